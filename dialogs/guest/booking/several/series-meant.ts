import { todayOf } from '../../../../src/domain/booking/rules.ts'
import { addDays, clockMinutes, clockOf, weekdayOf } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { Reading, When } from '../../../../src/language/reading.ts'
import { slotsSaid, wantsChange } from '../../../../src/language/wording/booking-words.ts'
import { saysAlso, saysAnother } from '../../../../src/language/wording/own-booking-words.ts'
import { meansAll, oneEach, wantsAll } from '../../../../src/language/wording/several-days.ts'
import { type BookingContext, hallOf, serviceOf, slotsOf } from '../booking-draft.ts'
import { minutesBetween } from '../free/slot-rows.ts'
import { inHalf } from '../when/half-supposed.ts'
import { twoDays } from '../when/two-days.ts'
import { MOST_PARTS } from './parts.ts'
import { slotsApart } from './slots-apart.ts'

/** Which days a message means together, and the time said for them. */
export interface SeriesMeant {
  /** YYYY-MM-DD, with THH:mm (and /HH:mm, its end) where each has its own; undefined: how often is still to be asked */
  days: string[] | undefined
  first: string
  /** beside what is being booked already */
  added?: true
  repeat?: { weekdays: number[]; step: number }
  /** the time, without a day */
  when: When
}

const NO_TIME: When = { past: false, stated: [], assumed: [], span: [0, 0] }

/** `other`: the day that was offered beside the one that is taken. */
export function seriesMeant(c: BookingContext, other?: string): SeriesMeant | undefined {
  const { reading } = c
  return reading.repeat === undefined
    ? (apart(c) ?? several(c) ?? offered(c, other) ?? inARow(c) ?? besides(c))
    : repeated(c, reading, reading.repeat)
}

/** "friday 9-11 and 2-4": one booking for each of the times. */
function apart(c: BookingContext): SeriesMeant | undefined {
  const found = slotsApart(c)
  return found && { days: found.days, first: found.first.date!, when: timeOf(found.first) }
}

/** "monday and wednesday at 4": each of them, and not one of them. */
function several(c: BookingContext): SeriesMeant | undefined {
  const { whens, doubt } = c.reading
  const doubtful = doubt === 'leftover' || (doubt === 'conflict' && !oneEach(c.text))
  if (whens.length < 2 || doubtful || !meansAll(c.text, whens)) return undefined
  const seen = new Set<string>()
  const each = whens.filter(({ date, until, past, stated }) => {
    if (date === undefined || past || (until !== undefined && until !== date)) return false
    // "monday" said on a monday has two readings, of which the first is taken
    const key = stated.includes('weekday') ? `weekday ${weekdayOf(date)}` : date
    return !seen.has(key) && seen.add(key)
  })
  if (each.length < 2) return undefined
  const sorted = each.sort((a, b) => (a.date! < b.date! ? -1 : 1)).slice(0, MOST_PARTS)
  const times = new Set(sorted.map(({ start }) => start))
  const lengths = new Set(sorted.flatMap(({ start, end }) => (start && end ? minutesBetween(start, end) : [])))
  const days = sorted.map(({ date, start, end }) => {
    if (start === undefined || (times.size < 2 && lengths.size < 2)) return date!
    return lengths.size > 1 && end !== undefined ? `${date}T${start}/${end}` : `${date}T${start}`
  })
  // 周三7点一场，周一同样时间再来一场
  return { days, first: sorted[0]!.date!, when: timeOf(sorted.find(({ start }) => start !== undefined) ?? sorted[0]!) }
}

/** 订两场连着的, where one booking takes fewer slots in a row: as many bookings one after the other. */
function inARow(c: BookingContext): SeriesMeant | undefined {
  const { whens, doubt } = c.reading
  const [when, another] = whens
  const service = serviceOf(c)
  const count = service === undefined ? undefined : slotsSaid(c.text)
  if (service === undefined || count === undefined || count <= service.schedule.consecutive) return undefined
  const start = clockMinutes(when?.start ?? '')
  if (when?.date === undefined || start === undefined || another !== undefined || doubt !== undefined) return undefined
  if (when.past || count > MOST_PARTS) return undefined
  const starts = Array.from({ length: count }, (_, at) => start + at * service.schedule.slotMinutes)
  if (starts.at(-1)! >= DAY) return undefined
  const { end: _, ...first } = timeOf(when)
  return { days: starts.map((at) => `${when.date}T${clockOf(at)}`), first: when.date, when: first }
}

const DAY = 1440

/** 两天都要, "both, at 7", to the days that are offered: each of them. */
function offered(c: BookingContext, other: string | undefined): SeriesMeant | undefined {
  const { draft, reading, open, text, names } = c
  const asked = open?.kind === 'date' && reading.whens.length === 0 && names.matches.length === 0
  const days = twoDays(c, other) ?? (asked ? (draft.days ?? []) : [])
  if (days.length < 2 || !wantsAll(text)) return undefined
  const [when = NO_TIME] = reading.whens
  return { days: days.slice(0, MOST_PARTS), first: days[0]!, when: timeOf(when) }
}

/** "sunday too", while saturday is being booked: both, at the same time unless another is said. */
function besides(c: BookingContext): SeriesMeant | undefined {
  const { draft, names, reading, text, understood } = c
  const [when, another] = reading.whens
  if (when === undefined || (another !== undefined && another.span[0] !== when.span[0])) return undefined
  if (draft.date === undefined || when.past || names.matches.length > 0) return undefined
  if (when.start !== undefined && saysAlso(text)) {
    const later = besideOfDay(c, inHalf(c, when))
    if (later !== undefined) return later
  }
  if (when.date === undefined || another !== undefined || reading.doubt !== undefined) return undefined
  // 再来一间，后天，一样的
  const more = saysAlso(text) || (saysAnother(text) && when.start === undefined && !wantsChange(text))
  if (!more && draft.more !== true) return undefined
  if ((when.until ?? when.date) !== when.date || understood.acts.some(({ act }) => act === 'free')) return undefined
  const days = draft.series ?? [draft.date]
  if (days.some((day) => day.slice(0, 10) === when.date) || days.length >= MOST_PARTS) return undefined
  const [first] = slotsOf(c)
  const start = first?.from ?? draft.start
  const end = slotsOf(c).at(-1)?.to ?? draft.end
  const timed = when.start !== undefined && start !== undefined && when.start !== start
  if (when.start !== undefined && start === undefined) return undefined
  const dated = days.map((day) => (timed && !day.includes('T') ? `${day}T${start}` : day))
  const own = timed || dated.some((day) => day.includes('T'))
  const all = [...dated, own ? `${when.date}T${when.start ?? start}` : when.date].sort()
  const said: When = start === undefined ? NO_TIME : { ...NO_TIME, start, ...(end !== undefined && { end }) }
  return { days: all, first: draft.date, when: said, added: true }
}

/** 还有晚上七点也订一间: another time of the day that is being booked. */
function besideOfDay(c: BookingContext, { date, start, end }: When): SeriesMeant | undefined {
  const { draft, reading } = c
  const row = slotsOf(c)
  const [from, to] = [row[0]?.from, row.at(-1)?.to]
  if (reading.doubt === 'leftover' || reading.doubt === 'conflict' || from === undefined || to === undefined)
    return undefined
  if (start === undefined || (date ?? draft.date) !== draft.date || (start >= from && start < to)) return undefined
  if (wantsChange(c.text) || c.understood.acts.some(({ act }) => ASKED.has(act))) return undefined
  const days = (draft.series ?? [draft.date!]).map((day) => (day.includes('T') ? day : `${day}T${from}`))
  if (days.length >= MOST_PARTS) return undefined
  const own = end !== undefined && minutesBetween(start, end) !== minutesBetween(from, to) ? `/${end}` : ''
  const all = [...days, `${draft.date}T${start}${own}`].sort()
  return { days: all, first: draft.date!, when: { ...NO_TIME, start: from, end: to }, added: true }
}

const ASKED: ReadonlySet<string> = new Set(['free', 'shift'])

/** "every friday at 4", for so many weeks or until a day. */
function repeated(
  c: BookingContext,
  { whens }: Reading,
  { weekdays, step, count, untilDay }: NonNullable<Reading['repeat']>,
): SeriesMeant | undefined {
  const hall = hallOf(c) ?? c.about.hall ?? c.catalogue.halls[0]
  if (hall === undefined) return undefined
  const when = whens[0] ?? NO_TIME
  const dated = when.stated.includes('date') || when.stated.includes('weekday')
  const today = todayOf(hall, c.now)
  const from = dated && when.date !== undefined && when.date >= today ? when.date : (c.draft.date ?? today)
  const wanted = weekdays.length > 0 ? weekdays : dated || c.draft.date !== undefined ? [weekdayOf(from)] : []
  if (wanted.length === 0) return undefined
  // today's hour may be over
  const over = when.start !== undefined && from === today && when.start <= localOf(c.now, hall.zone).time
  const first = nextOf(wanted, over ? addDays(from, 1) : from)
  const repeat = { weekdays: wanted, step }
  // "daily next week" ends with it
  const last = untilDay ?? (when.until === when.date ? undefined : when.until)
  // "from next monday to thursday": the one after that monday
  const end = last !== undefined && last < first && addDays(last, 7) >= first ? addDays(last, 7) : last
  const days =
    count === undefined && end === undefined ? undefined : daysOfRepeat(first, repeat, { count, untilDay: end })
  return { days, first, repeat, when: timeOf(when) }
}

const timeOf = ({ date: _, until: __, ...when }: When): When => ({
  ...when,
  stated: when.stated.filter((part) => part !== 'date' && part !== 'weekday'),
})

/** The first of the weekdays (0: Monday) from that day on. */
export function nextOf(weekdays: readonly number[], from: string): string {
  let day = from
  while (!weekdays.includes(weekdayOf(day))) day = addDays(day, 1)
  return day
}

/** The days that come, from the first on: of `count` weeks (or days, where each is meant), or until a day, which is one of them; at most 12. */
export function daysOfRepeat(
  first: string,
  { weekdays, step }: { weekdays: readonly number[]; step: number },
  { count, untilDay }: { count?: number | undefined; untilDay?: string | undefined },
): string[] {
  const days: string[] = []
  const most = count === undefined ? MOST_PARTS : Math.min(count * (step === 1 ? 1 : weekdays.length), MOST_PARTS)
  for (let from = first; days.length < most && (untilDay === undefined || from <= untilDay); from = addDays(from, step))
    for (let day = 0; day < Math.min(7, step) && days.length < most; day++) {
      const date = addDays(from, day)
      if (weekdays.includes(weekdayOf(date)) && (untilDay === undefined || date <= untilDay)) days.push(date)
    }
  return days
}

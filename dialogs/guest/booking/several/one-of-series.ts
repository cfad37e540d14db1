import { clockMinutes, clockOf, weekdayOf } from '../../../../src/domain/time/calendar.ts'
import { placeNamed } from '../../../../src/language/numbers/place-in-list.ts'
import type { Reading, When } from '../../../../src/language/reading.ts'
import { saysWhichWeek } from '../../../../src/language/wording/booking-words.ts'
import { saysAlso } from '../../../../src/language/wording/own-booking-words.ts'
import { wayShifted } from '../../../../src/language/wording/shift-words.ts'
import { readFor } from '../../../common/read-for.ts'
import { type BookingContext, placeOf, slotsOf } from '../booking-draft.ts'
import { minutesBetween } from '../free/slot-rows.ts'
import type { Put } from '../when/absorb-result.ts'
import { inHalf } from '../when/half-supposed.ts'
import { lengthSoFar } from '../when/length-meant.ts'
import { dayParam, readDay } from './parts.ts'

/**
 * "drop the tuesday one", "the thursday one at 3", "the thursday one is for 10", where several days are booked together: of that day alone.
 * What they have in common they keep; a day with a size or a length of its own is booked by itself, after the others. false: no such wish.
 */
export function oneOfSeries(c: BookingContext, put: Put): boolean {
  const { series = [], queued } = c.draft
  if (series.length > 1 && (dropsTime(c, put, series) || placeMoved(c, put, series))) return true
  const date = series.length < 2 || queued !== undefined ? undefined : dayNamed(c, series)
  if (date === undefined || c.names.matches.some(({ service }) => service !== undefined)) return false
  const rest = series.filter((day) => dateOf(day) !== date)
  if (rest.length === 0 || rest.length === series.length) return false
  if (isDropped(c)) {
    goOnWith(c, put, rest)
    return true
  }
  const shifted = startShifted(c, date)
  if (shifted !== undefined) {
    setStart(c, put, date, shifted)
    return true
  }
  const [when] = c.reading.whens
  const { party } = c.reading
  const size = party !== undefined && party.min === party.max && party.min !== c.draft.party ? party.min : undefined
  const start = when?.start
  const length = start !== undefined && when?.end !== undefined ? minutesBetween(start, when.end) : c.reading.duration
  const shared = lengthSoFar(c)
  const apart = size !== undefined || (length !== undefined && length !== shared)
  if (!apart && start === undefined) return false
  if (apart) bookApart(c, put, rest, { date, size, start: start ?? startOf(c, date), length: length ?? shared })
  else setStart(c, put, date, start!)
  return true
}

const dateOf = (day: string): string => day.slice(0, 10)

/** The one day of them that the message speaks of. */
function dayNamed(c: BookingContext, series: readonly string[]): string | undefined {
  const { text } = c
  const { whens, excluded = [], doubt } = unshifted(c)
  if (saysAlso(text) || doubt === 'conflict') return undefined
  const said = new Set([...whens, ...excluded].flatMap((when) => ofSeries(when, text, series) ?? []))
  // of "monday", said on a monday, the one that is booked is meant
  const ours = [...said].filter((date) => series.some((day) => dateOf(day) === date))
  const others = whens.some(
    ({ date, stated }) => date !== undefined && !ours.includes(date) && !stated.includes('weekday'),
  )
  const [only, another] = ours
  if (only === undefined || another !== undefined || others) return undefined
  // of two times of that day it would have to be told which
  return series.filter((day) => dateOf(day) === only).length > 1 ? undefined : only
}

/** "make the friday an hour later": what is said beside the shift, which the reader counts from now. */
function unshifted(c: BookingContext): Reading {
  const way = c.understood.acts.some(({ act }) => act === 'shift') ? wayShifted(c.text) : undefined
  return way === undefined ? c.reading : readFor(c, way.rest, placeOf(c))
}

/** 周四那场提前一个小时: counted from when that one begins. HH:mm */
function startShifted(c: BookingContext, date: string): string | undefined {
  const { duration, party } = unshifted(c)
  const way = duration === undefined || party !== undefined ? undefined : wayShifted(c.text)
  const from = clockMinutes(startOf(c, date) ?? '')
  if (way === undefined || duration === undefined || from === undefined) return undefined
  if (!c.understood.acts.some(({ act }) => act === 'shift')) return undefined
  const to = from + (way.later ? duration : -duration)
  return to < 0 || to >= 1440 ? undefined : clockOf(to)
}

/** "tuesday" of days in two weeks' time is the Tuesday of those. */
function ofSeries({ date, stated }: When, text: string, series: readonly string[]): string | undefined {
  if (date === undefined || !stated.includes('weekday') || saysWhichWeek(text)) return date
  const [meant, another] = [...new Set(series.map(dateOf))].filter((day) => weekdayOf(day) === weekdayOf(date))
  return meant === undefined || another !== undefined ? date : meant
}

/** "the second one 3 till 5", 第二场改成三点: of several times that one alone. */
function placeMoved(c: BookingContext, put: Put, series: readonly string[]): boolean {
  const [only, another] = c.understood.entities.filter(({ slot }) => slot === 'ordinal')
  const [when, second] = c.reading.whens
  if (only === undefined || another !== undefined || when?.start === undefined) return false
  if (when.date !== undefined && when.stated.some((part) => part === 'date' || part === 'weekday')) return false
  if (second !== undefined && second.span[0] !== when.span[0]) return false
  const named = placeNamed(c.text.slice(...only.span))
  const at = named === 'last' || named === 'later' ? series.length - 1 : named
  const own = typeof at === 'number' ? timed(c)[at] : undefined
  if (own === undefined) return false
  const { start = when.start, end } = inHalf(c, when)
  const moved = `${dateOf(own)}T${start}${end === undefined ? '' : `/${end}`}`
  const all = timed(c).map((day, place) => (place === at ? moved : day))
  const held = slotsOf(c)[0]
  const isHeld = held !== undefined && dateOf(own) === held.date && readDay(own).start === held.from
  put({ ...(isHeld && { marks: undefined, start, end }), series: all }, 'slot')
  tell(c, all)
  return true
}

/** "drop the 2pm one", of two times of one day. */
function dropsTime(c: BookingContext, put: Put, series: readonly string[]): boolean {
  const { whens, excluded = [], party } = c.reading
  const [said, another] = [...whens, ...excluded]
  if (said?.start === undefined || another !== undefined || party !== undefined) return false
  const drops = excluded.length > 0 || c.understood.acts.some(({ act }) => DROPS.has(act))
  const meant = series.filter((day) => {
    const { date, start } = readDay(day)
    return start === inHalf(c, said).start && (said.date ?? date) === date
  })
  if (!drops || meant.length !== 1) return false
  goOnWith(
    c,
    put,
    series.filter((day) => day !== meant[0]),
  )
  return true
}

const DROPS: ReadonlySet<string> = new Set(['cancel', 'abandon', 'exclude'])

const isDropped = ({
  understood: { acts, entities },
  reading: { party, whens, excluded = [] },
}: BookingContext): boolean =>
  party === undefined &&
  whens.every(({ start }) => start === undefined) &&
  (acts.some(({ act }) => DROPS.has(act)) ||
    (whens.length === 0 && excluded.length > 0) ||
    entities.some(({ slot, polarity }) => slot === 'day' && polarity === 'excluded'))

/** HH:mm at which that day's booking begins now */
function startOf(c: BookingContext, date: string): string | undefined {
  const said = readDay(c.draft.series?.find((day) => dateOf(day) === date) ?? '').start
  return said ?? slotsOf(c)[0]?.from ?? c.draft.start
}

/** Each day with its own start. */
const timed = (c: BookingContext): string[] =>
  (c.draft.series ?? []).map((day) => (day.includes('T') ? day : `${day}T${startOf(c, day)}`))

function setStart(c: BookingContext, put: Put, date: string, start: string): void {
  const series = timed(c).map((day) => (dateOf(day) === date ? `${date}T${start}` : day))
  const held = date === c.draft.date ? { marks: undefined, start, end: undefined, minutes: lengthSoFar(c) } : {}
  put({ ...held, series }, 'slot')
  tell(c, series)
}

/** Where the summary does not show it. */
function tell(c: BookingContext, series: readonly string[]): void {
  if (c.step !== 'confirm') c.say({ message: 'booking:several.both', params: { days: { list: series.map(dayParam) } } })
}

/** The days that are left; where the first of all is none of them, the next is held in its place. */
function goOnWith(c: BookingContext, put: Put, rest: readonly string[]): void {
  const [first = ''] = rest
  const date = dateOf(first)
  const held = slotsOf(c)[0]?.from
  const here = rest.some((day) => dateOf(day) === c.draft.date && (readDay(day).start ?? held) === held)
  const { start = startOf(c, date), end } = readDay(first)
  const minutes = end === undefined || start === undefined ? lengthSoFar(c) : minutesBetween(start, end)
  const moved = here ? {} : { date, marks: undefined, start, end: undefined, minutes }
  put({ ...moved, series: rest.length > 1 ? [...rest] : undefined }, 'date')
  tell(c, rest)
}

interface Own {
  date: string
  size: number | undefined
  start: string | undefined
  length: number | undefined
}

/** That day waits until the others are booked. */
function bookApart(c: BookingContext, put: Put, rest: readonly string[], { date, size, start, length }: Own): void {
  const { hall, service } = placeOf(c)
  const { party } = c.draft
  const from = clockMinutes(start ?? '')
  c.note({
    queued: {
      hall: hall.id,
      service: service.id,
      date,
      ...(start !== undefined && { start }),
      ...(from !== undefined && length !== undefined && { end: clockOf(from + length) }),
      ...((size ?? party) !== undefined && { party: size ?? party }),
    },
  })
  goOnWith(c, put, rest)
  c.say({ message: 'booking:next.apart', params: { day: { date }, service: { text: service.name } } })
}

import { addDays, weekdayOf } from '../../../../src/domain/time/calendar.ts'
import { inDayPart } from '../../../../src/language/calendar/day-parts.ts'
import type { DayPart, When } from '../../../../src/language/reading.ts'
import { isSameTime, saysBetween, saysUntil } from '../../../../src/language/wording/own-booking-words.ts'
import { eitherDays } from '../../../../src/language/wording/repeats.ts'
import { type BookingContext, type BookingDraft, placeOf, serviceOf, slotsOf } from '../booking-draft.ts'
import { offerNearest } from '../free/free-places.ts'
import { refusal } from '../free/row-options.ts'
import { withoutWanted } from '../free/ruled-out.ts'
import { minutesBetween, rowByToken } from '../free/slot-rows.ts'
import { type TimeBounds, withinOf } from '../free/within.ts'
import { dayParam } from '../several/parts.ts'
import type { SeriesMeant } from '../several/series-meant.ts'
import { sameWeekdayIn } from '../weekday-near.ts'
import { type AbsorbResult, bounds, type Put, TAKEN } from './absorb-result.ts'
import { askDate, isBeyond } from './doubtful-day.ts'
import { isHalfSupposed, otherHalf } from './half-supposed.ts'
import { lengthSoFar, slotsLength, wishOf } from './length-meant.ts'

export function take(c: BookingContext, put: Put, when: When, duration: number | undefined): AbsorbResult {
  const { draft } = c
  const stated = when.stated.includes('date') || when.stated.includes('weekday')
  // A time alone is of the day that is spoken of, whatever day the reader supposes.
  const spoken = draft.date ?? (stated ? undefined : dayOffered(c))
  const date = when.date !== undefined && (stated || spoken === undefined) ? when.date : spoken
  const patch: Partial<BookingDraft> = {}
  if (draft.not !== undefined) put({ not: withoutWanted(draft.not, when) }, 'slot')
  const until = untilOf(c, when)
  const within = until === undefined ? (betweenOf(c, when) ?? withinOf(when)) : undefined
  const exact = when.start !== undefined && within === undefined
  // "no, in the evening" of what begins in the evening
  const [first] = slotsOf(c)
  const part = when.start === undefined && when.end === undefined ? when.dayPart : undefined
  if (
    first !== undefined &&
    part !== undefined &&
    date === draft.date &&
    duration === undefined &&
    inDayPart(part, first.from)
  )
    return TAKEN
  // 明晚同一个时间 of what begins in the evening
  const same = first !== undefined && part !== undefined && inDayPart(part, first.from) && isSameTime(c.text)
  if (until !== undefined) Object.assign(patch, { ...wishOf(c), end: until, minutes: undefined })
  else if (exact) {
    patch.start = when.start
    patch.end = when.end
    // "at 1pm instead" is as long as before
    patch.minutes = when.end === undefined ? (duration ?? lengthSoFar(c)) : undefined
    patch.halfSupposed = isHalfSupposed(when) ? true : undefined
    patch.part = undefined
    patch.within = undefined
    if (draft.byFirst === true) patch.byFirst = undefined
  } else {
    // "the day after, at the same time"
    if (within !== undefined) Object.assign(patch, bounds(within))
    else if (draft.marks !== undefined && (when.dayPart === undefined || same))
      // "as early as you can" is the first of another day as well
      Object.assign(patch, draft.byFirst === true && date !== draft.date ? firstAgain(c) : wishOf(c))
    if (when.dayPart !== undefined && !same)
      Object.assign(patch, { part: when.dayPart, within, ...hourOfPart(draft, when.dayPart) })
    if (duration !== undefined) patch.minutes = duration
  }
  if (draft.marks !== undefined && (Object.keys(patch).length > 0 || date !== draft.date)) patch.marks = undefined
  if (date !== undefined && serviceOf(c) !== undefined) {
    const beyond = isBeyond(c, date)
    if (beyond !== undefined) {
      // the hour stays for another day, unless one that stands is kept
      if (exact && draft.marks === undefined) put(patch, 'slot')
      if (exact)
        return { taken: true, move: offerNearest(c, 'HALLO_SLOT_BEYOND', { last: beyond }, beyond, when.start) }
      return { taken: true, move: askDate(c, refusal('HALLO_SLOT_BEYOND', { last: beyond })) }
    }
  }
  // another day instead is that one alone
  if (date !== draft.date) put({ date, page: undefined, series: undefined, repeat: undefined }, 'date')
  if (Object.keys(patch).length > 0) put(patch, 'slot')
  return TAKEN
}

/** The day of the nearest slot that is offered, where what was wanted can't be had. */
export function dayOffered(c: BookingContext): string | undefined {
  const [token] = (c.open?.step === 'offer' ? c.draft.offers?.rows[0] : undefined) ?? []
  if (token === undefined || serviceOf(c) === undefined) return undefined
  const { hall, service } = placeOf(c)
  return rowByToken(hall, service, token)?.[0]?.date
}

/** "saturday afternoon, then": an hour of the morning that was said before is meant no more; one without its half may be the other half's. */
function hourOfPart({ start, marks, halfSupposed }: BookingDraft, part: DayPart): Partial<BookingDraft> {
  if (start === undefined || marks !== undefined || inDayPart(part, start)) return {}
  const other = otherHalf(start)
  return halfSupposed === true && inDayPart(part, other)
    ? { start: other, end: undefined, halfSupposed: undefined }
    : { start: undefined, end: undefined, halfSupposed: undefined }
}

/** "any time between 6 and 8" of a service whose slots are shorter */
function betweenOf(c: BookingContext, { start, end }: When): TimeBounds | undefined {
  const slot = serviceOf(c)?.schedule.slotMinutes
  if (start === undefined || end === undefined || slot === undefined || !saysBetween(c.text)) return undefined
  return minutesBetween(start, end) > (c.reading.duration ?? c.draft.minutes ?? slot)
    ? { from: start, to: end }
    : undefined
}

/** "until noon", once it is known from when. HH:mm */
function untilOf(c: BookingContext, when: When): string | undefined {
  const [first] = slotsOf(c)
  const { date, start, end, dayPart } = when
  // "extend it to 6pm"
  if (first !== undefined && start !== undefined && end === undefined && isLonger(c)) {
    const then = isHalfSupposed(when) && start <= first.from ? otherHalf(start) : start
    return then > first.from ? then : undefined
  }
  const other = start !== undefined || dayPart !== undefined || (date !== undefined && date !== c.draft.date)
  if (end === undefined || other || first === undefined || !saysUntil(c.text)) return undefined
  const then = isHalfSupposed(when) && end <= first.from ? otherHalf(end) : end
  return then > first.from ? then : undefined
}

/** As long as before, in the same part of the day. */
const firstAgain = (c: BookingContext): Partial<BookingDraft> => ({
  first: true,
  minutes: lengthSoFar(c),
  part: c.draft.firstPart,
})

const isLonger = ({ understood: { acts } }: BookingContext): boolean => acts.some(({ act }) => act === 'extend')

/** "every friday", "monday and wednesday": the days together, with the time that was said for them. */
export function takeSeries(
  c: BookingContext,
  put: Put,
  { days, first, repeat, when, added }: SeriesMeant,
): AbsorbResult {
  if (added && days !== undefined) {
    const dates = [...new Set(days.map((day) => day.slice(0, 10)))]
    // two times of one day are told apart by their hours
    const list = dates.length < days.length ? days.map(dayParam) : dates.map((date) => ({ date }))
    c.say({ message: 'booking:several.both', params: { days: { list } } })
  }
  c.note({ more: undefined })
  put(
    { date: first, marks: undefined, series: days, repeat: days === undefined ? repeat : undefined, page: undefined },
    'date',
  )
  return take(c, put, when, c.reading.duration ?? slotsLength(c))
}

/** "next week": its days are offered. */
export function takeRange(c: BookingContext, put: Put, when: When): AbsorbResult {
  const days: string[] = []
  for (let day = when.date ?? ''; day !== '' && day <= (when.until ?? '') && days.length < 14; day = addDays(day, 1))
    days.push(day)
  return takeDays(c, put, when, days)
}

/** "I can only do tuesdays and thursdays": both are offered; so are "mon/wed/fri", of which none is passed over. */
export function daysOffered(c: BookingContext, whens: readonly When[]): string[] | undefined {
  if (whens.length < 2) return undefined
  const days = new Map<number, string>()
  for (const { date, past } of whens)
    if (date !== undefined && !past && !days.has(weekdayOf(date))) days.set(weekdayOf(date), date)
  const least = eitherDays(c.text) === undefined ? 3 : 2
  return days.size >= least ? [...days.values()].sort() : undefined
}

/** One of these days, with what else was said of the time. */
export function takeDays(c: BookingContext, put: Put, when: When, days: string[]): AbsorbResult {
  c.note({ days })
  const patch: Partial<BookingDraft> = { date: undefined, marks: undefined }
  const within = withinOf(when)
  if (within !== undefined) Object.assign(patch, bounds(within))
  else if (when.start !== undefined)
    Object.assign(patch, {
      start: when.start,
      end: when.end,
      halfSupposed: isHalfSupposed(when) ? true : undefined,
      within: undefined,
    })
  else if (when.dayPart !== undefined) Object.assign(patch, { part: when.dayPart, within: undefined })
  put(patch, 'date')
  return TAKEN
}

/** "next week's", of a day and a time that stand: the same weekday of that week. */
export function sameWeekday(c: BookingContext, when: When): When | undefined {
  const { date, marks, start } = c.draft
  if (date === undefined || (marks === undefined && start === undefined)) return undefined
  const day = sameWeekdayIn(when, date)
  if (day === undefined) return undefined
  const { until: _, ...rest } = when
  return { ...rest, date: day, stated: ['date'] }
}

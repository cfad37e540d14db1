import { lastDayOf, todayOf } from '../../../src/domain/booking/rules.ts'
import { readMark, slotsOn } from '../../../src/domain/hall/slots.ts'
import { addDays, clockMinutes, clockOf, weekdayOf } from '../../../src/domain/time/calendar.ts'
import { inDayPart } from '../../../src/language/calendar/day-parts.ts'
import type { When } from '../../../src/language/reading.ts'
import {
  asksForOther,
  saysNoneFits,
  saysNoThenValue,
  saysWhichWeek,
  slotsSaid,
} from '../../../src/language/wording/booking-words.ts'
import { countSaid } from '../../../src/language/wording/form-answers.ts'
import { saysBetween, saysLonger, saysShorter, saysUntil } from '../../../src/language/wording/own-booking-words.ts'
import { eitherDays } from '../../../src/language/wording/repeats.ts'
import { daysInstead } from '../../../src/language/wording/shift-words.ts'
import { isIdleTalk } from '../../engine/act-meaning.ts'
import { again, go, type Move } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'
import {
  type BookingContext,
  type BookingDraft,
  hallOf,
  NO_WISH,
  placeOf,
  serviceOf,
  slotsOf,
} from './booking-draft.ts'
import { putter } from './fill-steps.ts'
import { offerNearest } from './free/free-places.ts'
import { refusal } from './free/row-options.ts'
import { allowed, ruledOut, withoutWanted } from './free/ruled-out.ts'
import { minutesBetween } from './free/slot-rows.ts'
import { type TimeBounds, withinOf } from './free/within.ts'
import { lengthAdded } from './length-beside.ts'
import { type SeriesMeant, seriesMeant } from './several/series-meant.ts'
import { shiftMeant } from './shift-draft.ts'
import { weekdayNear } from './weekday-near.ts'

type Put = ReturnType<typeof putter>

/** What a message has told. `move`: it has to be answered before anything else. */
export interface AbsorbResult {
  taken: boolean
  move?: Move
}

const NOTHING: AbsorbResult = { taken: false }
const TAKEN: AbsorbResult = { taken: true }

/** Days and times: the first reading is taken, others are offered beside it; a doubt is asked, never trusted. */
export function absorbWhen(c: BookingContext, put: Put): AbsorbResult {
  // "might be 5 min late" is no length
  const late = c.understood.offers.includes('late') || c.understood.acts.some(({ act }) => act === 'late')
  const duration = late ? undefined : (c.reading.duration ?? slotsLength(c) ?? lengthAdded(c))
  const shift = shiftMeant(c)
  if (shift !== undefined) return takeShift(c, put, shift)
  const times = c.reading.whens.some(({ start, end }) => start !== undefined || end !== undefined)
  if (!times && isIdleTalk(c.understood)) return NOTHING
  const right = putRight(c)
  const { noClock } = c.reading
  const explained = isExplained(c) || answersForm(c)
  const doubt = right === undefined && noClock === undefined && !explained ? c.reading.doubt : undefined
  if (noClock !== undefined) c.say({ message: 'booking:slot.noSuch', params: { said: noClock } })
  const near = (right === undefined ? c.reading.whens : [right]).map((each) =>
    weekdayNear(ofThoseMeant(c, each), c.text, c.draft.date),
  )
  const whens = near.map((each) => inHalf(c, each.when))
  if (c.draft.days !== undefined && whens.length > 0) c.note({ days: undefined })
  const [when] = whens
  if (doubt === 'conflict' || doubt === 'leftover') return inDoubt(c, put)
  if (duration !== undefined && c.reading.orDuration !== undefined)
    c.say({ message: 'booking:slot.eitherLength', params: { length: duration, other: c.reading.orDuration } })
  const series = right === undefined ? seriesMeant(c) : undefined
  if (series !== undefined) return takeSeries(c, put, series)
  // A booking takes slots of one day; that it was asked for longer is said, and the first day is taken.
  if (when !== undefined && (c.reading.stay ?? 1) > 1) c.say({ message: 'booking:stay' })
  const { excluded = [] } = c.reading
  const bound = excluded.map(boundOf).find((each) => each !== undefined)
  const no = excluded.find((each) => boundOf(each) === undefined)
  if (when === undefined && no !== undefined && isMeantInstead(c, no)) return take(c, put, no, duration)
  // "two hours in the morning, any day but monday"
  if (duration !== undefined && c.draft.marks === undefined && (when === undefined ? no : when.until) !== undefined)
    put({ minutes: duration }, 'slot')
  if (no !== undefined) put({ not: ruledOut(c.draft.not, excluded) }, 'slot')
  if (bound !== undefined) put({ marks: undefined, ...bounds(bound) }, 'slot')
  if (when === undefined && bound !== undefined) return TAKEN
  const instead = when === undefined && no !== undefined ? dayInstead(c, no) : undefined
  if (instead !== undefined) return take(c, put, instead, duration)
  if (when?.date === undefined && no !== undefined) noteItsWeek(c, no)
  if (when === undefined && no !== undefined) return serviceOf(c) === undefined ? TAKEN : notThen(c, put, no)
  if (when === undefined && noClock !== undefined) return TAKEN
  if (when === undefined) return duration === undefined ? NOTHING : takeLength(c, put, duration)
  if (when.past) return inThePast(c, put, when)
  const sooner = doubt === 'ambiguous' ? withinReach(c, when, whens) : undefined
  if (sooner !== undefined) return take(c, put, sooner, duration)
  const sameDay = sameWeekday(c, when)
  if (sameDay !== undefined) return take(c, put, sameDay, duration)
  if (when.until !== undefined && when.until !== when.date) return takeRange(c, put, when)
  const beside = otherBeside(c, when)
  if (beside !== undefined) put(bounds(beside), 'slot')
  if (beside !== undefined) return take(c, put, onlyDay(when), duration)
  const any = daysOffered(c, whens)
  if (any !== undefined) return takeDays(c, put, when, any)
  if (doubt === 'ambiguous') noteOther(c, when, whens)
  else if (near[0]?.second !== undefined) c.note({ other: near[0].second })
  return take(c, put, when, duration)
}

/** "two slots from 5", where so many in a row can be had. Minutes. */
function slotsLength(c: BookingContext): number | undefined {
  const service = serviceOf(c)
  const count = service === undefined ? undefined : slotsSaid(c.text)
  if (service === undefined || count === undefined || count > service.schedule.consecutive) return undefined
  return count * service.schedule.slotMinutes
}

/** "the 7am one on friday, or is there anything later?": the times of that day after it. */
function otherBeside(c: BookingContext, { start }: When): TimeBounds | undefined {
  const other = start === undefined || c.draft.marks !== undefined ? undefined : asksForOther(c.text)
  const minutes = clockMinutes(start ?? '')
  if (other === undefined || start === undefined || minutes === undefined) return undefined
  const next = minutes + (serviceOf(c)?.schedule.slotMinutes ?? 60)
  return other === 'earlier' ? { to: start } : next < 1440 ? { from: clockOf(next) } : undefined
}

const onlyDay = ({ start: _, end: __, dayPart: ___, ...day }: When): When => day

/** "an hour later": the length stays; where there is nothing to count from, the time is asked for. */
function takeShift(c: BookingContext, put: Put, shift: NonNullable<ReturnType<typeof shiftMeant>>): AbsorbResult {
  if (shift === 'nothing') {
    c.say({ message: 'booking:slot.fromWhen' })
    return { taken: true, move: go('slot') }
  }
  const { date, start, end } = shift
  const stays = betweenSlots(c, shift)
  if (stays !== undefined) {
    c.say({ message: 'booking:slot.between', params: { time: start, was: stays.was } })
    if (stays.other !== undefined) c.note({ other: `${date}T${stays.other}` })
    return TAKEN
  }
  if (date !== c.draft.date) put({ date, page: undefined }, 'date')
  put({ ...NO_WISH, start, ...(end === undefined ? { minutes: lengthSoFar(c) } : { end }), marks: undefined }, 'slot')
  return TAKEN
}

/** "half an hour earlier" where slots are whole hours: what is chosen stays, and the next start that way is one tap away. */
function betweenSlots(
  c: BookingContext,
  { date, start }: Exclude<NonNullable<ReturnType<typeof shiftMeant>>, 'nothing'>,
) {
  const was = slotsOf(c)[0]?.from
  if (was === undefined || date !== c.draft.date) return undefined
  const { hall, service } = placeOf(c)
  const starts = slotsOn(hall, service, date).map(({ from }) => from)
  const within = starts.some((from) => from < start) && starts.some((from) => from > start)
  if (starts.includes(start) || !within) return undefined
  const other = start < was ? starts.filter((from) => from < start).at(-1) : starts.find((from) => from > start)
  return { was, other }
}

/** A word beside the date is a doubt only where the message as a whole does not explain it: "the 2pm one would suit us"; a bare number always is. */
const isExplained = ({ reading, understood: { acts, unexplained } }: BookingContext): boolean =>
  reading.doubt === 'leftover' &&
  reading.whens.length === 1 &&
  unexplained === '' &&
  acts.length > 0 &&
  !/^\d{1,2}$/.test(reading.unclear ?? '')

/** "size 41", of a form that asks for it, is no part of the date. */
function answersForm(c: BookingContext): boolean {
  const { doubt, unclear } = c.reading
  const number = /^\d{1,3}$/.exec(unclear ?? '')?.[0]
  if (doubt !== 'leftover' || number === undefined) return false
  return (serviceOf(c)?.fields ?? []).some(
    ({ kind, label }) => kind === 'number' && countSaid(c.text, Object.values(label)) === Number(number),
  )
}

/** "that's the 24th, I wanted the 26th": of two that don't fit together, one is what stands, so that the other is meant. */
function putRight(c: BookingContext): When | undefined {
  const { doubt, impossible, whens } = c.reading
  if (doubt !== 'conflict' || impossible || whens.length !== 2) return undefined
  const [other, another] = whens.filter((when) => !isSo(c, when))
  return another === undefined ? other : undefined
}

/** It says nothing but what the draft has. */
function isSo(c: BookingContext, { date, start, stated }: When): boolean {
  const dated = date !== undefined && (stated.includes('date') || stated.includes('weekday'))
  const [first] = slotsOf(c)
  if (dated ? date !== c.draft.date : start === undefined) return false
  return start === undefined || start === (c.draft.start ?? first?.from)
}

/** "wednesday" where the days of next week are asked about is next week's. */
function ofThoseMeant(c: BookingContext, when: When): When {
  const { days = [] } = c.draft
  const bare = when.stated.includes('weekday') && !saysWhichWeek(c.text)
  if (!bare || days.length < 2 || when.date === undefined || days.includes(when.date)) return when
  const weekday = weekdayOf(when.date)
  const [meant, another] = days.filter((day) => weekdayOf(day) === weekday)
  return meant === undefined || another !== undefined ? when : { ...when, date: meant, past: false }
}

/**
 * Which half of the day a bare "7" means: the part of the day that was spoken of before, and the slots of that day, know
 * better than custom. The reader alone knows neither, where the day was said in an earlier message.
 */
function inHalf(c: BookingContext, when: When): When {
  const hall = hallOf(c)
  const service = serviceOf(c)
  const date = when.date ?? c.draft.date
  const supposed = isHalfSupposed(when) || (c.draft.part !== undefined && isHalfOfHours(when))
  if (!supposed || when.start === undefined || date === undefined) return when
  const { start, end } = when
  // "10ish" where the evening was spoken of is no morning
  const { part } = c.draft
  const outside = part !== undefined && LATE.has(part) && when.dayPart === undefined && start < '12:00'
  if (outside && inDayPart(part, otherHalf(start)))
    return {
      ...when,
      assumed: when.assumed.filter(({ field }) => field !== 'half'),
      start: otherHalf(start),
      ...(end !== undefined && { end: end > start && end < '12:00' ? otherHalf(end) : end }),
    }
  const slots = hall === undefined || service === undefined ? [] : slotsOn(hall, service, date)
  // A slot that begins then says most, then the part of the day, then that it is open at all.
  const likely = (time: string): number =>
    (slots.some(({ from }) => from === time) ? 4 : 0) +
    (c.draft.part !== undefined && inDayPart(c.draft.part, time) ? 2 : 0) +
    (slots.some(({ from, to }) => from <= time && time < to) ? 1 : 0)
  const other = otherHalf(start)
  if (likely(other) <= likely(start)) return when
  return end === undefined ? { ...when, start: other } : { ...when, start: other, end: otherHalf(end) }
}

export const isHalfSupposed = ({ assumed }: When): boolean =>
  assumed.some(({ field, convention }) => field === 'half' && convention === 'half-by-custom')

/** The opening hours alone have told the half. */
const isHalfOfHours = ({ assumed, stated }: When): boolean =>
  !stated.includes('half') &&
  assumed.some(({ field, convention }) => field === 'half' && convention === 'half-by-hours')

const LATE: ReadonlySet<string> = new Set(['afternoon', 'evening', 'night'])

/** Twelve hours on or back, HH:mm. */
export const otherHalf = (time: string): string => clockOf(((clockMinutes(time) ?? 0) + 720) % 1440)

function take(c: BookingContext, put: Put, when: When, duration: number | undefined): AbsorbResult {
  const { draft } = c
  const stated = when.stated.includes('date') || when.stated.includes('weekday')
  // A time alone is of the day that is spoken of, whatever day the reader supposes.
  const date = when.date !== undefined && (stated || draft.date === undefined) ? when.date : draft.date
  const patch: Partial<BookingDraft> = {}
  if (draft.not !== undefined) put({ not: withoutWanted(draft.not, when) }, 'slot')
  const until = untilOf(c, when)
  const within = until === undefined ? (betweenOf(c, when) ?? withinOf(when)) : undefined
  const exact = when.start !== undefined && within === undefined
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
    else if (draft.marks !== undefined && when.dayPart === undefined)
      // "as early as you can" is the first of another day as well
      Object.assign(patch, draft.byFirst === true && date !== draft.date ? { first: true } : wishOf(c))
    if (when.dayPart !== undefined) Object.assign(patch, { part: when.dayPart, within })
    if (duration !== undefined) patch.minutes = duration
  }
  if (draft.marks !== undefined && (Object.keys(patch).length > 0 || date !== draft.date)) patch.marks = undefined
  if (date !== undefined && serviceOf(c) !== undefined) {
    const beyond = isBeyond(c, date)
    if (beyond !== undefined) {
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

const isLonger = ({ understood: { acts } }: BookingContext): boolean => acts.some(({ act }) => act === 'extend')

/** "every friday", "monday and wednesday": the days together, with the time that was said for them. */
function takeSeries(c: BookingContext, put: Put, { days, first, repeat, when, added }: SeriesMeant): AbsorbResult {
  if (added && days !== undefined)
    c.say({
      message: 'booking:several.both',
      params: { days: { list: days.map((day) => ({ date: day.slice(0, 10) })) } },
    })
  put(
    { date: first, marks: undefined, series: days, repeat: days === undefined ? repeat : undefined, page: undefined },
    'date',
  )
  return take(c, put, when, c.reading.duration ?? slotsLength(c))
}

/** Bounds take the place of a time said before, which they would else be lost behind. */
const bounds = (within: TimeBounds): Partial<BookingDraft> => ({
  within,
  start: undefined,
  end: undefined,
  halfSupposed: undefined,
  part: undefined,
})

/** The times of the slots chosen, as if they had been said. */
export function wishOf(c: BookingContext): Partial<BookingDraft> {
  const { marks = [] } = c.draft
  const read = readMark(marks[0] ?? '')
  const service = serviceOf(c)
  if (read === undefined || service === undefined) return {}
  const minutes = marks.length > 1 ? marks.length * service.schedule.slotMinutes : undefined
  return { start: read.from, end: undefined, minutes, halfSupposed: undefined, marks: undefined }
}

/** "2/12" read as a day that is too far off, where the same digits the other way round are one that can be booked. */
function withinReach(c: BookingContext, first: When, whens: readonly When[]): When | undefined {
  if (serviceOf(c) === undefined || first.date === undefined || isBeyond(c, first.date) === undefined) return undefined
  return whens.find(({ date, past }) => date !== undefined && !past && isBeyond(c, date) === undefined)
}

function isBeyond(c: BookingContext, date: string): string | undefined {
  const { hall, service } = placeOf(c)
  const last = lastDayOf(hall, service, c.now)
  return date > last ? last : undefined
}

/** "not before 4", "not after 6": what is left. */
function boundOf({ date, start, end, dayPart, assumed }: When): TimeBounds | undefined {
  if (date !== undefined || dayPart !== undefined) return undefined
  if (start === undefined) return end === undefined ? undefined : { from: end }
  return assumed.some(({ convention }) => convention === 'open-end') ? { to: start } : undefined
}

/** "3pm doesn't work", 周三不行: what was ruled out is let go, and asked for anew. */
function notThen(c: BookingContext, put: Put, no: When): AbsorbResult {
  const why: Say = { message: 'booking:notThen' }
  const date = no.date ?? c.draft.date
  const rest = c.draft.series?.filter((day) => day.slice(0, 10) !== date) ?? []
  if (rest.length > 0 && rest.length < c.draft.series!.length) return withoutDay(c, put, rest, date)
  if (no.start === undefined || date === undefined || date !== c.draft.date) {
    // what stands is none of it: nothing needs to be asked anew
    const stands = c.draft.marks !== undefined && allowed(slotsOf(c), c.draft.not).length === slotsOf(c).length
    if (stands) return TAKEN
    const day = c.draft.date
    if (day !== undefined && no.dayPart !== undefined && no.date === undefined) {
      put({ marks: undefined, start: undefined, end: undefined }, 'slot')
      c.say(why)
      return { taken: true, move: go('slot') }
    }
    if (
      day !== undefined &&
      allowed([{ date: day, from: '12:00' }], { ...c.draft.not, parts: [], starts: [] }).length > 0
    )
      return TAKEN
    put({ date: undefined, marks: undefined, page: undefined }, 'date')
    return { taken: true, move: askDate(c, why) }
  }
  put({ marks: undefined, start: undefined, end: undefined, within: undefined }, 'slot')
  c.say(why)
  return { taken: true, move: go('slot') }
}

/** "none of those", at a list of a day's times, or of days: they are out, and others are asked for. */
export function noneOfThem(c: BookingContext): Move | undefined {
  const { date, days = [], not } = c.draft
  if (c.reading.whens.length > 0 || c.names.matches.length > 0 || !saysNoneFits(c.text)) return undefined
  const out = date === undefined ? days : [date]
  if (out.length === 0) return undefined
  const excluded = out.map((day): When => ({ date: day, past: false, stated: ['date'], assumed: [], span: [0, 0] }))
  const put = putter(c)
  put({ not: ruledOut(not, excluded), date: undefined, marks: undefined, page: undefined }, 'date')
  c.note({ days: undefined, other: undefined })
  return askDate(c, { message: 'booking:notThen' })
}

/** "any day but wednesday next week": the other days of that week are meant. */
function noteItsWeek(c: BookingContext, { date, stated }: When): void {
  if (date === undefined || c.draft.date !== undefined || !stated.includes('weekday') || !saysWhichWeek(c.text)) return
  const monday = addDays(date, -weekdayOf(date))
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day))
  c.note({ days: week.filter((day) => day !== date) })
}

/** "not tomorrow, the day after": counted from the day that is out. */
function dayInstead({ text, draft }: BookingContext, { date = draft.date, start }: When): When | undefined {
  const days = start === undefined ? daysInstead(text) : undefined
  return days === undefined || date === undefined
    ? undefined
    : { date: addDays(date, days), past: false, stated: ['date'], assumed: [], span: [0, 0] }
}

/** "nope friday" of what stands on a Tuesday: nobody rules out what nobody spoke of. */
function isMeantInstead(c: BookingContext, no: When): boolean {
  const row = slotsOf(c)
  const untouched = row.length > 0 && allowed(row, ruledOut(undefined, [no])).length === row.length
  return untouched && no.dayPart === undefined && saysNoThenValue(c.text)
}

/** "not the 11th": of several days the others stay. */
function withoutDay(c: BookingContext, put: Put, series: string[], day: string | undefined): AbsorbResult {
  const [first = ''] = series
  const moved = day === c.draft.date ? { ...wishOf(c), date: first.slice(0, 10), marks: undefined } : {}
  put({ ...moved, series: series.length > 1 ? series : undefined }, 'date')
  return TAKEN
}

/** How long what was chosen, or was said before, is; undefined: as long as one slot. */
function lengthSoFar(c: BookingContext): number | undefined {
  const { marks, start, end, minutes } = c.draft
  const slot = serviceOf(c)?.schedule.slotMinutes
  if (marks !== undefined) return slot === undefined || marks.length < 2 ? undefined : marks.length * slot
  return start !== undefined && end !== undefined ? minutesBetween(start, end) : minutes
}

/** "an hour longer" is on top of what was chosen, "an hour shorter" less than that. */
function lengthMeant(c: BookingContext, minutes: number): number {
  const slot = serviceOf(c)?.schedule.slotMinutes ?? minutes
  const has = (c.draft.marks?.length ?? 0) * slot
  if (has === 0) return minutes
  if (saysShorter(c.text)) return Math.max(slot, has - minutes)
  return saysLonger(c.text) ? has + minutes : minutes
}

function takeLength(c: BookingContext, put: Put, minutes: number): AbsorbResult {
  put({ ...wishOf(c), minutes: lengthMeant(c, minutes), end: undefined }, 'slot')
  return TAKEN
}

/** "next week's", of a day and a time that stand: the same weekday of that week. */
function sameWeekday(c: BookingContext, when: When): When | undefined {
  const { date, marks, start } = c.draft
  const { until } = when
  if (date === undefined || (marks === undefined && start === undefined)) return undefined
  if (when.date === undefined || until === undefined || when.start !== undefined || when.dayPart !== undefined)
    return undefined
  // part of this week is over
  const monday = addDays(until, -weekdayOf(until))
  const day = addDays(monday, weekdayOf(date))
  const week = weekdayOf(until) === 6 && when.date >= monday
  if (!week || day < when.date) return undefined
  const { until: _, ...rest } = when
  return { ...rest, date: day, stated: ['date'] }
}

/** "next week": its days are offered. */
function takeRange(c: BookingContext, put: Put, when: When): AbsorbResult {
  const days: string[] = []
  for (let day = when.date ?? ''; day !== '' && day <= (when.until ?? '') && days.length < 14; day = addDays(day, 1))
    days.push(day)
  return takeDays(c, put, when, days)
}

/** "I can only do tuesdays and thursdays": both are offered. */
function daysOffered(c: BookingContext, whens: readonly When[]): string[] | undefined {
  if (whens.length < 2 || eitherDays(c.text) === undefined) return undefined
  const days = new Map<number, string>()
  for (const { date, past } of whens)
    if (date !== undefined && !past && !days.has(weekdayOf(date))) days.set(weekdayOf(date), date)
  return days.size > 1 ? [...days.values()].sort() : undefined
}

/** One of these days, with what else was said of the time. */
function takeDays(c: BookingContext, put: Put, when: When, days: string[]): AbsorbResult {
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

function inThePast(c: BookingContext, put: Put, when: When): AbsorbResult {
  const known = serviceOf(c) !== undefined
  const date = when.date ?? c.draft.date
  if (known && when.start !== undefined && date !== undefined) {
    const { hall } = placeOf(c)
    const today = todayOf(hall, c.now)
    return { taken: true, move: offerNearest(c, 'HALLO_SLOT_PAST', {}, date < today ? today : date, when.start) }
  }
  const why = date === undefined ? refusal('HALLO_SLOT_PAST') : refusal('HALLO_DATE_PAST', { date })
  if (c.draft.date !== undefined && c.draft.marks === undefined) put({ date: undefined }, 'date')
  if (known) return { taken: true, move: askDate(c, why) }
  c.say(why)
  return TAKEN
}

/** Parts that don't fit together, or words left over beside a date: the days it may mean are offered. */
function inDoubt(c: BookingContext, put: Put): AbsorbResult {
  const { whens, doubt } = c.reading
  if (whens.length === 0 && doubt === 'leftover') return NOTHING
  const today = c.reading.whens.length > 0 && serviceOf(c) !== undefined ? todayOf(placeOf(c).hall, c.now) : ''
  const days = [...new Set(whens.flatMap((when) => when.date ?? []))].filter((day) => day >= today)
  if (days.length > 0) c.note({ days })
  // "mon 28th, 10 to 12": the hours are in no doubt
  const [hours, ...others] = whens.filter(({ start }) => start !== undefined)
  const same = others.every(({ start, end }) => start === hours?.start && end === hours?.end)
  if (hours !== undefined && same && c.draft.marks === undefined)
    put({ ...NO_WISH, start: hours.start, end: hours.end }, 'slot')
  const why: Say = doubt === 'conflict' ? refusal('HALLO_DATE_CONFLICT') : { message: 'booking:doubt.leftover' }
  if (serviceOf(c) !== undefined) return { taken: true, move: askDate(c, why) }
  c.say(why)
  return TAKEN
}

/** Says why and asks for the day; where the day was asked for it counts as not understood. */
function askDate(c: BookingContext, why: Say): Move {
  if (c.step === 'date') return again(why)
  c.say(why)
  return go('date')
}

/** What else an ambiguous day or hour may mean: offered as one more choice with the next question. */
function noteOther(c: BookingContext, when: When, whens: readonly When[]): void {
  // Of "after 3" the other half of the day is no slot either.
  const other = whens
    .slice(1)
    .find((each) => !each.past && (each.date !== when.date || (each.start !== when.start && !withinOf(each))))
  const date = other?.date ?? when.date ?? c.draft.date
  if (other === undefined || date === undefined) return
  c.note({ other: other.start === undefined ? date : `${date}T${other.start}` })
}

import { slotsOn } from '../../../../src/domain/hall/slots.ts'
import { clockMinutes, clockOf, weekdayOf } from '../../../../src/domain/time/calendar.ts'
import type { When } from '../../../../src/language/reading.ts'
import { asksForOther, saysWhichWeek } from '../../../../src/language/wording/booking-words.ts'
import { countSaid } from '../../../../src/language/wording/form-answers.ts'
import { saysTwice } from '../../../../src/language/wording/several-days.ts'
import { isIdleTalk } from '../../../engine/act-meaning.ts'
import { go } from '../../../engine/dialog.ts'
import { type BookingContext, NO_WISH, placeOf, serviceOf, slotsOf } from '../booking-draft.ts'
import { ruledOut } from '../free/ruled-out.ts'
import type { TimeBounds } from '../free/within.ts'
import { lengthAdded } from '../length-beside.ts'
import { seriesMeant } from '../several/series-meant.ts'
import { shiftMeant } from '../shift-draft.ts'
import { weekdayNear } from '../weekday-near.ts'
import { type AbsorbResult, bounds, NOTHING, type Put, TAKEN } from './absorb-result.ts'
import { daysBetween } from './days-between.ts'
import { inDoubt, inThePast, noteOther, withinReach } from './doubtful-day.ts'
import { eitherHour } from './either-hour.ts'
import { inHalf } from './half-supposed.ts'
import { lengthSoFar, slotsLength, takeLength } from './length-meant.ts'
import { boundOf, dayInstead, hourInstead, isMeantInstead, noteItsWeek, notThen } from './not-then.ts'
import { dayOffered, daysOffered, sameWeekday, take, takeDays, takeRange, takeSeries } from './take-day.ts'
import { otherDayMeant } from './two-days.ts'

/** Days and times: the first reading is taken, others are offered beside it; a doubt is asked, never trusted. `other`: what was offered so. */
export function absorbWhen(c: BookingContext, put: Put, other?: string): AbsorbResult {
  // "might be 5 min late" is no length
  const late = c.understood.offers.includes('late') || c.understood.acts.some(({ act }) => act === 'late')
  const onTop = late ? undefined : lengthAdded(c)
  if (onTop !== undefined) return takeLength(c, put, onTop)
  const duration = late ? undefined : (c.reading.duration ?? slotsLength(c))
  const shift = shiftMeant(c)
  if (shift !== undefined) return takeShift(c, put, shift)
  const times = c.reading.whens.some(({ start, end }) => start !== undefined || end !== undefined)
  const idle = c.reading.excluded === undefined && isIdleTalk(c.understood)
  if (!times && idle && hourInstead(c) === undefined) return NOTHING
  const right = putRight(c)
  const { noClock } = c.reading
  const explained = isExplained(c) || answersForm(c)
  const doubt = right === undefined && noClock === undefined && !explained ? c.reading.doubt : undefined
  if (noClock !== undefined) c.say({ message: 'booking:slot.noSuch', params: { said: noClock } })
  const instead = hourInstead(c)
  const near = (right === undefined ? (instead ?? c.reading.whens) : [right]).map((each) =>
    weekdayNear(ofThoseMeant(c, each), c.text, c.draft.date ?? dayOffered(c)),
  )
  const whens = near.map((each) => inHalf(c, each.when))
  // an hour alone is of the days that are asked about
  if (c.draft.days !== undefined && whens.some(({ date }) => date !== undefined)) c.note({ days: undefined })
  const [when] = whens
  const bounded = right === undefined ? daysBetween(c, whens) : undefined
  if (bounded !== undefined) return takeRange(c, put, bounded)
  const each = doubt === 'conflict' && right === undefined ? seriesMeant(c) : undefined
  if (each !== undefined) return takeSeries(c, put, each)
  if (doubt === 'conflict' || doubt === 'leftover') return inDoubt(c, put)
  if (duration !== undefined && c.reading.orDuration !== undefined)
    c.say({ message: 'booking:slot.eitherLength', params: { length: duration, other: c.reading.orDuration } })
  const series = right === undefined ? seriesMeant(c, other) : undefined
  if (series !== undefined) return takeSeries(c, put, series)
  const day = otherDayMeant(c, other)
  if (day !== undefined) put({ date: day, page: undefined }, 'date')
  // 周四下午两点到四点，订两次: the one that is known first, and the other's day is asked for beside it
  if (whens.length === 1 && saysTwice(c.text) && c.reading.repeat === undefined && c.draft.more !== true) {
    c.note({ more: true })
    c.say({ message: 'booking:several.other' })
  }
  // A booking takes slots of one day; that it was asked for longer is said, and the first day is taken.
  // 周四、周六两天都行 counts the days to choose from
  const singly = whens.filter(({ date, until }) => date !== undefined && until === undefined).length > 1
  if (when !== undefined && !singly && (c.reading.stay ?? 1) > 1) c.say({ message: 'booking:stay' })
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
  const counted = when === undefined && no !== undefined ? dayInstead(c, no) : undefined
  if (counted !== undefined) return take(c, put, counted, duration)
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
  const either = eitherHour(c, c.reading.whens)
  if (either !== undefined && 'stated' in either) return take(c, put, either, duration)
  if (either !== undefined) put(bounds(either), 'slot')
  if (either !== undefined) return take(c, put, onlyDay(when), duration)
  const any = daysOffered(c, whens)
  if (any !== undefined) return takeDays(c, put, when, any)
  if (doubt === 'ambiguous') noteOther(c, when, whens)
  else if (near[0]?.second !== undefined) c.note({ other: near[0].second })
  return take(c, put, when, duration)
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

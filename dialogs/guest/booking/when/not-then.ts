import { addDays, clockMinutes, clockOf, weekdayOf } from '../../../../src/domain/time/calendar.ts'
import { numberPutRight } from '../../../../src/language/numbers/party-change.ts'
import type { When } from '../../../../src/language/reading.ts'
import { saysNoneFits, saysNoThenValue, saysWhichWeek } from '../../../../src/language/wording/booking-words.ts'
import { daysInstead } from '../../../../src/language/wording/shift-words.ts'
import { go, type Move } from '../../../engine/dialog.ts'
import type { Say } from '../../../engine/types.ts'
import { type BookingContext, slotsOf } from '../booking-draft.ts'
import { putter } from '../fill-steps.ts'
import { allowed, ruledOut } from '../free/ruled-out.ts'
import type { TimeBounds } from '../free/within.ts'
import { type AbsorbResult, type Put, TAKEN } from './absorb-result.ts'
import { askDate } from './doubtful-day.ts'
import { wishOf } from './length-meant.ts'

/** "not before 4", "not after 6": what is left. */
export function boundOf({ date, start, end, dayPart, assumed }: When): TimeBounds | undefined {
  if (date !== undefined || dayPart !== undefined) return undefined
  if (start === undefined) return end === undefined ? undefined : { from: end }
  return assumed.some(({ convention }) => convention === 'open-end') ? { to: start } : undefined
}

/** "3pm doesn't work", 周三不行: what was ruled out is let go, and asked for anew. */
export function notThen(c: BookingContext, put: Put, no: When): AbsorbResult {
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
export function noteItsWeek(c: BookingContext, { date, stated }: When): void {
  if (date === undefined || c.draft.date !== undefined || !stated.includes('weekday') || !saysWhichWeek(c.text)) return
  const monday = addDays(date, -weekdayOf(date))
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day))
  c.note({ days: week.filter((day) => day !== date) })
}

/** "not tomorrow, the day after": counted from the day that is out. */
export function dayInstead({ text, draft }: BookingContext, { date = draft.date, start }: When): When | undefined {
  const days = start === undefined ? daysInstead(text) : undefined
  return days === undefined || date === undefined
    ? undefined
    : { date: addDays(date, days), past: false, stated: ['date'], assumed: [], span: [0, 0] }
}

/** "7 instead of 6", of what begins at six and is not for six: another hour of the same half of the day. */
export function hourInstead(c: BookingContext): When[] | undefined {
  const { reading, text, draft } = c
  const right = reading.whens.length > 0 ? undefined : numberPutRight(text)
  const start = slotsOf(c)[0]?.from ?? draft.start
  const minutes = clockMinutes(start ?? '')
  if (right === undefined || minutes === undefined || right.was === draft.party) return undefined
  const hour = Math.floor(minutes / 60)
  const later = hour >= 12 && right.was < 12 ? 12 : 0
  if (right.was + later !== hour || right.is < 1 || right.is + later > 23) return undefined
  const meant = clockOf((right.is + (right.is === 12 && later > 0 ? 0 : later)) * 60)
  return [{ start: meant, past: false, stated: ['start'], assumed: [], span: [0, 0] }]
}

/** "nope friday" of what stands on a Tuesday: nobody rules out what nobody spoke of. */
export function isMeantInstead(c: BookingContext, no: When): boolean {
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

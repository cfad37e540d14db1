import type { Rules } from '../hall/hall.ts'
import type { Mark } from '../hall/slot.ts'
import { readMark } from '../hall/slots.ts'
import { ok, type Result, refuse } from '../result.ts'
import { addDays, weekdayOf } from '../time/calendar.ts'
import { instantOf } from '../time/zone.ts'
import type { Booking } from './booking.ts'

/** Bookings of a service that one person may have in one slot, on one local day, or in one week from Monday to Sunday. */

/** The longest first: who has had their week is not sent to another day of it. */
const PERIODS = [
  ['perWeek', 'HALLO_PERSON_LIMIT_WEEK'],
  ['perDay', 'HALLO_PERSON_LIMIT_DAY'],
  ['perSlot', 'HALLO_PERSON_LIMIT_SLOT'],
] as const
type Period = (typeof PERIODS)[number][0]

/** How many a person has already in each period of what they ask for. */
export type PeriodCounts = { readonly [period in Period]: number }

export const hasPeriodLimit = (rules: Rules): boolean => PERIODS.some(([period]) => rules[period] !== undefined)

/** UTC ms from which on bookings may lie in the same period as these slots; undefined: the marks are none. */
export function periodsBegin(marks: readonly Mark[], rules: Rules, zone: string): number | undefined {
  const date = dayOf(marks)
  if (date === undefined) return undefined
  return instantOf(rules.perWeek === undefined ? date : mondayOf(date), 0, zone)
}

/** Of these bookings of the service, those in the slots asked for, on their day, and in their week. */
export function countPeriods(marks: readonly Mark[], bookings: readonly Pick<Booking, 'claims'>[]): PeriodCounts {
  const date = dayOf(marks) ?? ''
  const days = bookings.map(({ claims }) => dayOf(claims.map(({ mark }) => mark)))
  return {
    perSlot: bookings.filter(({ claims }) => claims.some(({ mark }) => marks.includes(mark))).length,
    perDay: days.filter((day) => day === date).length,
    perWeek: days.filter((day) => day !== undefined && mondayOf(day) === mondayOf(date)).length,
  }
}

/** One more would be too many in one of them. */
export function checkPeriods(rules: Rules, counts: PeriodCounts | undefined): Result<true> {
  for (const [period, code] of PERIODS) {
    const limit = rules[period]
    if (limit !== undefined && counts !== undefined && counts[period] >= limit) return refuse(code, { limit })
  }
  return ok(true)
}

const dayOf = (marks: readonly Mark[]): string | undefined => readMark(marks[0] ?? '')?.date
const mondayOf = (date: string): string => (date === '' ? '' : addDays(date, -weekdayOf(date)))

import { addDays } from '../../../../src/domain/time/calendar.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
import type { When } from '../../../../src/language/reading.ts'
import { daysBounded } from '../../../../src/language/wording/several-days.ts'
import { type BookingContext, hallOf } from '../booking-draft.ts'

/** So many days are offered of those from a day on. */
const DAYS_ON = 13

/** "any day after wednesday", 周三之前: the days from there on, or up to there, of one day that is said. */
export function daysBetween(c: BookingContext, whens: readonly When[] = c.reading.whens): When | undefined {
  // "not before wednesday" rules it out in other places
  const [when, another] = whens.length > 0 ? whens : (c.reading.excluded ?? [])
  if (when?.date === undefined || when.until !== undefined || when.start !== undefined || when.end !== undefined)
    return undefined
  // the next such day is another reading of the same words
  if (another !== undefined && another.span[0] !== when.span[0]) return undefined
  const hall = hallOf(c)
  const bound = hall === undefined ? undefined : daysBounded(c.text, when)
  if (hall === undefined || bound === undefined) return undefined
  const open = bound === 'from' || bound === 'after'
  const first = bound === 'from' ? when.date : open ? addDays(when.date, 1) : localDate(c.now, hall.zone)
  const until = open ? addDays(first, DAYS_ON) : bound === 'by' ? when.date : addDays(when.date, -1)
  return until < first ? undefined : { ...when, date: first, until }
}

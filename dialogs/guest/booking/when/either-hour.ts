import { slotsOn } from '../../../../src/domain/hall/slots.ts'
import { clockMinutes, clockOf } from '../../../../src/domain/time/calendar.ts'
import type { When } from '../../../../src/language/reading.ts'
import { type BookingContext, hallOf, serviceOf } from '../booking-draft.ts'
import type { TimeBounds } from '../free/within.ts'
import { inHalf } from './half-supposed.ts'

/** Hours further apart are no choice of neighbours. */
const NEAR = 180

/**
 * "half past four or five": two hours of a day, of which the guest has not chosen. Where slots begin at one of them alone it is
 * that; else the times from the one to the other are offered. undefined: nothing of the kind.
 */
export function eitherHour(c: BookingContext, whens: readonly When[]): When | TimeBounds | undefined {
  const [first] = whens
  if (c.draft.marks !== undefined || first === undefined || c.reading.doubt !== 'ambiguous') return undefined
  const alike = whens.every(
    ({ date, start, end, until }) =>
      start !== undefined && end === undefined && until === undefined && date === first.date,
  )
  if (!alike) return undefined
  const each = new Map<number, When>()
  for (const when of whens) {
    const minutes = (clockMinutes(when.start ?? '') ?? 0) % 720
    if (!each.has(minutes)) each.set(minutes, inHalf(c, when))
  }
  const hours = [...each.values()].map(({ start }) => clockMinutes(start ?? '') ?? 0).sort((a, b) => a - b)
  const [from = 0, to = from] = [hours[0], hours.at(-1)]
  if (hours.length < 2 || to - from > NEAR) return undefined
  const [hall, service, date] = [hallOf(c), serviceOf(c), first.date ?? c.draft.date]
  const starts = hall && service && date ? slotsOn(hall, service, date).map((slot) => slot.from) : []
  const fits = [...each.values()].filter(({ start }) => starts.includes(start ?? ''))
  if (fits.length === 1) return fits[0]
  return { from: clockOf(from), to: clockOf(Math.min(to + (service?.schedule.slotMinutes ?? 60), 1439)) }
}

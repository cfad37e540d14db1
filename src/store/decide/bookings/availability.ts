import type { Booking, Claim } from '../../../domain/booking/booking.ts'
import { slotView } from '../../../domain/booking/rules.ts'
import type { SlotView } from '../../../domain/hall/slot.ts'
import { slotsBetween } from '../../../domain/hall/slots.ts'
import { addDays, daysBetween } from '../../../domain/time/calendar.ts'
import type { AvailabilityQuery } from '../../port/reads.ts'
import { numberOf } from '../code.ts'
import type { Facts } from '../facts.ts'
import { offered, ownClaims, placesIn } from './slot-request.ts'

const MOST_DAYS = 62

/** The slots of a service as a guest sees them, without what the bookings in `except` take. */
export function availability(facts: Facts, query: AvailabilityQuery): SlotView[] {
  const { now, from } = query
  const { hall, service } = offered(facts, query.hall, query.service)
  if (hall === undefined || service === undefined || query.to < from) return []
  const to = daysBetween(from, query.to) < MOST_DAYS ? query.to : addDays(from, MOST_DAYS - 1)
  const slots = slotsBetween(hall, service, from, to)
  const first = slots[0]
  const last = slots.at(-1)
  if (first === undefined || last === undefined) return []
  const except = exceptOf(facts, query)
  const { pool } = service
  const used = facts.usedBetween(pool, first.mark, last.mark)
  return slots.map((slot) =>
    slotView(hall, service, slot, now, (used.get(slot.mark) ?? 0) - placesIn(except, pool, slot.mark)),
  )
}

/** What does not count: holds that are over, and the places of `except` (each booking once). */
function exceptOf(facts: Facts, { now, except = [] }: AvailabilityQuery): Claim[] {
  const claims = facts.overdue(now).flatMap(({ booking }) => booking.claims)
  for (const id of new Set(except)) {
    const number = numberOf(id)
    const stored = number === undefined ? undefined : facts.booking(number)
    if (stored !== undefined && !isOverdue(stored.booking, now)) claims.push(...ownClaims(stored))
  }
  return claims
}

const isOverdue = ({ state, hold }: Booking, now: number): boolean =>
  state === 'held' && hold !== undefined && hold.until <= now

import type { Booking, Claim } from '../../domain/booking/booking.ts'
import { slotView } from '../../domain/booking/rules.ts'
import type { SlotView } from '../../domain/hall/slot.ts'
import { slotsBetween } from '../../domain/hall/slots.ts'
import { addDays, daysBetween } from '../../domain/time/calendar.ts'
import type { AvailabilityQuery } from '../port/store.ts'
import { numberOf } from './code.ts'
import { type Desk, offered, ownPlaces } from './desk.ts'

const MOST_DAYS = 62

/** The slots of a service as a guest sees them, without what the bookings in `except` take. */
export function availability(desk: Desk, query: AvailabilityQuery): SlotView[] {
  const { now, from } = query
  const { hall, service } = offered(desk, query.hall, query.service)
  if (hall === undefined || service === undefined || query.to < from) return []
  const to = daysBetween(from, query.to) < MOST_DAYS ? query.to : addDays(from, MOST_DAYS - 1)
  const slots = slotsBetween(hall, service, from, to)
  const first = slots[0]
  const last = slots.at(-1)
  if (first === undefined || last === undefined) return []
  const except = exceptOf(desk, query)
  const used = desk.places.usedBetween(service.pool, first.mark, last.mark, except)
  return slots.map((slot) => slotView(hall, service, slot, now, used.get(slot.mark) ?? 0))
}

/** What does not count: holds that are over, and the places of `except` (each booking once). */
function exceptOf(desk: Desk, { now, except = [] }: AvailabilityQuery): Claim[] {
  const claims = desk.overdue.claims(now)
  for (const id of new Set(except)) {
    const number = numberOf(id)
    const kept = number === undefined ? undefined : desk.bookings.byNumber(number)
    if (kept !== undefined && !isOverdue(kept.booking, now)) claims.push(...ownPlaces(kept))
  }
  return claims
}

const isOverdue = ({ state, hold }: Booking, now: number): boolean =>
  state === 'held' && hold !== undefined && hold.until <= now

import type { Hall, Service } from '../hall/hall.ts'
import type { Booking } from './booking.ts'
import { eraseAt } from './retention.ts'

const MINUTE = 60_000
const DAY_MS = 86_400_000

/**
 * When a booking whose guests have not been checked in is to be marked as a no-show (UTC ms); undefined: not by itself. Who has said
 * that they are here was there.
 */
export function noShowAt(
  { state, end, arrivedAt }: Pick<Booking, 'state' | 'end' | 'arrivedAt'>,
  hall: Pick<Hall, 'noShows'> | undefined,
): number | undefined {
  const minutes = hall?.noShows?.markMinutes
  return minutes === undefined || state !== 'confirmed' || arrivedAt !== undefined ? undefined : end + minutes * MINUTE
}

/** What is due of a booking after `after` (UTC ms), once it has been reminded of: marking a no-show, then forgetting. */
export function dueAfter(
  booking: Booking,
  {
    hall,
    service,
    draftsMs,
  }: { hall: Pick<Hall, 'noShows'> | undefined; service: Service | undefined; draftsMs?: number },
  after: number,
): number | undefined {
  if (booking.state === 'held') return undefined
  // Staff have been reminded of the request; nothing else is due of it but its end.
  if (booking.state === 'pending') return booking.hold?.until
  const missed = noShowAt(booking, hall)
  if (missed !== undefined && missed > after) return missed
  const at = eraseAt(booking, service, draftsMs)
  // What a hold leaves is forgotten once, and kept no shorter than where nothing is said.
  return booking.state === 'expired' && at !== undefined && at <= after ? undefined : at
}

/** What follows in the hall from how often somebody did not come, by their bookings (UTC ms now). */
export function afterNoShows(
  bookings: readonly Pick<Booking, 'hall' | 'state' | 'end'>[],
  hall: Pick<Hall, 'id' | 'noShows'> | undefined,
  now: number,
): 'approval' | 'phone' | undefined {
  const limit = hall?.noShows?.limit
  if (hall === undefined || limit === undefined) return undefined
  const since = now - limit.days * DAY_MS
  const missed = bookings.filter((each) => each.hall === hall.id && each.state === 'noShow' && each.end > since)
  return missed.length >= limit.count ? limit.needs : undefined
}

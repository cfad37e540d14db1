import type { Service } from '../hall/hall.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Booking } from './booking.ts'

/** How long before the start guests may say that they are here, where the service says nothing, in minutes. */
const CHECK_IN_MINUTES = 60

/** When checking in begins (UTC ms). */
export const checkInFrom = (booking: Pick<Booking, 'start'>, service: Pick<Service, 'rules'> | undefined): number =>
  booking.start - (service?.rules.checkInMinutes ?? CHECK_IN_MINUTES) * 60_000

/** Whether the guests of a booking may be here now (UTC ms): it stands, it is about to start, and it is not over. */
export function checkArrival(
  booking: Pick<Booking, 'state' | 'start' | 'end'>,
  service: Pick<Service, 'rules'> | undefined,
  now: number,
): Result<true> {
  if (booking.state !== 'confirmed') return refuse('HALLO_BOOKING_SETTLED')
  if (now >= booking.end) return refuse('HALLO_BOOKING_OVER')
  const from = checkInFrom(booking, service)
  if (now < from) return refuse('HALLO_CHECK_IN_EARLY', { minutes: Math.round((booking.start - from) / 60_000) })
  return ok(true)
}

import type { Service } from '../hall/hall.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Booking } from './booking.ts'

/**
 * Whether the guest may cancel, move or resize the booking now (UTC ms). A hold is the guest's to give back at any
 * time; the policy is about what is booked. Staff are not asked: `cancelledByStaff`.
 */
export function checkCancel(
  booking: Pick<Booking, 'state' | 'start'>,
  service: Pick<Service, 'rules'>,
  now: number,
): Result<true> {
  if (booking.state === 'held') return ok(true)
  if (booking.state !== 'pending' && booking.state !== 'confirmed') return refuse('HALLO_BOOKING_SETTLED')
  if (now >= booking.start) return refuse('HALLO_BOOKING_OVER')
  // What waits for approval is not booked yet: a request can be taken back.
  if (booking.state === 'pending') return ok(true)
  const policy = service.rules.cancel
  if (policy === 'never') return refuse('HALLO_CANCEL_NEVER')
  if (policy !== 'start' && now > booking.start - policy.minutes * 60_000)
    return refuse('HALLO_CANCEL_TOO_LATE', { minutes: policy.minutes })
  return ok(true)
}

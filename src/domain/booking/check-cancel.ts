import type { Service } from '../hall/hall.ts'
import { slotOf } from '../hall/slots.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Booking } from './booking.ts'

/**
 * Whether the guest may cancel, move or resize the booking now (UTC ms). A hold is the guest's to give back at any
 * time; the policy is about what is booked. Staff are not asked: `cancelledByStaff`. Whom the hall has closed the time to is
 * not bound by it.
 */
export function checkCancel(
  booking: Pick<Booking, 'state' | 'start'> & Partial<Pick<Booking, 'claims' | 'zone'>>,
  service: Pick<Service, 'rules'> & Partial<Pick<Service, 'schedule' | 'pool'>>,
  now: number,
): Result<true> {
  if (booking.state === 'held') return ok(true)
  if (booking.state !== 'pending' && booking.state !== 'confirmed') return refuse('HALLO_BOOKING_SETTLED')
  if (now >= booking.start) return refuse('HALLO_BOOKING_OVER')
  // What waits for approval is not booked yet: a request can be taken back.
  if (booking.state === 'pending') return ok(true)
  if (isClosed(booking, service)) return ok(true)
  const policy = service.rules.cancel
  if (policy === 'never') return refuse('HALLO_CANCEL_NEVER')
  if (policy !== 'start' && now > booking.start - policy.minutes * 60_000)
    return refuse('HALLO_CANCEL_TOO_LATE', { minutes: policy.minutes })
  return ok(true)
}

/** The hall has since closed a time of the booking, or has it no more. */
function isClosed(
  { claims = [], zone }: Partial<Pick<Booking, 'claims' | 'zone'>>,
  { schedule, pool }: Partial<Pick<Service, 'schedule' | 'pool'>>,
): boolean {
  if (zone === undefined || schedule === undefined || pool === undefined) return false
  const service = { schedule, pool } as Service
  return claims.some(
    ({ mark }) => schedule.slots[mark]?.status === 'closed' || slotOf({ zone }, service, mark) === undefined,
  )
}

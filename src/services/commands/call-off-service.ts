import { ok } from '../../domain/result.ts'
import { hallBooking } from '../hall-booking.ts'
import type { UseCase } from '../service.ts'

/** A guest's booking is cancelled by those who work in its hall, whatever the policy; the reason is kept with it. */
export const callOff: UseCase<'callOff'> = async ({ booking, version, reason }, asked) => {
  const found = await hallBooking({ id: booking }, asked)
  if (!found.ok) return found
  const { now, person } = asked
  return ok({
    type: 'cancel',
    key: `callOff:${booking}:${version}`,
    now,
    actor: person.id,
    booking,
    version,
    by: 'staff',
    ...(reason !== undefined && { reason }),
  })
}

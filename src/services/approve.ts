import { ok } from '../domain/result.ts'
import { hallBooking } from './hall-booking.ts'
import type { Service } from './service.ts'

/** Staff of the hall approve or decline a request. The key names the version shown: the second answer changes nothing. */
export const approve: Service<'approve'> = async ({ booking, version, approve: yes, reason }, asked) => {
  const here = await hallBooking({ id: booking }, asked)
  if (!here.ok) return here
  const { now, person } = asked
  const key = `approve:${booking}:${version}`
  return ok({
    type: 'approve',
    key,
    now,
    actor: person.id,
    booking,
    version,
    approve: yes,
    ...(reason !== undefined && { reason }),
  })
}

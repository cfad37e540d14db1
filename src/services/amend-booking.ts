import { createHash } from 'node:crypto'
import { ok } from '../domain/result.ts'
import { hallBooking } from './hall-booking.ts'
import type { UseCase } from './service.ts'

/**
 * Staff of its hall change a guest's booking. The key names the version that was shown and what is changed: a double tap is one
 * command, and of two colleagues who change different things at once the second hears that it has been changed.
 */
export const amend: UseCase<'amend'> = async ({ booking, version, change }, asked) => {
  const found = await hallBooking({ id: booking }, asked)
  if (!found.ok) return found
  const { now, person } = asked
  const what = createHash('sha256').update(JSON.stringify(change)).digest('hex').slice(0, 16)
  return ok({
    type: 'amend',
    key: `amend:${booking}:${version}:${what}`,
    now,
    actor: person.id,
    booking,
    version,
    change,
  })
}

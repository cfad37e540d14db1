import { ok } from '../../domain/result.ts'
import { hallBooking } from '../hall-booking.ts'
import type { UseCase } from '../service.ts'

/** A guest's full contact data, for those who work in the hall; each look is an entry of the audit log. */
export const look: UseCase<'look'> = async ({ booking }, asked) => {
  const found = await hallBooking({ id: booking }, asked)
  if (!found.ok) return found
  const { event, now, person } = asked
  return ok({ type: 'look', key: `look:${event}`, now, actor: person.id, booking })
}

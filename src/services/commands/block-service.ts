import { ok } from '../../domain/result.ts'
import { hallBooking } from '../hall-booking.ts'
import type { UseCase } from '../service.ts'

/** A guest is blocked from booking by chat, or let in again, by those who work in the hall of their booking. */
export const block: UseCase<'block'> = async ({ booking, blocked, reason }, asked) => {
  const found = await hallBooking({ id: booking }, asked)
  if (!found.ok) return found
  const { event, now, person } = asked
  const why = reason === undefined || reason === '' ? {} : { reason }
  return ok({ type: 'block', key: `block:${event}`, now, actor: person.id, booking, blocked, ...why })
}

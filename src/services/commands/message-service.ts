import { lengthOf } from '../../domain/form/fields/text-field.ts'
import { ok, refuse } from '../../domain/result.ts'
import { hallBooking } from '../hall-booking.ts'
import type { UseCase } from '../service.ts'

/** More is nothing that is read on a phone at once; characters. */
export const LONGEST_MESSAGE = 500

/** A message to one guest about their booking, by those who work in its hall; each is an entry of the audit log. */
export const message: UseCase<'message'> = async ({ booking, text }, asked) => {
  const found = await hallBooking({ id: booking }, asked)
  if (!found.ok) return found
  if (lengthOf(text) > LONGEST_MESSAGE) return refuse('HALLO_TEXT_TOO_LONG', { max: LONGEST_MESSAGE })
  const { event, now, person } = asked
  return ok({ type: 'message', key: `message:${event}`, now, actor: person.id, booking })
}

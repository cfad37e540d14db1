import { ok, refuse } from '../../domain/result.ts'
import type { UseCase } from '../service.ts'

/**
 * The first device unlinks any and signs itself out, and so does one that has proved to be of the same person; one that a booking's
 * code and number have linked does so for itself only: whoever came by those must not lock out who booked.
 */
export const signOut: UseCase<'signOut'> = async ({ device }, { event, now, person }) => {
  if (person.device !== undefined && person.proved !== true && person.device !== device)
    return refuse('HALLO_DEVICE_UNKNOWN')
  return ok({ type: 'signOut', key: `signOut:${event}`, now, actor: person.id, person: person.id, device })
}

import { ok, refuse } from '../../domain/result.ts'
import { mayGive } from '../rights.ts'
import type { UseCase } from '../service.ts'

/** Takes a role away, by whoever may give it. */
export const revoke: UseCase<'revoke'> = async ({ who, role }, { person, now, event }) => {
  if (!mayGive(person, role)) return refuse('HALLO_ROLE_NEEDED')
  return ok({ type: 'revoke', key: `revoke:${event}`, now, actor: person.id, person: who, role })
}

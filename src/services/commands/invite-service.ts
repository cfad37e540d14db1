import { findHall } from '../../domain/hall/catalogue.ts'
import { ok, refuse } from '../../domain/result.ts'
import { mayGive } from '../rights.ts'
import type { UseCase } from '../service.ts'

/** An invitation is good for a day. */
const LASTS_MS = 24 * 3_600_000

/** Invites somebody to a role: admins to any, managers staff of their own hall. */
export const invite: UseCase<'invite'> = async ({ role, name }, { person, now, event, catalogue }) => {
  if (!mayGive(person, role)) return refuse('HALLO_ROLE_NEEDED')
  if (role.role !== 'admin' && findHall(catalogue, role.hall) === undefined) return refuse('HALLO_HALL_UNAVAILABLE')
  return ok({ type: 'invite', key: `invite:${event}`, now, actor: person.id, role, name, until: now + LASTS_MS })
}

import { ok, refuse } from '../../domain/result.ts'
import type { UseCase } from '../service.ts'

/** Long enough to take the other device, too short to be found later. */
const LASTS_MS = 10 * 60_000

/** Whoever has a role here may have it at another door too. */
export const logInCode: UseCase<'logInCode'> = async (_command, { person, device, door, event, now }) => {
  if (person.roles.length === 0) return refuse('HALLO_ROLE_NEEDED')
  return ok({
    type: 'logInCode',
    key: `logIn:${event}`,
    now,
    actor: person.id,
    device: device ?? person.id,
    ...(door !== undefined && { door }),
    until: now + LASTS_MS,
  })
}

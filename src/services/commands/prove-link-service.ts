import { ok, refuse } from '../../domain/result.ts'
import type { UseCase } from '../service.ts'

/** Long enough to take up the other phone, too short to be passed on. */
const LASTS_MS = 10 * 60_000

/** A code that whoever types it on another door becomes one with the asker by. */
export const offerLink: UseCase<'offerLink'> = async (_, { event, now, person, device, door, conversation }) => {
  if (door === undefined || conversation === undefined) return refuse('HALLO_LINK_FIRST_DEVICE')
  return ok({
    type: 'offerLink',
    key: `offerLink:${event}`,
    now,
    actor: person.id,
    device: device ?? person.id,
    door,
    conversation,
    until: now + LASTS_MS,
  })
}

/** The store counts the tries. */
export const acceptLink: UseCase<'acceptLink'> = async ({ code, sure }, asked) => {
  const { event, now, person, device, door, conversation, network } = asked
  if (door === undefined || conversation === undefined) return refuse('HALLO_LINK_FIRST_DEVICE')
  return ok({
    type: 'acceptLink',
    key: `acceptLink:${event}`,
    now,
    actor: person.id,
    device: device ?? person.id,
    door,
    conversation,
    code,
    sure,
    ...(network !== undefined && { network }),
  })
}

import { ok } from '../../domain/result.ts'
import type { UseCase } from '../service.ts'

/** On a new device: code and mobile number together show whose booking it is. The store counts the tries. */
export const link: UseCase<'link'> = async ({ code, mobile }, { event, now, person, device, network }) =>
  ok({
    type: 'link',
    key: `link:${event}`,
    now,
    actor: person.id,
    person: device ?? person.id,
    code: code.trim().toUpperCase(),
    mobile,
    ...(network !== undefined && { network }),
  })

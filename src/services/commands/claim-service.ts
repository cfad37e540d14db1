import { ok } from '../../domain/result.ts'
import type { UseCase } from '../service.ts'
import { plainSetupCode } from '../setup-code.ts'

/** `/claim <code>`: the code of the first start makes an admin, an invitation's code gives its role. */
export const claim: UseCase<'claim'> = async ({ code }, { event, now, person, device, network, door }) =>
  ok({
    type: 'claim',
    key: `claim:${event}`,
    now,
    actor: person.id,
    person: device ?? person.id,
    ...(network !== undefined && { network }),
    ...(door !== undefined && { door }),
    code: plainSetupCode(code),
  })

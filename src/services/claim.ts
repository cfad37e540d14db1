import { ok } from '../domain/result.ts'
import type { Service } from './service.ts'
import { plainSetupCode } from './setup-code.ts'

/** `/claim <code>`: whoever first sends the code of the first start becomes admin. */
export const claim: Service<'claim'> = async ({ code }, { event, now, person }) =>
  ok({
    type: 'claimAdmin',
    key: `claim:${event}`,
    now,
    actor: person.id,
    person: person.id,
    code: plainSetupCode(code),
  })

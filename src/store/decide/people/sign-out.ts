import type { SignOutCommand } from '../../port/commands/person-commands.ts'
import type { Person } from '../../port/person.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'

/** A device that is not the person's, or no longer, is answered as one that nobody knows. */
export function signOut(facts: Facts, { person, device, now }: SignOutCommand): Decision<'signOut'> {
  const from = now + 1 // what was issued in this very millisecond, too
  const known = facts.person(device)
  if (known === undefined || known.id !== person) {
    // Its repetition finds it gone already.
    if (known?.tokensFrom === from) return unchanged({ ok: true, device, repeated: true })
    return refusing({ ok: false, code: 'HALLO_DEVICE_UNKNOWN' })
  }
  return {
    result: { ok: true, device },
    writes: [
      { set: 'person', before: known, after: signedOut(known, from) },
      ...(device === person
        ? []
        : [{ set: 'unlink', device } as const, ...stillBlocked(signedOut(known, from), device, from)]),
    ],
  }
}

/** No passkey leads back, and a role that another device has passed on goes. */
function signedOut({ signIn, ...known }: Person, tokensFrom: number): Person {
  return { ...known, roles: signIn?.by === undefined ? known.roles : [], tokensFrom }
}

/** Who is blocked stays so on a device that stands for itself again. */
function stillBlocked({ blocks, roles: had, createdAt, proved }: Person, id: string, tokensFrom: number): Write[] {
  if (blocks === undefined) return []
  const roles = proved === true ? [] : had
  return [{ set: 'person', after: { id, roles, answers: {}, createdAt, tokensFrom, blocks } }]
}

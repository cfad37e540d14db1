import type { InviteCommand, RevokeCommand } from '../../port/store-commands.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import { type Decision, unchanged } from '../writes.ts'
import { sameRole } from './person-or-new.ts'

/** The code is made from the key, so repeating the command shows the same one again. */
export function invite(facts: Facts, { key, actor, role, name, until }: InviteCommand): Decision<'invite'> {
  const code = codeFrom(facts.hash('invitation code', key))
  const before = facts.invitation(code)
  if (before !== undefined) return unchanged({ ok: true, invitation: { ...before.invitation, code }, repeated: true })
  const invitation = { role, by: actor, until, ...(name !== undefined && { name }) }
  return {
    result: { ok: true, invitation: { ...invitation, code } },
    writes: [{ set: 'invitation', code, after: { invitation } }],
  }
}

export function revoke(facts: Facts, { person: id, role }: RevokeCommand): Decision<'revoke'> {
  const person = facts.person(id)
  if (person === undefined) return refusing({ ok: false, code: 'HALLO_PERSON_UNKNOWN' })
  const roles = person.roles.filter((has) => !sameRole(has, role))
  if (roles.length === person.roles.length) return unchanged({ ok: true, person, repeated: true })
  const admins = facts.colleagues().filter((each) => each.roles.some((has) => has.role === 'admin'))
  if (role.role === 'admin' && admins.length < 2) return refusing({ ok: false, code: 'HALLO_LAST_ADMIN' })
  const after = { ...person, roles }
  return { result: { ok: true, person: after }, writes: [{ set: 'person', before: person, after }] }
}

// No 0/O, 1/I/L: it is read from one phone and typed into another.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** `XXXX-XXXX-XXXX` (59 bits), as the setup code looks. */
function codeFrom(bytes: Buffer): string {
  const letters = Array.from(bytes.subarray(0, 12), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}

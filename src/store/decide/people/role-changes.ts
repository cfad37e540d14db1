import type { InviteCommand, RevokeCommand } from '../../port/commands/person-commands.ts'
import type { Person, Role } from '../../port/person.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'
import { oneTimeCode } from './one-time-code.ts'
import { sameRole } from './person-or-new.ts'

/** The code is made from the key, so repeating the command shows the same one again. */
export function invite(facts: Facts, { key, actor, role, name, until }: InviteCommand): Decision<'invite'> {
  const code = oneTimeCode(facts.hash('invitation code', key))
  const before = facts.invitation(code)
  if (before !== undefined) return unchanged({ ok: true, invitation: { ...before.invitation, code }, repeated: true })
  const invitation = { role, by: actor, until, ...(name !== undefined && { name }) }
  return {
    result: { ok: true, invitation: { ...invitation, code } },
    writes: [{ set: 'invitation', code, after: { invitation } }],
  }
}

/** Of a person's sessions and accounts all lose it: a colleague is who they are, wherever they are logged in. */
export function revoke(facts: Facts, { person: id, role }: RevokeCommand): Decision<'revoke'> {
  const person = facts.person(id)
  if (person === undefined) return refusing({ ok: false, code: 'HALLO_PERSON_UNKNOWN' })
  const devices = [id, ...[person.id, ...facts.linkedTo(person.id)].filter((each) => each !== id)]
  const writes = devices.flatMap((device): Write[] => {
    const before = facts.person(device)
    if (before === undefined || !before.roles.some((has) => sameRole(has, role))) return []
    return [{ set: 'person', before, after: { ...before, roles: without(before, role) } }]
  })
  if (writes.length === 0) return unchanged({ ok: true, person, repeated: true })
  const admins = facts.colleagues().filter((each) => each.roles.some((has) => has.role === 'admin'))
  const others = admins.filter((each) => !devices.includes(each.id))
  if (role.role === 'admin' && others.length === 0) return refusing({ ok: false, code: 'HALLO_LAST_ADMIN' })
  return { result: { ok: true, person: { ...person, roles: without(person, role) } }, writes }
}

const without = ({ roles }: Person, role: Role): Role[] => roles.filter((has) => !sameRole(has, role))

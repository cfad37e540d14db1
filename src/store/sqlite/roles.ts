import type { CommandResult, ExportCommand, HandOutCommand, InviteCommand, RevokeCommand } from '../port/store.ts'
import { sameRole } from './claim.ts'
import type { Desk } from './desk.ts'

/** The code is made from the key, so repeating the command shows the same one again. */
export function invite(desk: Desk, { key, now, actor, role, name, until }: InviteCommand): CommandResult {
  const invitation = { role, by: actor, until, ...(name !== undefined && { name }) }
  const code = desk.invitations.make(key, invitation)
  desk.audit.note({ at: now, actor, what: 'invite', subject: actor, after: invitation })
  return { ok: true, invitation: { ...invitation, code } }
}

export function revoke(desk: Desk, { person: id, role, now, actor }: RevokeCommand): CommandResult {
  const person = desk.persons.byId(id)
  if (person === undefined) return { ok: false, code: 'HALLO_PERSON_UNKNOWN' }
  const roles = person.roles.filter((has) => !sameRole(has, role))
  if (roles.length === person.roles.length) return { ok: true, person, repeated: true }
  const admins = desk.persons.withRoles().filter((each) => each.roles.some((has) => has.role === 'admin'))
  if (role.role === 'admin' && admins.length < 2) return { ok: false, code: 'HALLO_LAST_ADMIN' }
  const after = desk.persons.change(person.id, { roles }, now)
  desk.audit.note({ at: now, actor, what: 'revoke', subject: after.id, before: person.roles, after: roles })
  return { ok: true, person: after }
}

/** Who has taken data out of the house, and which. */
export function noteExport(desk: Desk, { now, actor, halls, from, to, rows, file }: ExportCommand): CommandResult {
  desk.audit.note({ at: now, actor, what: 'export', subject: file.id, after: { halls, from, to, rows } })
  return { ok: true, file, count: rows }
}

export function noteHandOut(desk: Desk, { now, actor, file }: HandOutCommand): CommandResult {
  desk.audit.note({ at: now, actor, what: 'handOut', subject: actor })
  return { ok: true, file }
}

import { createHash } from 'node:crypto'
import type { ClaimCommand, CommandResult, Person, Role } from '../port/store.ts'
import type { Desk } from './desk.ts'

/** Whoever first sends the setup code becomes admin; `meta('setupCode')` holds its SHA-256, and then who used it. */
const FACT = 'setupCode'
const USED = 'used'
/** Which key used it, so that its repetition gets the first answer. */
const USED_BY = 'setupCodeUsedBy'

export function claim(desk: Desk, command: ClaimCommand): CommandResult {
  const { now } = command
  const mark = desk.vault.mark('key', command.key)
  const person = desk.persons.meet(command.person, now)
  const done = repeated(desk, command.code, mark)
  if (done !== undefined) return { ok: true, person, ...done, repeated: true }

  const subjects = [`claim ${person.id}`]
  const minutes = desk.tries.wait(subjects, now)
  if (minutes !== undefined) return { ok: false, code: 'HALLO_TRIES_EXHAUSTED', params: { minutes } }
  const stands = desk.meta.get(FACT)
  if (stands !== undefined && createHash('sha256').update(command.code).digest('hex') === stands) {
    desk.meta.set(FACT, USED, stands)
    desk.meta.set(USED_BY, mark.toString('hex'), desk.meta.get(USED_BY))
    return { ok: true, person: give(desk, command, person, { role: 'admin' }) }
  }
  const invitation = desk.invitations.use(command.code, mark, now)
  if (invitation === undefined) {
    desk.tries.wrong(subjects, now)
    return { ok: false, code: 'HALLO_CLAIM_WRONG' }
  }
  return { ok: true, person: give(desk, command, person, invitation.role, invitation.name), invitation }
}

function repeated(
  desk: Desk,
  code: string,
  mark: Buffer,
): Pick<CommandResult & { ok: true }, 'invitation'> | undefined {
  if (desk.meta.get(FACT) === USED && desk.meta.get(USED_BY) === mark.toString('hex')) return {}
  const invitation = desk.invitations.usedBy(code, mark)
  return invitation && { invitation }
}

function give(desk: Desk, { now, actor, type }: ClaimCommand, person: Person, role: Role, name?: string): Person {
  const roles = person.roles.some((has) => sameRole(has, role)) ? person.roles : [...person.roles, role]
  const after = desk.persons.change(person.id, { roles, ...(name !== undefined && { name }) }, now)
  desk.audit.note({ at: now, actor, what: type, subject: after.id, before: person.roles, after: after.roles })
  return after
}

export const sameRole = (a: Role, b: Role): boolean =>
  a.role === b.role && ('hall' in a ? a.hall : '') === ('hall' in b ? b.hall : '')

import { createHash } from 'node:crypto'
import type { ClaimAdminCommand, CommandResult, Person } from '../store.ts'
import type { Desk } from './desk.ts'

/** Whoever first sends the setup code becomes admin; `meta('setupCode')` holds its SHA-256, and then who used it. */
const FACT = 'setupCode'
const USED = 'used'
/** Which key used it, so that its repetition gets the first answer. */
const USED_BY = 'setupCodeUsedBy'

export function claimAdmin(desk: Desk, command: ClaimAdminCommand): CommandResult {
  const { key, now } = command
  const mark = desk.vault.mark('key', key).toString('hex')
  const person = desk.persons.meet(command.person, now)
  const stands = desk.meta.get(FACT)
  if (stands === USED && desk.meta.get(USED_BY) === mark) return { ok: true, person, repeated: true }

  const subjects = [`claim ${person.id}`]
  const minutes = desk.tries.wait(subjects, now)
  if (minutes !== undefined) return { ok: false, code: 'HALLO_TRIES_EXHAUSTED', params: { minutes } }
  if (stands === undefined || createHash('sha256').update(command.code).digest('hex') !== stands) {
    desk.tries.wrong(subjects, now)
    return { ok: false, code: 'HALLO_CLAIM_WRONG' }
  }
  desk.meta.set(FACT, USED, stands)
  desk.meta.set(USED_BY, mark, desk.meta.get(USED_BY))
  const admin: Person = desk.persons.change(person.id, { roles: withAdmin(person) }, now)
  const entry = { at: now, actor: command.actor, what: command.type, subject: admin.id }
  desk.audit.note({ ...entry, before: person.roles, after: admin.roles })
  return { ok: true, person: admin }
}

const withAdmin = ({ roles }: Person): Person['roles'] =>
  roles.some(({ role }) => role === 'admin') ? roles : [...roles, { role: 'admin' }]

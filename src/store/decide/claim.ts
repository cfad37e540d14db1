import { createHash } from 'node:crypto'
import type { ClaimCommand } from '../port/commands.ts'
import type { Person, Role } from '../port/people.ts'
import { keyHash } from './code.ts'
import type { Facts } from './facts.ts'
import { refusing } from './once.ts'
import { personOrNew, sameRole } from './people.ts'
import { type Decision, unchanged, type Write } from './writes.ts'
import { minutesToWait, wrongTries } from './wrong-tries.ts'

/** Whoever first sends the setup code becomes admin; `meta('setupCode')` holds its SHA-256, and then who used it. */
const FACT = 'setupCode'
const USED = 'used'
/** Which key used it, so that its repetition gets the first answer. */
const USED_BY = 'setupCodeUsedBy'

export function claim(facts: Facts, command: ClaimCommand): Decision<'claim'> {
  const { now, code } = command
  const key = keyHash(facts, command.key)
  const { person, met } = personOrNew(facts, command.person, now)
  if (facts.meta(FACT) === USED && facts.meta(USED_BY) === key.toString('hex'))
    return unchanged({ ok: true, person, repeated: true })
  const before = facts.invitation(code)
  if (before?.usedBy?.equals(key) === true)
    return unchanged({ ok: true, person, invitation: before.invitation, repeated: true })

  const subjects = [`claim ${person.id}`]
  const minutes = minutesToWait(facts, subjects, now)
  if (minutes !== undefined) return refusing({ ok: false, code: 'HALLO_TRIES_EXHAUSTED', params: { minutes } })
  const given = (role: Role, name?: string): { after: Person; writes: Write[] } => {
    const after = withRole(person, role, name)
    return { after, writes: [...met, { set: 'person', before: person, after }] }
  }
  if (facts.meta(FACT) === createHash('sha256').update(code).digest('hex')) {
    const { after, writes } = given({ role: 'admin' })
    const used: Write[] = [
      { set: 'meta', key: FACT, after: USED },
      { set: 'meta', key: USED_BY, after: key.toString('hex') },
    ]
    return { result: { ok: true, person: after }, writes: [...used, ...writes] }
  }
  if (before === undefined || before.usedBy !== undefined || before.invitation.until <= now)
    return { result: { ok: false, code: 'HALLO_CLAIM_WRONG' }, writes: [...met, ...wrongTries(subjects, now)] }
  const { invitation } = before
  const { after, writes } = given(invitation.role, invitation.name)
  return {
    result: { ok: true, person: after, invitation },
    writes: [{ set: 'invitation', code, before, after: { invitation, usedBy: key } }, ...writes],
  }
}

function withRole(person: Person, role: Role, name: string | undefined): Person {
  const roles = person.roles.some((has) => sameRole(has, role)) ? person.roles : [...person.roles, role]
  return { ...person, roles, ...(name !== undefined && { name }) }
}

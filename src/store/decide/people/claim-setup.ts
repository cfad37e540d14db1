import { createHash } from 'node:crypto'
import { ROLE_MS } from '../../../domain/people/role-lasts.ts'
import type { ClaimCommand } from '../../port/commands/person-commands.ts'
import type { Person, Role } from '../../port/person.ts'
import { keyHash } from '../code.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'
import { loggedIn, refusedLogIn } from './log-in-code.ts'
import { personOrNew, sameRole } from './person-or-new.ts'
import { countOf, minutesToWait, OF_NETWORK, OF_PERSON, type Subject, wrongTries } from './wrong-tries.ts'

/** Whoever first sends the setup code becomes admin; `meta('setupCode')` holds its SHA-256, and then who used it. */
const FACT = 'setupCode'
const USED = 'used'
/** Which key used it, so that its repetition gets the first answer. */
const USED_BY = 'setupCodeUsedBy'

const ALL = 'claim'
/** Wrong codes of everybody together in an hour. */
const OF_ALL = 30

export function claim(facts: Facts, command: ClaimCommand): Decision<'claim'> {
  const { now, code } = command
  const key = keyHash(facts, command.key)
  const { person, met } = personOrNew(facts, command.person, now)
  if (facts.meta(FACT) === USED && facts.meta(USED_BY) === key.toString('hex'))
    return unchanged({ ok: true, person, repeated: true })
  const before = facts.invitation(code)
  if (before?.usedBy?.equals(key) === true)
    return unchanged({ ok: true, person, invitation: before.invitation, repeated: true })

  // A new person is had for nothing, so short codes are guarded by what all get wrong together. An invitation that is right
  // can't have been guessed (59 bits): those who flood must not keep it from working.
  const own: Subject[] = [{ name: `claim ${person.id}`, most: OF_PERSON }]
  if (command.network !== undefined) own.push({ name: `claim from ${command.network}`, most: OF_NETWORK })
  const subjects: Subject[] = before === undefined ? [...own, { name: ALL, most: OF_ALL }] : own
  const minutes = minutesToWait(facts, subjects, now)
  if (minutes !== undefined) return refusing({ ok: false, code: 'HALLO_TRIES_EXHAUSTED', params: { minutes } })
  const given = (role: Role, name?: string): { after: Person; writes: Write[] } => {
    const after = withRole(person, role, { name, ...command })
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
  const elsewhere = before && refusedLogIn(before.invitation, command)
  if (elsewhere !== undefined) return elsewhere
  const login = before?.invitation.logIn && loggedIn(facts, person, command, before.invitation)
  const isGood = before?.invitation.logIn === undefined || login !== undefined
  if (before === undefined || before.usedBy !== undefined || before.invitation.until <= now || !isGood)
    return {
      result: { ok: false, code: 'HALLO_CLAIM_WRONG', ...alarm(facts, now) },
      writes: [...met, ...wrongTries(subjects, now)],
    }
  const { invitation } = before
  const used: Write = { set: 'invitation', code, before, after: { invitation, usedBy: key } }
  if (login !== undefined)
    return { result: { ok: true, person: login.person, invitation }, writes: [used, ...met, ...login.writes] }
  const { after, writes } = given(invitation.role, invitation.name)
  return { result: { ok: true, person: after, invitation }, writes: [used, ...writes] }
}

function withRole(
  person: Person,
  role: Role,
  { name, door, now }: { name?: string; door?: string; now: number },
): Person {
  const roles = person.roles.some((has) => sameRole(has, role)) ? person.roles : [...person.roles, role]
  const until = door === 'web' ? { signIn: { ...person.signIn, until: now + ROLE_MS } } : {}
  return { ...person, roles, ...until, ...(name !== undefined && { name }) }
}

/** Said once, when so many have come within the hour that somebody seems to guess: the admins are told. */
const ALARMING = 10

function alarm(facts: Facts, now: number): { params?: { wrong: number } } {
  return countOf(facts, ALL, now) + 1 === ALARMING ? { params: { wrong: ALARMING } } : {}
}

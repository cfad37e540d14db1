import { ROLE_MS } from '../../../domain/people/role-lasts.ts'
import type { ClaimCommand, Invitation, LogInCodeCommand } from '../../port/commands/person-commands.ts'
import type { Person, SignIn } from '../../port/person.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import { type Decision, type RefusalDecision, unchanged, type Write } from '../writes.ts'
import { linking } from './link-device.ts'
import { oneTimeCode } from './one-time-code.ts'
import { sameRole } from './person-or-new.ts'

/** See `LogInCodeCommand`. The code is made from the key, so repeating the command shows the same one again. */
export function logInCode(facts: Facts, command: LogInCodeCommand): Decision<'logInCode'> {
  const { key, device, door, until } = command
  const [role] = facts.person(device)?.roles ?? []
  if (role === undefined) return refusing({ ok: false, code: 'HALLO_ROLE_NEEDED' })
  const code = oneTimeCode(facts.hash('log-in code', key))
  const before = facts.invitation(code)
  if (before !== undefined) return unchanged({ ok: true, invitation: { ...before.invitation, code }, repeated: true })
  const invitation = { role, by: device, until, logIn: door === undefined ? {} : { door } }
  return {
    result: { ok: true, invitation: { ...invitation, code } },
    writes: [{ set: 'invitation', code, after: { invitation } }],
  }
}

/** Why a log-in code is not taken from who types it, without its being used up. */
export function refusedLogIn({ by, logIn }: Invitation, { person, door }: ClaimCommand): RefusalDecision | undefined {
  if (logIn === undefined) return undefined
  const pageToPage = logIn.door === 'web' && door === 'web'
  return by === person || pageToPage ? refusing({ ok: false, code: 'HALLO_LOG_IN_ELSEWHERE' }) : undefined
}

/** What a log-in code gives: the roles that its maker has now. Undefined: none any more. */
export function loggedIn(
  facts: Facts,
  before: Person,
  { person: device, door, now }: ClaimCommand,
  { by }: Invitation,
): { person: Person; writes: Write[] } | undefined {
  const maker = facts.person(by)
  if (maker === undefined || maker.roles.length === 0) return undefined
  const start = before.id === maker.id ? before : alone(before)
  const added = maker.roles.filter((role) => !start.roles.some((has) => sameRole(has, role)))
  const roles = [...start.roles, ...added]
  const signIn: SignIn = { ...start.signIn, by, ...(door === 'web' && { until: now + ROLE_MS }) }
  const writes: Write[] = [{ set: 'person', before, after: { ...start, roles, signIn } }]
  if (before.id !== maker.id)
    writes.push(
      ...(before.device === undefined ? linking(facts, before, maker.id, { at: now }) : [relinked(device, maker, now)]),
    )
  const { tokensFrom: _, signIn: __, ...shared } = maker
  return { person: { ...shared, roles, signIn, device }, writes: [...writes, ...endedOf(facts, maker.id, device, now)] }
}

const relinked = (from: string, { id: to }: Person, at: number): Write => ({ set: 'link', from, to, at, proved: false })

/** A door that leaves the person whom it was proved to be leaves their roles to them. */
function alone({ proved, ...device }: Person): Person {
  return proved === true ? { ...device, roles: [] } : device
}

/** Sessions that were logged in before and have ended: without a passkey nobody comes back to them. */
function endedOf(facts: Facts, person: string, except: string, now: number): Write[] {
  return facts.linkedTo(person).flatMap((device): Write[] => {
    const before = device === except ? undefined : facts.person(device)
    const { until = Number.POSITIVE_INFINITY, by, passkeys = [] } = before?.signIn ?? {}
    if (before === undefined || by === undefined || until > now || passkeys.length > 0) return []
    return [
      { set: 'person', before, after: { ...before, roles: [], signIn: {} } },
      { set: 'unlink', device },
    ]
  })
}

import type { KeepPasskeyCommand, UsePasskeyCommand } from '../../port/commands/person-commands.ts'
import type { Person } from '../../port/person.ts'
import type { Facts } from '../facts.ts'
import { refusing } from '../once.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'

/** As many devices as one person has at work; the oldest goes. */
const MOST = 10

/** See `KeepPasskeyCommand`. Only for those with a role: a guest comes back by code and number. */
export function keepPasskey(facts: Facts, command: KeepPasskeyCommand): Decision<'keepPasskey'> {
  const { device, passkey, now: at } = command
  const person = facts.person(device)
  if (person === undefined || person.roles.length === 0) return refusing({ ok: false, code: 'HALLO_ROLE_NEEDED' })
  const known = person.signIn?.passkeys ?? []
  if (known.some(({ id }) => id === passkey.id)) return unchanged({ ok: true, person, repeated: true })
  const passkeys = [...known, passkey].slice(-MOST)
  const after = { ...person, signIn: { ...person.signIn, passkeys } }
  return { result: { ok: true, person: after }, writes: written(person, after, device, command, at) }
}

/** See `UsePasskeyCommand`. */
export function usePasskey(facts: Facts, command: UsePasskeyCommand): Decision<'usePasskey'> {
  const { device, passkey: id, counter, now: at } = command
  const person = facts.person(device)
  const passkeys = person?.signIn?.passkeys ?? []
  const known = passkeys.find((each) => each.id === id)
  if (person === undefined || known === undefined) return refusing({ ok: false, code: 'HALLO_PASSKEY_UNKNOWN' })
  // Many devices count nothing and say 0 (WebAuthn 6.1.1).
  if ((known.counter > 0 || counter > 0) && counter <= known.counter)
    return refusing({ ok: false, code: 'HALLO_PASSKEY_UNKNOWN' })
  const used = passkeys.map((each) => (each === known ? { ...known, counter } : each))
  const after = { ...person, signIn: { ...person.signIn, passkeys: used } }
  return { result: { ok: true, person: after }, writes: written(person, after, device, command, at) }
}

function written(
  before: Person,
  after: Person,
  subject: string,
  { type: what, actor }: KeepPasskeyCommand | UsePasskeyCommand,
  at: number,
): Write[] {
  return [
    { set: 'person', before, after },
    { set: 'audit', entry: { at, actor, what, subject } },
  ]
}

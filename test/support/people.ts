import type { Person, PersonPatch, Role, Store } from '../../src/store/port/store.ts'
import { MOBILE, NOW } from '../store/halls.ts'
import { confirmed, finished, finishing, said, taken, unique } from '../store/kit.ts'

/** People as a store gets to know them: by commands and turns, through the port alone. */

/** By an invitation, as everybody gets a role; `name` is what colleagues will call the person. */
export async function withRole(store: Store, person: string, role: Role, name?: string): Promise<Person> {
  const common = { now: NOW, actor: 'root' }
  const named = name === undefined ? {} : { name }
  const made = await store.execute({
    ...common,
    ...named,
    type: 'invite',
    key: unique('invite'),
    role,
    until: NOW + 86_400_000,
  })
  const code = made.ok ? made.invitation?.code : undefined
  if (code === undefined) throw new Error(`${person} is not invited`)
  const claimed = await store.execute({ ...common, type: 'claim', key: unique('claim'), person, code })
  if (!claimed.ok || claimed.person === undefined) throw new Error(`${person} has not got the role`)
  return claimed.person
}

/** Refused for the last admin. */
export async function withoutRole(store: Store, person: string, role: Role): Promise<void> {
  const revoked = await store.execute({
    type: 'revoke',
    key: unique('revoke'),
    now: NOW,
    actor: 'root',
    person,
    role,
  })
  if (!revoked.ok) throw new Error(`${person} keeps the role: ${revoked.code}`)
}

/** A turn of the person's chat that says nothing and leaves `patch`. */
export async function remembered(store: Store, person: string, patch: PersonPatch): Promise<void> {
  const turn = await taken(store, said({ person, conversation: `p:${person}` }))
  const done = await store.commitTurn(finishing(turn, () => finished({ entries: [], person: patch })))
  if (!done.ok) throw new Error('somebody else was faster')
}

/** `from` proves with a booking's code and number to be `to`, who gets a badminton booking at `mark` for it. */
export async function linked(store: Store, from: string, to: string, mark: string): Promise<void> {
  const { code } = await confirmed(store, { person: to, marks: [mark], party: 1, answers: { mobile: MOBILE } })
  const link = { type: 'link', key: unique('link'), now: NOW, actor: from, person: from, code, mobile: MOBILE } as const
  const result = await store.execute(link)
  if (!result.ok) throw new Error(`not linked: ${result.code}`)
}

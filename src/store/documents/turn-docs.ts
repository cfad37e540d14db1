import { findHall } from '../../domain/hall/catalogue.ts'
import type { Facts } from '../decide/facts.ts'
import { staffToTell } from '../decide/people/staff-to-tell.ts'
import {
  type CommandResult,
  type Entry,
  type Incoming,
  MOST_STATE_BYTES,
  type NewTell,
  type PersonPatch,
  type TurnCommit,
  type TurnDone,
} from '../port/store.ts'
import type { DocumentsParts } from './documents-ground.ts'
import type { Known } from './fetched-facts.ts'
import { carriedOut, planned } from './intents/carry-out.ts'
import type { Plan } from './intents/plan.ts'
import { changeSettled, settledDoc } from './intents/settled.ts'
import { prefetch } from './prefetch.ts'
import { comesLater } from './recipient-docs.ts'
import type { ConversationValue, StoredEvent, StoredPerson } from './values.ts'

const FENCED = { ok: false, reason: 'fenced' } as const

/**
 * A turn's intent is its command's writes and what `finish` makes of the result: one intent claims the conversation, the
 * event and all that the command writes. Where that can't be had, all is undone, and decided and finished anew.
 */
export const commitTurn = (ground: DocumentsParts, commit: TurnCommit): Promise<TurnDone> =>
  carriedOut<TurnDone>(
    ground,
    (known, plan) => {
      const conversation = known.value('conversations', commit.conversation)
      const waiting = known.value('events', commit.event)
      if (conversation?.revision !== commit.revision || waiting === undefined || waiting.done !== undefined)
        return { answer: FENCED, plan: undefined }
      const lease = known.value('leases', commit.conversation)
      if (lease?.worker !== commit.worker || lease.of !== commit.event) return { answer: FENCED, plan: undefined }
      const result: CommandResult | undefined =
        commit.command === undefined ? undefined : planned(known, plan, commit.command).answer
      const finished = commit.finish(result)
      for (const each of finished.asks ?? []) planned(known, plan, each)
      const { state, open, expires } = finished
      const bytes = JSON.stringify({ state, open }).length
      if (bytes > MOST_STATE_BYTES)
        throw new RangeError(`the state of a conversation has ${bytes} bytes: at most ${MOST_STATE_BYTES}`)

      const at = ground.clock()
      const subjects = finished.subjects ?? []
      const about = [conversation.person, ...subjects]
      const entries = finished.entries.map((entry, i): Entry => ({ ...entry, seq: conversation.seq + i + 1 }))
      for (const entry of entries) {
        const { seq } = entry
        plan.put('log', `${commit.conversation} ${seq}`, { conversation: commit.conversation, seq, at, entry, about })
      }
      for (const send of finished.sends) {
        const n = ground.by.next()
        plan.put('sends', send.id, { n, at, send, about, tries: 0, state: 'waiting', notBefore: send.notBefore ?? 0 })
      }
      for (const id of finished.unwanted ?? []) plan.relays.push({ do: 'dropFile', id, loose: true })
      if (finished.person !== undefined) {
        const id = known.facts.resolve(conversation.person)
        const patch = finished.person
        plan.person(id, (value) => patched(value, id, patch, commit.now))
      }
      plan.set('conversations', commit.conversation, (now) => {
        const { expires: _, subjects: __, ...rest } = now!
        const seq = conversation.seq + entries.length
        const shown = { state, open, ...(subjects.length > 0 && { subjects }) }
        return {
          ...rest,
          revision: commit.revision + 1,
          seq,
          last: ground.by.next(),
          ...shown,
          ...(expires !== undefined && { expires }),
        }
      })
      plan.set('events', commit.event, () => ({
        ...waiting,
        done: entries.map(({ seq }) => seq),
        answeredAt: at,
        ...(finished.dead !== undefined && { dead: { at, conversation: commit.conversation, fault: finished.dead } }),
      }))
      plan.relays.push({ do: 'endLease', conversation: commit.conversation, event: commit.event })
      const told = (finished.tells ?? []).flatMap((tell) =>
        queued(ground, known, plan, { tell, here: commit.conversation }),
      )
      return { answer: { ok: true, entries, ...(result && { result }), ...(told.length > 0 && { told }) }, plan }
    },
    (known) => turnsDocs(known, commit),
  )

/** All that a turn is sure to need. */
const turnsDocs = (known: Known, { conversation, event, command }: TurnCommit): Promise<unknown> =>
  Promise.all([
    known.fetch('conversations', conversation),
    known.fetch('events', event),
    known.fetch('leases', conversation),
    ...(command === undefined ? [] : [prefetch(known, command)]),
  ])

export function patched(
  value: StoredPerson,
  id: string,
  { called, spoken, ...patch }: PersonPatch,
  createdAt: number,
): StoredPerson {
  const given = Object.fromEntries(Object.entries(patch).filter(([, each]) => each !== undefined))
  const person = { ...(value.person ?? { id, roles: [], answers: {}, createdAt }), ...given }
  if (called !== undefined) person.name ??= called
  if (spoken !== undefined) person.locale ??= spoken
  return { ...value, person }
}

export const waitingEvent = (event: Incoming, n: number, hash: Facts['hash']): StoredEvent => ({
  n,
  event,
  body: hash('body', JSON.stringify(event.body)).toString('hex'),
})

/** The events that a tell makes; they come once by their ids. */
function queued(
  { by }: DocumentsParts,
  known: Known,
  plan: Plan,
  { tell: { id, to, body, at }, here }: { tell: NewTell; here: string },
): string[] {
  return addresses(known, { to, at }, here).map(([conversation, { person, door, address, locale }]) => {
    const event: Incoming = {
      id: `${id}:${conversation}`,
      conversation,
      door,
      account: address,
      address,
      person,
      ...(locale !== undefined && { locale }),
      body,
      at,
    }
    plan.put('events', event.id, waitingEvent(event, by.next(), known.facts.hash))
    return conversation
  })
}

/** `here`: the conversation of the turn, which is the one that spoke last. */
function addresses(
  known: Known,
  { to, at: now }: Pick<NewTell, 'to' | 'at'>,
  here: string,
): [string, ConversationValue][] {
  if ('conversation' in to) {
    const found = known.value('conversations', to.conversation)
    return found === undefined ? [] : [[to.conversation, found]]
  }
  const { facts } = known
  const persons =
    'person' in to ? [facts.resolve(to.person)] : staffOf(known, to.staffOf, now).filter((id) => id !== to.except)
  return persons.flatMap((person) => {
    const proved = facts.linkedTo(person).filter((id) => facts.person(id)?.proved === true)
    const theirs = [person, ...proved].flatMap((id) => known.list('conversations', `of ${id}`, { person: id }))
    const now = theirs.find(({ id }) => id === here)?.value
    const latest = theirs
      .filter(({ id }) => id.startsWith('p:'))
      .sort((a, b) => (comesLater(a.value!, b.value!, now) ? 1 : -1))[0]
    return latest === undefined ? [] : [[latest.id, latest.value!] as [string, ConversationValue]]
  })
}

function staffOf({ facts }: Known, hall: string, now: number): string[] {
  const found = findHall(facts.catalogue(), hall)
  return staffToTell(hall, { hall: found, colleagues: facts.colleagues(), now }).map(({ id }) => id)
}

/** The person and the conversation, new where they were never heard of. */
export async function meet({ by }: DocumentsParts, event: Incoming): Promise<void> {
  if ((await settledDoc(by, 'conversations', event.conversation)) !== undefined) return
  const person = event.person
  await changeSettled(by, 'persons', person, (value) =>
    value?.person !== undefined || value?.linkedTo !== undefined
      ? undefined
      : patched(value ?? {}, person, {}, event.at),
  )
  await by.put('accounts', `${event.door} ${event.account}`, { person })
  await by.put('conversations', event.conversation, {
    n: by.next(),
    revision: 0,
    seq: 0,
    state: undefined,
    open: null,
    ...heard(event),
  })
}

/** Where an answer to the event goes. */
export const heard = ({ person, door, address, locale }: Incoming) => ({
  person,
  door,
  address,
  ...(locale !== undefined && { locale }),
})

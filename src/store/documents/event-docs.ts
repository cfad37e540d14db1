import type { AcceptResult, DeadEvent, Entry, EventClaim, Incoming, Turn, Turns } from '../port/store.ts'
import { LEASE_MOST_MS } from '../port/store.ts'
import { type DocOf, update } from './connection.ts'
import type { DocumentsParts } from './documents-ground.ts'
import { decided, Known } from './fetched-facts.ts'
import { reconcile } from './intents/intents.ts'
import { changeSettled, foundDocs, settledDoc } from './intents/settled.ts'
import { heard, meet, patched, waitingEvent } from './turn-docs.ts'
import type { StoredEvent } from './values.ts'

export async function accept(ground: DocumentsParts, event: Incoming, take?: EventClaim): Promise<AcceptResult> {
  const { by } = ground
  for (;;) {
    const known = await settledDoc(by, 'events', event.id)
    if (known?.value !== undefined) return answered(ground, event, known.value)
    await meet(ground, event)
    if (!(await by.put('events', event.id, waitingEvent(event, by.next(), ground.vault.hash)))) continue
    const turn = take && (await taken(ground, event.conversation, take, event.id))
    return { status: 'new', ...(turn && { turn }) }
  }
}

async function answered({ by, vault }: DocumentsParts, event: Incoming, known: StoredEvent): Promise<AcceptResult> {
  if (known.body !== waitingEvent(event, 0, vault.hash).body) return { status: 'reused' }
  if (known.done === undefined) return { status: 'waiting' }
  const { conversation } = known.event ?? event
  const open = (await settledDoc(by, 'conversations', conversation))?.value?.open ?? null
  const entries = await by.getAll(
    'log',
    known.done.map((seq) => `${conversation} ${seq}`),
  )
  return { status: 'done', entries: inOrder(entries), open }
}

export async function enqueue(ground: DocumentsParts, events: readonly Incoming[]): Promise<number> {
  let added = 0
  for (const event of events) {
    await meet(ground, event)
    if (await ground.by.put('events', event.id, waitingEvent(event, ground.by.next(), ground.vault.hash))) added++
  }
  return added
}

export const inOrder = (log: readonly DocOf<'log'>[]): Entry[] =>
  log.flatMap(({ value }) => value?.entry ?? []).sort((a, b) => a.seq - b.seq)

/** The conversation's oldest event that waits. */
const oldestOf = async ({ by }: DocumentsParts, conversation: string): Promise<Incoming | undefined> => {
  for (;;) {
    const [found] = await foundDocs(by, 'events', { where: { of: conversation }, sort: 'waiting', limit: 1 })
    if (found === undefined || found.value?.event !== undefined) return found?.value?.event
    // Nobody can read it any more, and it keeps nobody behind it waiting.
    await by.remove('events', [found.id])
  }
}

/** So many waiting events are looked at in one go. */
const PORTION = 200

export async function nextTurn(
  ground: DocumentsParts,
  { conversation: only, ...take }: EventClaim & { conversation?: string },
): Promise<Turn | undefined> {
  const { by, clock } = ground
  // Workers look often: what a process that is gone has left is finished by whoever looks.
  await reconcile(by, clock() - LEASE_MOST_MS)
  if (only !== undefined) return (await oldestOf(ground, only)) && taken(ground, only, take)
  const seen = new Set<string>()
  for (let from = 0; ; ) {
    const waiting = await by.find('events', { where: { waiting: { from } }, sort: 'waiting', limit: PORTION })
    for (const { value } of waiting) {
      const conversation = value!.event?.conversation
      if (conversation === undefined || seen.has(conversation)) continue
      seen.add(conversation)
      const turn = await taken(ground, conversation, take)
      if (turn !== undefined) return turn
    }
    if (waiting.length < PORTION) return undefined
    from = Math.max(from + 1, waiting.at(-1)!.value!.n)
  }
}

/** The conversation's oldest event, leased; `only`: that one or none. */
async function taken(
  ground: DocumentsParts,
  conversation: string,
  take: EventClaim,
  only?: string,
): Promise<Turn | undefined> {
  const { by, leases } = ground
  const { worker } = take
  const leased = await update(by, 'leases', conversation, (lease) =>
    leases.isFree(lease?.until ?? 0) ? { worker, until: leases.until(take) } : undefined,
  )
  if (leased === undefined) return undefined
  const event = await oldestOf(ground, conversation)
  const wanted = event !== undefined && (only === undefined || event.id === only)
  // Still this worker's: the lease may have been lost meanwhile.
  const kept = await update(by, 'leases', conversation, (lease) => {
    if (lease?.worker !== worker || lease.of !== undefined) return undefined
    return wanted ? { ...lease, of: event.id } : { worker, until: 0 }
  })
  return wanted && kept !== undefined ? turnOf(ground, event) : undefined
}

async function turnOf({ by, vault }: DocumentsParts, event: Incoming): Promise<Turn | undefined> {
  await changeSettled(by, 'conversations', event.conversation, (value) => {
    if (value === undefined) return undefined
    const { locale: _, ...rest } = value
    const after = { ...rest, ...heard(event) }
    return JSON.stringify(after) === JSON.stringify(value) ? undefined : after
  })
  const known = new Known(by, vault)
  const person =
    (await decided(() => known.facts.person(event.person))) ?? patched({}, event.person, {}, event.at).person!
  const conversation = (await settledDoc(by, 'conversations', event.conversation))?.value
  if (conversation === undefined) return undefined
  const { revision, state, open } = conversation
  return { conversation: event.conversation, revision, state, open, event, person }
}

export async function renewTurn(
  { by, leases }: DocumentsParts,
  { conversation, revision }: Parameters<Turns['renewTurn']>[0],
  take: EventClaim,
): Promise<boolean> {
  if ((await settledDoc(by, 'conversations', conversation))?.value?.revision !== revision) return false
  const renewed = await update(by, 'leases', conversation, (lease) =>
    lease?.worker === take.worker && lease.of !== undefined ? { ...lease, until: leases.until(take) } : undefined,
  )
  return renewed !== undefined
}

export async function deadEvents({ by }: DocumentsParts, limit: number): Promise<DeadEvent[]> {
  const dead = await foundDocs(by, 'events', { where: { dead: {} }, sort: '-dead', limit })
  return dead.map(({ value }) => value!.dead!)
}

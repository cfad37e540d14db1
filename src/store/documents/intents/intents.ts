import type { Collection, Connection, Doc, DocOf, Filter, FindQuery } from '../connection.ts'
import { isFound } from '../keys.ts'
import type { Intent, IntentProgress, SlotValue, Values } from '../values.ts'
import { destroyKeys, retireKeys } from './erased-keys.ts'
import { relay } from './relay.ts'

/**
 * How several documents change together without a transaction over them. All that is to be done is written down first,
 * as an intent; then, by anybody who finds it, however often:
 *
 * 1. claim: each document, in order, at the revision that the decision has read. Moved on: undone, and decided anew.
 * 2. grow: slot by slot, one conditional update each, the places that are needed on top.
 * 3. commit: the intent itself says so, in one update. From here on it will be done, before it never was. Nothing is written
 *    down between 1 and 3: whoever goes through them again finds what is claimed and grown by the intent's id.
 * 4. shrink: each slot holds exactly what its bookings have. Relay: what follows is upserted (log, sends, events for others).
 * 5. flip: what was claimed becomes what it is to be, and is free again.
 *
 * Whoever reads a claimed document drives its intent to the end first: so nobody waits for a process that is gone, and
 * nobody sees a part. Undo only ever lowers a slot: a move never loses its old place. A step of a process that was paused
 * comes too late to harm: claims are fenced by revisions, slots by the claim of the booking, relays name what they mean.
 */
export const slotId = (pool: string, mark: string): string => `${pool} ${mark}`

/** A document as it stands when nothing is pending on it. */
export async function settledDoc<C extends Collection>(
  by: Connection,
  collection: C,
  id: string,
): Promise<DocOf<C> | undefined> {
  for (;;) {
    const doc = await by.get(collection, id)
    const pending = doc === undefined ? [] : pendingOn(doc)
    if (pending.length === 0) return doc
    for (const intent of pending) await help(by, intent)
  }
}

/** All that match, when nothing is pending on any that matches or is about to. */
export async function settledDocs<C extends Collection>(
  by: Connection,
  collection: C,
  where: Filter,
  damaged?: FindQuery['damaged'],
): Promise<DocOf<C>[]> {
  for (;;) {
    const docs = await by.find(collection, { where, orPending: true, ...(damaged && { damaged }) })
    const found = docs.filter(({ value }) => isFound(collection, value, where))
    const pending = new Set(found.flatMap(pendingOn))
    const others = docs.filter((doc) => doc.pending !== undefined && !pending.has(doc.pending))
    const intents = await by.getAll('intents', [...new Set(others.map((doc) => doc.pending!))])
    const values = new Map(intents.map(({ id, value }) => [id, value]))
    for (const { id, pending: intent } of others)
      if (mayBring(values.get(intent!), collection, id, where)) pending.add(intent!)
    if (pending.size === 0) return found
    for (const intent of pending) await help(by, intent)
  }
}

/** Whether the intent makes the document one of those that are looked for, or has done so meanwhile. */
function mayBring<C extends Collection>(intent: Intent | undefined, collection: C, id: string, where: Filter): boolean {
  if (intent?.state === 'undone') return false
  if (intent === undefined || intent.settled === true) return true
  const lock = intent.locks.find((each) => each.collection === collection && each.id === id)
  return isFound(collection, lock?.after as Values[C] | undefined, where)
}

/** Those of a limited search that still match once nothing is pending on them. What comes by an intent comes next time. */
export async function foundDocs<C extends Collection>(
  by: Connection,
  collection: C,
  query: FindQuery,
): Promise<DocOf<C>[]> {
  for (;;) {
    const docs = await by.find(collection, query)
    const pending = new Set(docs.flatMap(pendingOn))
    if (pending.size === 0) return docs
    for (const intent of pending) await help(by, intent)
  }
}

function pendingOn({ pending, value }: Doc<unknown>): string[] {
  const growing = (value as Partial<SlotValue> | undefined)?.growing
  return [...(pending === undefined ? [] : [pending]), ...Object.keys(growing ?? {})]
}

/** Changes a single document that intents claim as well, once none is pending on it. */
export async function changeSettled<C extends Collection>(
  by: Connection,
  collection: C,
  id: string,
  change: (value: Values[C] | undefined) => Values[C] | undefined,
): Promise<DocOf<C> | undefined> {
  for (;;) {
    const before = await settledDoc(by, collection, id)
    const value = change(before?.value)
    if (value === undefined) return undefined
    const rev = before?.rev ?? 0
    const after = await by.change(collection, id, (doc) =>
      (doc?.rev ?? 0) === rev && doc?.pending === undefined ? { rev: rev + 1, value } : undefined,
    )
    if (after !== undefined) return after
  }
}

/** As `drive`, for another's intent. */
async function help(by: Connection, id: string): Promise<void> {
  await by.giveWay(id)
  await recover(by, id)
}

/** As `help`, of one that has had its time. What was left is reported by the one process that has settled it. */
async function recover(by: Connection, id: string): Promise<void> {
  let ended = false
  const onEnd = () => {
    ended = true
  }
  const done = await drive(by, id, { onEnd })
  if (ended) by.recovered(done ? 'finished' : 'undone')
}

/**
 * Finishes or undoes it, wherever it has got to; true: it is done. `onEnd`: it was this call that settled it. `made`: as this
 * process has just written it down, so that it need not be read.
 */
export async function drive(
  by: Connection,
  id: string,
  { made, onEnd }: { made?: Intent; onEnd?: () => void } = {},
): Promise<boolean> {
  let intent = made
  const slots: KnownSlots = new Map()
  for (;;) {
    // As it stands after one's own step; read where another has been faster.
    intent ??= (await by.get('intents', id))?.value
    if (intent === undefined) throw new Error(`no intent ${id}`)
    if (intent.settled === true) return intent.state === 'committed'
    if (intent.state === 'open' || intent.state === 'claimed') {
      // Where a claim can't be had, nobody has got past it: no slot has grown.
      if (!(await claim(by, id, intent))) intent = await advance(by, id, intent, { state: 'undone' })
      else {
        const grown = await grow(by, id, intent, slots)
        intent = await advance(by, id, intent, grown ? { state: 'committed' } : { state: 'undone', grown: true })
      }
    } else {
      const done = intent.state === 'committed'
      if (done || intent.grown === true) await shrink(by, id, intent, done ? 'after' : 'before', slots)
      if (done) for (const each of intent.relays) await relay(by, each)
      // What the claimed documents become is sealed by new keys already.
      if (done && intent.erased !== undefined) await retireKeys(by, intent.erased)
      await flip(by, id, intent, done)
      if (done && intent.erased !== undefined) await destroyKeys(by, intent.erased)
      intent = await advance(by, id, intent, { state: intent.state, settled: true })
      if (intent !== undefined) onEnd?.()
    }
  }
}

/** Finishes or undoes what was written down until then and has come to no end: what a crash has left. */
export async function reconcile(by: Connection, until: number): Promise<void> {
  // One that can't be read keeps no other from its end; `verify` names it.
  const open = { where: { open: { to: until } }, sort: 'open', damaged: () => undefined }
  for (const { id } of await by.find('intents', open)) await recover(by, id)
}

/** As it stands then; undefined: it was further already. */
async function advance(by: Connection, id: string, intent: Intent, to: IntentProgress): Promise<Intent | undefined> {
  return (await by.advance(id, intent.state, to)) ? { ...intent, ...to } : undefined
}

/** As this process has left them a moment ago. */
type KnownSlots = Map<string, DocOf<'slots'>>

async function claim(by: Connection, intent: string, { locks }: Intent): Promise<boolean> {
  for (const { collection, id, rev } of locks)
    for (;;) {
      if (await by.claim(collection, id, rev, intent)) break
      const doc = await by.get(collection, id)
      if (doc?.pending === intent) break
      // All claim in the same order, so helping never comes round to where it began.
      if (doc?.pending !== undefined) await help(by, doc.pending)
      else return false
    }
  return true
}

async function grow(by: Connection, intent: string, { slots }: Intent, known: KnownSlots): Promise<boolean> {
  for (const { pool, mark, capacity, entries } of slots) {
    const more = entries.reduce((sum, { before, after }) => sum + after - before, 0)
    if (more <= 0) continue
    const at = slotId(pool, mark)
    const grown = await by.change('slots', at, (doc) => {
      const slot = doc?.value ?? { pool, mark, entries: {}, growing: {} }
      const same = { rev: doc?.rev ?? 0, value: slot }
      const late = entries.some(({ number, fence }) => (slot.entries[number]?.fence ?? 0) >= fence)
      if (late || slot.growing[intent] !== undefined) return same
      if (usedOf(slot) + more > capacity) return undefined
      return { rev: same.rev + 1, value: { ...slot, growing: { ...slot.growing, [intent]: more } } }
    })
    if (grown === undefined) return false
    known.set(at, grown)
  }
  return true
}

async function shrink(
  by: Connection,
  intent: string,
  { slots }: Intent,
  to: 'before' | 'after',
  known: KnownSlots,
): Promise<void> {
  for (const { pool, mark, entries } of slots) {
    const at = slotId(pool, mark)
    const shrunk = (doc: DocOf<'slots'> | undefined) => {
      const slot = doc?.value ?? { pool, mark, entries: {}, growing: {} }
      const { [intent]: _, ...growing } = slot.growing
      const settled = { ...slot.entries }
      for (const entry of entries)
        if ((settled[entry.number]?.fence ?? 0) < entry.fence)
          settled[entry.number] = { places: entry[to], fence: entry.fence }
      return { rev: (doc?.rev ?? 0) + 1, value: { ...slot, entries: settled, growing } }
    }
    await by.change('slots', at, shrunk, known.get(at))
  }
}

async function flip(by: Connection, intent: string, { locks }: Intent, done: boolean): Promise<void> {
  await Promise.all(
    locks.map(({ collection, id, after }) =>
      by.release(collection, id, intent, done ? { value: after as never } : undefined),
    ),
  )
}

export const usedOf = ({ entries, growing }: SlotValue): number =>
  Object.values(entries).reduce((sum, { places }) => sum + places, 0) +
  Object.values(growing).reduce((sum, places) => sum + places, 0)

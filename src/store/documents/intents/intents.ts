import type { Connection, DocOf } from '../connection.ts'
import { foldSlot } from '../counting/fold.ts'
import { emptySlot, slotId, usedOf } from '../counting/marks.ts'
import type { Intent, IntentProgress, Relay } from '../values.ts'
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
/** As `drive`, for another's intent. */
export async function help(by: Connection, id: string): Promise<void> {
  await by.giveWay(async () => (await by.get('intents', id))?.value?.settled === true)
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
      if (done) await relayAll(by, intent)
      // What the claimed documents become is sealed by new keys already.
      if (done && intent.erased !== undefined) await retireKeys(by, intent.erased)
      await flip(by, id, intent, done)
      if (done && intent.erased !== undefined) await destroyKeys(by, intent.erased)
      intent = await advance(by, id, intent, { state: intent.state, settled: true })
      if (intent !== undefined) onEnd?.()
    }
  }
}

/** Entries of logs together; the rest in order, since who looks for sends or events takes the first that is there. */
async function relayAll(by: Connection, { relays }: Intent): Promise<void> {
  const isEntry = (each: Relay) => each.do === 'put' && (each.collection === 'log' || each.collection === 'audit')
  await Promise.all(relays.filter(isEntry).map((each) => relay(by, each)))
  for (const each of relays) if (!isEntry(each)) await relay(by, each)
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
    for (;;) {
      const grown = await by.change('slots', at, (doc) => {
        const slot = doc?.value ?? emptySlot(pool, mark)
        const same = { rev: doc?.rev ?? 0, value: slot }
        const late = entries.some(({ number, fence }) => (slot.entries[number]?.fence ?? 0) >= fence)
        if (late || slot.growing[intent] !== undefined) return same
        if (usedOf(slot) + more > capacity) return undefined
        return { rev: same.rev + 1, value: { ...slot, growing: { ...slot.growing, [intent]: more } } }
      })
      if (grown !== undefined) {
        known.set(at, grown)
        break
      }
      if (!(await foldSlot(by, at))) return false
    }
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
      const slot = doc?.value ?? emptySlot(pool, mark)
      const { [intent]: _, ...growing } = slot.growing
      const settled = { ...slot.entries }
      const marks = { ...slot.marks }
      for (const { number, fence, [to]: places } of entries)
        if ((settled[number]?.fence ?? 0) < fence) {
          settled[number] = { places, fence }
          if ((marks[number]?.fence ?? 0) <= fence) delete marks[number]
        }
      const { marks: __, ...rest } = slot
      const left = Object.keys(marks).length > 0 && { marks }
      return { rev: (doc?.rev ?? 0) + 1, value: { ...rest, entries: settled, growing, ...left } }
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

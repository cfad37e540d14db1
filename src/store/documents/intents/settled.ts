import type { Collection, Connection, Doc, DocOf, Filter, FindQuery } from '../connection.ts'
import { folded } from '../counting/fold.ts'
import { isFound } from '../keys.ts'
import type { Intent, SlotValue, Values } from '../values.ts'
import { help } from './intents.ts'

/** Documents as they stand when nothing is pending on them: what others have left there is brought to its end first. */

/** A document as it stands when nothing is pending on it. */
export async function settledDoc<C extends Collection>(
  by: Connection,
  collection: C,
  id: string,
): Promise<DocOf<C> | undefined> {
  for (;;) {
    const doc = await by.get(collection, id)
    if (doc === undefined) return undefined
    const pending = pendingOn(doc)
    for (const intent of pending) await help(by, intent)
    if (pending.length > 0) continue
    const settled = await folded(by, collection, [doc], (intent) => help(by, intent))
    if (settled !== undefined) return settled[0]
  }
}

/** Of these documents those that there are and that can be read. */
export async function settledAll<C extends Collection>(
  by: Connection,
  collection: C,
  ids: readonly string[],
): Promise<DocOf<C>[]> {
  for (;;) {
    const docs = await by.getAll(collection, ids, () => undefined)
    const pending = new Set(docs.flatMap(pendingOn))
    if (pending.size === 0) return docs.filter(({ value }) => value !== undefined)
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
    for (const intent of pending) await help(by, intent)
    if (pending.size > 0) continue
    const settled = await folded(by, collection, found, (intent) => help(by, intent))
    if (settled !== undefined) return settled
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

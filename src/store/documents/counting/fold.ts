import type { Collection, Connection, DocOf } from '../connection.ts'
import type { LimitsValue, SlotValue, Values } from '../values.ts'
import { type Bookings, foldedLimits, foldedSlot, marksIn } from './marks.ts'

interface ReadBookings {
  bookings: Bookings
  /** intents that have claimed one of them */
  pending: string[]
  /** those that have not reached their marks, and up to which revision */
  behind: [string, number][]
}

async function read(by: Connection, docs: readonly DocOf<Collection>[]): Promise<ReadBookings | undefined> {
  const fences = new Map<string, number>()
  for (const { value } of docs)
    for (const [number, fence] of marksIn(value)) fences.set(number, Math.max(fence, fences.get(number) ?? 0))
  if (fences.size === 0) return undefined
  // One that can't be read keeps what it is marked with.
  const damaged = new Set<string>()
  const all = await by.getAll('bookings', [...fences.keys()], (stored) => void damaged.add(stored))
  const found = new Map(all.map((doc) => [doc.id, doc]))
  const bookings = new Map<string, Pick<DocOf<'bookings'>, 'rev' | 'value'>>()
  const pending = new Set<string>()
  const behind: [string, number][] = []
  for (const [number, fence] of fences) {
    const doc = found.get(number)
    if (damaged.has(number)) continue
    if (doc?.pending !== undefined) pending.add(doc.pending)
    else if ((doc?.rev ?? 0) < fence) behind.push([number, fence])
    else bookings.set(number, doc!)
  }
  return { bookings, pending: [...pending], behind }
}

function foldedDoc<C extends Collection>(collection: C, doc: DocOf<C>, bookings: Bookings): DocOf<C> {
  if (doc.value === undefined || marksIn(doc.value).length === 0) return doc
  const value =
    collection === 'slots'
      ? foldedSlot(doc.value as SlotValue, bookings)
      : foldedLimits(doc.id, doc.value as LimitsValue, bookings)
  return { ...doc, value: value as Values[C] }
}

/**
 * The documents, at the revisions that they were read at, with what their marks have come to; undefined: somebody was under
 * way, and has been waited for (`help`: an intent), so that they are to be read anew.
 */
export async function folded<C extends Collection>(
  by: Connection,
  collection: C,
  docs: DocOf<C>[],
  help: (intent: string) => Promise<void>,
): Promise<DocOf<C>[] | undefined> {
  const found = await read(by, docs as readonly DocOf<Collection>[])
  if (found === undefined) return docs
  const { bookings, pending, behind } = found
  for (const intent of pending) await help(intent)
  for (const [number, fence] of behind) await fenceOff(by, number, fence)
  if (pending.length + behind.length > 0) return undefined
  return docs.map((doc) => foldedDoc(collection, doc, bookings))
}

/** The bookings that are marked there and have come to something: by them marks are folded, also of a document that is read later. */
export const bookingsOf = async (by: Connection, doc: DocOf<'slots'>): Promise<Bookings> =>
  (await read(by, [doc as DocOf<Collection>]))?.bookings ?? new Map()

/**
 * Writes down what the slot's marks have come to, but for those of bookings that an intent has claimed; false: nothing was
 * to be done. It waits for no intent, since one may be waiting for its end.
 */
export async function foldSlot(by: Connection, id: string): Promise<boolean> {
  const doc = await by.get('slots', id)
  const found = doc && (await read(by, [doc as DocOf<Collection>]))
  if (doc?.value === undefined || found === undefined) return false
  for (const [number, fence] of found.behind) await fenceOff(by, number, fence)
  if (found.bookings.size === 0) return found.behind.length > 0
  await by.replace('slots', id, doc.rev, foldedSlot(doc.value, found.bookings))
  return true
}

/** Writes down what has come of the booking in the place of its mark; `known`: the document as this process has left it. */
export async function foldMark<C extends 'slots' | 'limits'>(
  by: Connection,
  collection: C,
  id: string,
  booking: DocOf<'bookings'>,
  known?: DocOf<C>,
): Promise<void> {
  const bookings: Bookings = new Map([[booking.id, booking]])
  const fold = (doc: DocOf<C> | undefined) => {
    if (doc?.value === undefined || doc.pending !== undefined) return undefined
    const fence = marksIn(doc.value).find(([number]) => number === booking.id)?.[1]
    if (fence === undefined || fence > booking.rev) return undefined
    return { rev: doc.rev + 1, value: foldedDoc(collection, doc, bookings).value }
  }
  await by.change(collection, id, fold as never, known)
}

/**
 * Whoever has marked a document for the booking and has not written it at `fence` yet will not: its process has died, or has
 * had its time. It meets another revision than it expects, and decides anew. `own`: it is this one's mark.
 */
export async function fenceOff(by: Connection, number: string, fence: number, own = false): Promise<void> {
  const reached = ({ rev = 0, pending }: Partial<DocOf<'bookings'>> = {}) => rev >= fence || pending !== undefined
  if (!own) await by.giveWay(async () => reached(await by.get('bookings', number)))
  const fenced = await by.change('bookings', number, (doc) =>
    reached(doc) ? undefined : { rev: fence, value: doc?.value },
  )
  if (fenced !== undefined && !own) by.recovered('undone')
}

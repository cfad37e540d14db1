import type { MoveRecord } from '../move-records.ts'
import type { Task } from '../port/store.ts'
import type { Collection, Connection, DocOf } from './connection.ts'
import { ALL, withoutKey } from './fetched-facts.ts'
import { PIECE, pieceId } from './file-docs.ts'
import { KEYS_CHANGED } from './intents/erased-keys.ts'
import { reconcile } from './intents/intents.ts'
import { settledDoc } from './intents/settled.ts'
import { keysOf } from './keys.ts'
import type { Values } from './values.ts'

/** What of a server is needed beside its documents. */
export interface RecordHelp {
  /** when conversations began, of all of them, in no order (`Conversation.n`) */
  beginnings(): AsyncIterable<number>
  /** which of these ids of events are but the marks of ids */
  marksAmong(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** the mark of an event's id */
  markOf(id: string): Buffer
  /** is told of each document that can't be read, by the id under which it is kept */
  damaged(collection: Collection, stored: string): void
}

/** So many documents are in memory at once; of conversations, which may be large, fewer. */
const PAGE = 200
const CONVERSATIONS = 50
/** So many entries of chats are fetched at once. */
const ENTRIES = 1000
const PIECES = 8

/**
 * All that a store of documents holds, while others write to it. Nothing here stands for one instant; the order does it instead: erasures
 * come first, so that an erasure that comes later is not taken for one that has been seen to; a conversation comes with its log as
 * far as its state has got, and before its events, so that none that waits has been answered already; bookings come late, so
 * that none is missing of which a conversation speaks.
 */
export async function* recordsOfDocs(by: Connection, help: RecordHelp, until: number): AsyncGenerator<MoveRecord> {
  // What a process that is gone has left.
  await reconcile(by, until)
  yield* ofErasures(by, help)
  yield* ofConversations(by, help)
  yield* ofEvents(by, help)
  yield* ofHouse(by, help)
  yield* ofFiles(by, help)
  yield* ofBookings(by, help)
  yield* ofPeople(by, help)
  yield* ofHalls(by, help)
}

/** Bookings as they stand now, by their numbers. */
export async function* bookingsNow(by: Connection, numbers: readonly number[]) {
  for (const number of numbers) {
    const found = await settledDoc(by, 'bookings', String(number))
    if (found?.value !== undefined) yield { kind: 'booking' as const, stored: found.value }
  }
}

type Known<C extends Collection> = DocOf<C> & { value: Values[C] }

/** All of a collection, page by page, each with nothing pending on it; those that can't be read are told of. */
async function* pages<C extends Collection>(
  by: Connection,
  help: RecordHelp,
  collection: C,
  limit = PAGE,
): AsyncGenerator<Known<C>[]> {
  for (let after: string | undefined; ; ) {
    const { docs, damaged, next } = await by.page(collection, { after, limit })
    for (const stored of damaged) help.damaged(collection, stored)
    const settled = await Promise.all(
      docs.map((doc) => (doc.pending === undefined ? doc : settledDoc(by, collection, doc.id))),
    )
    yield settled.filter((doc): doc is Known<C> => doc?.value !== undefined)
    if (next === undefined) return
    after = next
  }
}

async function* each<C extends Collection>(by: Connection, help: RecordHelp, collection: C): AsyncGenerator<Known<C>> {
  for await (const page of pages(by, help, collection)) yield* page
}

/** Those that have the key, a number, in its order. */
async function* inOrder<C extends Collection>(
  by: Connection,
  help: RecordHelp,
  collection: C,
  key: string,
): AsyncGenerator<Known<C>> {
  let seen: ReadonlySet<string> = new Set()
  for (let from = 0; ; ) {
    let unread = 0
    const damaged = (stored: string) => {
      unread += 1
      help.damaged(collection, stored)
    }
    const docs = await by.find(collection, { where: { [key]: { from } }, sort: key, limit: PAGE, damaged })
    const fresh = docs.filter(({ id }) => !seen.has(id))
    yield* fresh as Known<C>[]
    if (docs.length + unread < PAGE || fresh.length === 0) return
    seen = new Set(docs.map(({ id }) => id))
    from = Number(keysOf(collection, docs.at(-1)!.value)[key])
  }
}

async function* ofErasures(by: Connection, help: RecordHelp): AsyncGenerator<MoveRecord> {
  for await (const { value } of inOrder(by, help, 'erasures', 'n'))
    for (const mark of value.marks) yield { kind: 'erasure', n: value.n, at: value.at, mark }
}

async function* ofConversations(by: Connection, help: RecordHelp): AsyncGenerator<MoveRecord> {
  const numberOf = await numbering(help.beginnings())
  for await (const page of pages(by, help, 'conversations', CONVERSATIONS)) {
    for (const { id, value } of page) {
      const { subjects = [], n, ...rest } = value
      yield { kind: 'conversation', id, n: numberOf(n), subjects, ...rest }
    }
    for (const some of withinEntries(page)) yield* ofLog(by, help, some)
  }
}

/** From 1 on, in the order in which they began; those that began after all of these at the end. */
async function numbering(beginnings: AsyncIterable<number>): Promise<(began: number) => number> {
  const found: number[] = []
  for await (const began of beginnings) found.push(began)
  const sorted = Float64Array.from(found).sort()
  const used = new Map<number, number>()
  let last = sorted.length
  return (began) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < began) low = middle + 1
      else high = middle
    }
    const same = used.get(began) ?? 0
    if (sorted[low + same] !== began) {
      last += 1
      return last
    }
    // Two processes may have begun one at the same moment.
    if (sorted[low + 1] === began) used.set(began, same + 1)
    return low + same + 1
  }
}

/** Portions of conversations that together have no more entries than are fetched at once, but for a single longer one. */
function* withinEntries(page: readonly Known<'conversations'>[]): Generator<Known<'conversations'>[]> {
  let portion: Known<'conversations'>[] = []
  let entries = 0
  for (const one of page) {
    if (portion.length > 0 && entries + one.value.seq > ENTRIES) {
      yield portion
      portion = []
      entries = 0
    }
    portion.push(one)
    entries += one.value.seq
  }
  if (portion.length > 0) yield portion
}

/** What was said, as far as the states of the conversations have got. */
async function* ofLog(by: Connection, help: RecordHelp, portion: readonly Known<'conversations'>[]) {
  const most = Math.max(...portion.map(({ value }) => value.seq))
  const last = new Map(portion.map(({ id, value }) => [id, value.seq]))
  for (let from = 1; from <= most; from += ENTRIES) {
    const where = { conversation: { in: [...last.keys()] }, seq: { from, to: Math.min(most, from + ENTRIES - 1) } }
    const damaged = (stored: string) => help.damaged('log', stored)
    const found = await by.find('log', { where, damaged })
    const order = (a: DocOf<'log'>, b: DocOf<'log'>) =>
      a.value!.conversation === b.value!.conversation
        ? a.value!.seq - b.value!.seq
        : a.value!.conversation < b.value!.conversation
          ? -1
          : 1
    for (const { value } of found.sort(order)) {
      const { conversation, at, entry, about } = value!
      if (entry === undefined || entry.seq > last.get(conversation)!) continue
      yield { kind: 'entry' as const, conversation, at, entry, about }
    }
  }
}

async function* ofEvents(by: Connection, help: RecordHelp): AsyncGenerator<MoveRecord> {
  for await (const { value } of inOrder(by, help, 'events', 'waiting')) {
    const { n, event, body } = value
    if (event !== undefined) yield { kind: 'waiting', n, event, body: Buffer.from(body, 'hex') }
  }
  for await (const page of pages(by, help, 'events')) {
    const answered = page.filter(({ value }) => value.done !== undefined)
    const marks = await help.marksAmong(answered.map(({ id }) => id))
    for (const { id, value } of answered) {
      const { n, event, body, done = [], answeredAt: at = 0, dead } = value
      const mark = marks.has(id) ? Buffer.from(id, 'base64url') : help.markOf(id)
      const of = event === undefined ? {} : { conversation: event.conversation }
      yield { kind: 'answered', mark, body: Buffer.from(body, 'hex'), n, at, seqs: done, ...of }
      if (dead !== undefined) yield { kind: 'dead', event: dead }
    }
  }
}

async function* ofHouse(by: Connection, help: RecordHelp): AsyncGenerator<MoveRecord> {
  for await (const { value } of inOrder(by, help, 'sends', 'waiting')) {
    const { n, at, send, about, tries, take = 0, notBefore } = value
    if (send !== undefined) yield { kind: 'send', n, at, send, about, tries, take, notBefore }
  }
  for await (const { value } of inOrder(by, help, 'audit', 'n')) yield { kind: 'audit', ...value }
  // A link's code is good for minutes only.
  for await (const { id, value } of each(by, help, 'invitations'))
    if ('invitation' in value) yield { kind: 'invitation', mark: Buffer.from(id, 'hex'), stored: value }
  for await (const { value } of inOrder(by, help, 'tasks', 'n')) {
    const { n, ...task } = value
    yield { kind: 'task', n, task: task as Task }
  }
  for await (const { id, value } of each(by, help, 'questions'))
    if (value.conversation !== undefined) yield { kind: 'question', question: { ...value, id } }
}

async function* ofFiles(by: Connection, help: RecordHelp): AsyncGenerator<MoveRecord> {
  for await (const { id, value } of each(by, help, 'files')) {
    const { dropped, bytes, ...file } = value
    if (dropped === true) continue
    const about = [file.person, ...(file.subjects ?? [])]
    const pieces = Math.ceil(bytes / PIECE)
    let whole = true
    for (let from = 0; whole && from < pieces; from += PIECES) {
      const ids = Array.from({ length: Math.min(PIECES, pieces - from) }, (_, i) => pieceId(id, from + i))
      const found = new Map((await by.getAll('pieces', ids)).map((piece) => [piece.id, piece.value?.content]))
      for (const [i, pieceOf] of ids.entries()) {
        const content = found.get(pieceOf)
        // It has been dropped meanwhile.
        if (content === undefined) whole = false
        else yield { kind: 'piece', file: id, piece: from + i, content, about }
      }
    }
    if (whole) yield { kind: 'file', file: { ...file, id }, bytes }
  }
}

async function* ofBookings(by: Connection, help: RecordHelp): AsyncGenerator<MoveRecord> {
  for await (const { value } of each(by, help, 'bookings')) yield { kind: 'booking', stored: value }
}

async function* ofPeople(by: Connection, help: RecordHelp): AsyncGenerator<MoveRecord> {
  for await (const { id, value } of each(by, help, 'persons')) {
    const { person, ...link } = value
    if (person !== undefined || link.linkedTo !== undefined)
      yield { kind: 'person', id, person: person ?? { id, roles: [], answers: {}, createdAt: 0 }, ...link }
  }
  for await (const { id, value } of each(by, help, 'accounts')) {
    const blank = id.indexOf(' ')
    if (value.gone !== true)
      yield { kind: 'account', door: id.slice(0, blank), account: id.slice(blank + 1), person: value.person }
  }
}

/** Facts of a database that it says of itself. */
const OWN_FACTS: ReadonlySet<string> = new Set(['schema', 'moved', KEYS_CHANGED])

async function* ofHalls(by: Connection, help: RecordHelp): AsyncGenerator<MoveRecord> {
  for await (const { value } of each(by, help, 'edits'))
    yield { kind: 'edit', edit: withoutKey(value)!, key: Buffer.from(value.key, 'hex') }
  const catalogue = await settledDoc(by, 'catalogue', ALL)
  if (catalogue?.value !== undefined) yield { kind: 'catalogue', catalogue: catalogue.value }
  for await (const { id, value } of each(by, help, 'meta'))
    if (!OWN_FACTS.has(id)) yield { kind: 'meta', key: id, value }
}

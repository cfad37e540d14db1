import type { Entry, NewEntry } from '../../../port/store.ts'
import { KeyDestroyed, type Owners } from '../../../seal/person-seal.ts'
import type { SqliteParts } from '../../ground.ts'
import type { StoredConversation } from './conversation-rows.ts'

/** No conversation has more entries. */
const MOST = 2 ** 20

/**
 * What was said. A turn's entries are one row; rows lie in the order they were made, whatever their conversation, and
 * each knows the one before it in its own: so a new one costs a single page, and the newest of a conversation, which nearly
 * all look for, are found at once. Older ones are found by going back, from the nearest turn that the index names: it
 * names one in 64 entries, since a row for each turn would cost each turn a page.
 */
export interface Log {
  /** Appends in order; returns the entries with their numbers, and where the conversation's log ends now. */
  append(
    to: StoredConversation,
    entries: readonly NewEntry[],
    owners?: Owners,
  ): { entries: Entry[]; seq: number; tail: number | null }
  /** As another store had it: entries that have their numbers, behind the entry `seq` in the row `tail`. Returns their row. */
  put(to: Pick<StoredConversation, 'n' | 'seq' | 'tail'>, turn: MovedTurn): number
  /** All entries of that turn. */
  ofTurn(conversation: number, turn: number): Entry[]
  /** The turns that hold the entries from `first` to `last`, both included, in order. */
  turnsBetween(conversation: StoredConversation, first: number, last: number): number[]
  /** Opens turns from the place `from` of the list on, as many as are opened in a few milliseconds; `next` is the place to go on. */
  portion(conversation: number, turns: readonly number[], from: number): { entries: Entry[]; next: number }
  /** Forgets what was said in the conversation from `from` (left out: the beginning) until then (real clock, UTC ms); the numbers go on. */
  forget(conversation: StoredConversation, until: number, from?: number): void
}

interface MovedTurn {
  at: number
  entries: readonly Entry[]
  owners: Owners
}

interface Row {
  n: number
  /** its last entry's seq */
  last: number
  at: number
}

/** The index's pages: 64 entries (the schema's `log_index` says the same). */
const pageOf = (seq: number): number => seq >> 6
/** Sealed bytes that are opened in one go: about 1 ms of work. */
const PORTION = 64 * 1024

const FORGOTTEN: Buffer = Buffer.alloc(0)
/** Times of turns rise, but for a clock that was set. */
const CLOCK_SET_MS = 3_600_000

export function log({ db, seal, clock }: SqliteParts): Log {
  const insert = db.insert<[number | null, number, number, Buffer]>(
    'INSERT INTO log (before, last, at, entries) VALUES (?, ?, ?, ?)',
  )
  const rowOf = db.query<[number], [number | null, number, number]>('SELECT before, last, at FROM log WHERE n = ?')
  const sealedOf = db.query<[number], [number, Buffer]>('SELECT last, entries FROM log WHERE n = ?')
  const indexed = db.command<[number, number, number]>(
    'INSERT INTO log_index (conversation, page, turn) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const firstBehind = db.query<[number, number], [number]>(
    'SELECT turn FROM log_index WHERE conversation = ? AND page > ? ORDER BY page LIMIT 1',
  )
  const empty = db.command<[Buffer, number]>('UPDATE log SET entries = ? WHERE n = ?')
  const whereOf = (conversation: number, last: number): string => `log ${conversation * MOST + last}`

  /** From the newest back. */
  function* back(tail: number | null): Generator<Row> {
    for (let n = tail; n !== null; ) {
      const row = rowOf.one(n)
      if (row === undefined) return
      const [before, last, at] = row
      yield { n, last, at }
      n = before
    }
  }

  /** Nothing, where it shows somebody who was erased. */
  function open(conversation: number, [last, sealed]: [number, Buffer]): Entry[] {
    try {
      return seal.open(whereOf(conversation, last), sealed) as Entry[]
    } catch (error) {
      if (error instanceof KeyDestroyed) return []
      throw error
    }
  }

  function ofTurn(conversation: number, turn: number): Entry[] {
    const row = sealedOf.one(turn)
    if (row === undefined || row[1].length === 0) return []
    return open(conversation, row)
  }

  function put(
    { n: conversation, seq, tail }: Pick<StoredConversation, 'n' | 'seq' | 'tail'>,
    { at, entries, owners }: MovedTurn,
  ): number {
    const last = entries.at(-1)!.seq
    const turn = insert(tail, last, at, seal.seal(owners, whereOf(conversation, last), entries))!
    if (pageOf(last) > pageOf(seq)) indexed(conversation, pageOf(last), turn)
    return turn
  }

  return {
    ofTurn,
    put,
    append(to, entries, owners = to.person) {
      const { n: conversation, seq, tail } = to
      if (entries.length === 0) return { entries: [], seq, tail }
      const last = seq + entries.length
      if (last >= MOST) throw new RangeError(`conversation ${conversation} has too many log entries`)
      const numbered = entries.map((entry, i): Entry => ({ ...entry, seq: seq + i + 1 }))
      return { entries: numbered, seq: last, tail: put(to, { at: clock(), entries: numbered, owners }) }
    },
    turnsBetween({ n: conversation, tail }, first, last) {
      const turns: number[] = []
      let newer: Row | undefined
      for (const row of back(firstBehind.one(conversation, pageOf(last))?.[0] ?? tail)) {
        // A turn begins where the one before it ends.
        if (newer !== undefined && row.last < last) turns.push(newer.n)
        newer = row.last < first ? undefined : row
        if (newer === undefined) break
      }
      if (newer !== undefined) turns.push(newer.n)
      return turns.reverse()
    },
    portion(conversation, turns, from) {
      const entries: Entry[] = []
      let next = from
      for (let bytes = 0; next < turns.length && bytes < PORTION; next += 1) {
        const row = sealedOf.one(turns[next]!)
        if (row === undefined || row[1].length === 0) continue
        bytes += row[1].length
        entries.push(...open(conversation, row))
      }
      return { entries, next }
    },
    forget({ tail }, until, from = Number.NEGATIVE_INFINITY) {
      for (const { n, at } of back(tail)) {
        if (at < from - CLOCK_SET_MS) return
        if (at <= until && at >= from) empty(FORGOTTEN, n)
      }
    },
  }
}

import type { Entry, NewEntry } from '../../port/store.ts'
import type { Ground } from '../ground.ts'
import type { Reached } from './conversation-rows.ts'

/** No conversation has more entries. */
const MOST = 2 ** 20

/**
 * What was said. A turn's entries are one row; rows lie in the order they were made, whatever their conversation, and
 * each knows the one before it in its own: so a new one costs a single page, without an index, and the newest of a
 * conversation, which nearly all look for, are found at once. Older ones are found by going back to them.
 */
export interface Log {
  /** Appends in order; returns the entries with their numbers, and where the conversation's log ends now. */
  append(to: Reached, entries: readonly NewEntry[]): { entries: Entry[]; seq: number; tail: number | null }
  /** All entries of that turn. */
  ofTurn(conversation: number, turn: number): Entry[]
  /** From `first` to `last`, both included, in order. */
  between(conversation: Reached, first: number, last: number): Entry[]
  /** Forgets what was said in the conversation until then (real clock, UTC ms); the numbers go on. */
  forget(conversation: Reached, until: number): void
}

interface Row {
  n: number
  /** its last entry's seq */
  last: number
  at: number
}

const FORGOTTEN: Buffer = Buffer.alloc(0)

export function log({ db, vault, clock }: Ground): Log {
  const insert = db.insert<[number | null, number, number, Buffer]>(
    'INSERT INTO log (before, last, at, entries) VALUES (?, ?, ?, ?)',
  )
  const rowOf = db.query<[number], [number | null, number, number]>('SELECT before, last, at FROM log WHERE n = ?')
  const sealedOf = db.query<[number], [number, Buffer]>('SELECT last, entries FROM log WHERE n = ?')
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

  function ofTurn(conversation: number, turn: number): Entry[] {
    const row = sealedOf.one(turn)
    if (row === undefined || row[1].length === 0) return []
    return vault.open(whereOf(conversation, row[0]), row[1]) as Entry[]
  }

  return {
    ofTurn,
    append({ n: conversation, seq, tail }, entries) {
      if (entries.length === 0) return { entries: [], seq, tail }
      const last = seq + entries.length
      if (last >= MOST) throw new RangeError(`conversation ${conversation} has too many log entries`)
      const numbered = entries.map((entry, i): Entry => ({ ...entry, seq: seq + i + 1 }))
      const sealed = vault.seal(whereOf(conversation, last), numbered)
      return { entries: numbered, seq: last, tail: insert(tail, last, clock(), sealed)! }
    },
    between({ n: conversation, tail }, first, last) {
      const turns: number[] = []
      let newer: Row | undefined
      for (const row of back(tail)) {
        // A turn begins where the one before it ends.
        if (newer !== undefined && row.last < last) turns.unshift(newer.n)
        newer = row.last < first ? undefined : row
        if (newer === undefined) break
      }
      if (newer !== undefined) turns.unshift(newer.n)
      return turns.flatMap((turn) => ofTurn(conversation, turn)).filter(({ seq }) => seq >= first && seq <= last)
    },
    forget({ tail }, until) {
      for (const { n, at } of back(tail)) if (at <= until) empty(FORGOTTEN, n)
    },
  }
}

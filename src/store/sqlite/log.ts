import type { Entry, NewEntry } from '../store.ts'
import type { Ground } from './ground.ts'

/** A conversation's entries lie together under `conversation * SPAN + seq`. */
const SPAN = 2 ** 20

export interface Log {
  /** Appends after `seq`, in order; returns the entries with their numbers. */
  append(conversation: number, seq: number, entries: readonly NewEntry[]): Entry[]
  /** From `first` to `last`, both included, in order. */
  between(conversation: number, first: number, last: number): Entry[]
}

export function log({ db, vault }: Ground): Log {
  const insert = db.command<[number, number, Buffer]>('INSERT INTO log (n, at, entry) VALUES (?, ?, ?)')
  const rows = db.query<[number, number], [number, Buffer]>(
    'SELECT n, entry FROM log WHERE n BETWEEN ? AND ? ORDER BY n',
  )
  const whereOf = (n: number): string => `log ${n}`

  return {
    append(conversation, seq, entries) {
      if (seq + entries.length >= SPAN) throw new RangeError(`conversation ${conversation} has too many log entries`)
      return entries.map(({ from, at, inReplyTo, body }, i) => {
        const next = seq + i + 1
        const n = conversation * SPAN + next
        const entry: NewEntry = inReplyTo === undefined ? { from, at, body } : { from, at, inReplyTo, body }
        insert(n, at, vault.seal(whereOf(n), entry))
        return { ...entry, seq: next }
      })
    },
    between(conversation, first, last) {
      const base = conversation * SPAN
      return rows.all(base + Math.max(first, 1), base + last).map(([n, sealed]) => ({
        ...(vault.open(whereOf(n), sealed) as NewEntry),
        seq: n - base,
      }))
    },
  }
}

import type { Entry, NewEntry } from '../store.ts'
import type { Ground } from './ground.ts'

/** A turn's entries are one row, under `conversation * SPAN + the last one's seq`: a conversation lies together. */
const SPAN = 2 ** 20

export interface Log {
  /** Appends after `seq`, in order; returns the entries with their numbers. */
  append(conversation: number, seq: number, entries: readonly NewEntry[]): Entry[]
  /** From `first` to `last`, both included, in order. */
  between(conversation: number, first: number, last: number): Entry[]
  /** Forgets what was said in the conversation until then (real clock, UTC ms); the numbers go on. */
  forget(conversation: number, until: number): void
}

export function log({ db, vault, clock }: Ground): Log {
  const insert = db.command<[number, number, Buffer]>('INSERT INTO log (n, at, entries) VALUES (?, ?, ?)')
  // The turn that holds `last` ends with it or later: one row more than those that end before.
  const rows = db.query<[number, number, number], [number, Buffer]>(
    `SELECT n, entries FROM log WHERE n BETWEEN ?1
     AND coalesce((SELECT min(n) FROM log WHERE n BETWEEN ?2 AND ?3), ?2) ORDER BY n`,
  )
  const forget = db.command<[number, number, number]>('DELETE FROM log WHERE n BETWEEN ? AND ? AND at <= ?')
  const whereOf = (n: number): string => `log ${n}`

  return {
    append(conversation, seq, entries) {
      if (entries.length === 0) return []
      const last = seq + entries.length
      if (last >= SPAN) throw new RangeError(`conversation ${conversation} has too many log entries`)
      const numbered = entries.map((entry, i): Entry => ({ ...entry, seq: seq + i + 1 }))
      const n = conversation * SPAN + last
      insert(n, clock(), vault.seal(whereOf(n), numbered))
      return numbered
    },
    forget: (conversation, until) => void forget(conversation * SPAN, (conversation + 1) * SPAN - 1, until),
    between(conversation, first, last) {
      if (last < first) return []
      const base = conversation * SPAN
      return rows
        .all(base + Math.max(first, 1), base + last, base + SPAN - 1)
        .flatMap(([n, sealed]) => vault.open(whereOf(n), sealed) as Entry[])
        .filter(({ seq }) => seq >= first && seq <= last)
    },
  }
}

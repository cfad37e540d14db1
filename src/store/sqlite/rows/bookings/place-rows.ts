import type { Claim } from '../../../../domain/booking/booking.ts'
import type { Mark } from '../../../../domain/hall/slot.ts'
import type { SqliteParts } from '../../ground.ts'

/**
 * What is taken of each slot, counted in one small row. A booking's places are counted from its reservation until they
 * are given back, and its row says whether they are (`StoredBooking.counted`).
 */
export interface Places {
  used(pool: string, mark: Mark): number
  /** The same for all slots between two marks (both included) that have anything taken. */
  usedBetween(pool: string, from: Mark, to: Mark): Map<Mark, number>
  /** Places below 0 are given back. */
  add(claims: readonly Claim[]): void
  /** As counted anew. */
  set(pool: string, mark: Mark, places: number): void
  /** The rows behind that slot, in order, for a recount. */
  after(pool: string, mark: Mark, limit: number): { pool: string; mark: Mark; used: number }[]
}

export function places({ db }: SqliteParts): Places {
  const row = db.query<[string, Mark], [number]>('SELECT used FROM slots WHERE pool = ? AND mark = ?')
  const rows = db.query<[string, Mark, Mark], [Mark, number]>(
    'SELECT mark, used FROM slots WHERE pool = ? AND mark BETWEEN ? AND ?',
  )
  const next = db.query<[string, Mark, number], [string, Mark, number]>(
    'SELECT pool, mark, used FROM slots WHERE (pool, mark) > (?, ?) ORDER BY pool, mark LIMIT ?',
  )
  const add = db.command<[string, Mark, number]>(
    'INSERT INTO slots (pool, mark, used) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET used = used + excluded.used',
  )

  const set = db.command<[string, Mark, number]>(
    'INSERT INTO slots (pool, mark, used) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET used = excluded.used',
  )

  return {
    set: (pool, mark, places) => void set(pool, mark, places),
    used: (pool, mark) => row.one(pool, mark)?.[0] ?? 0,
    usedBetween: (pool, from, to) => new Map(rows.all(pool, from, to)),
    add(claims) {
      for (const { pool, mark, places } of claims) add(pool, mark, places)
    },
    after: (pool, mark, limit) => next.all(pool, mark, limit).map(([pool, mark, used]) => ({ pool, mark, used })),
  }
}

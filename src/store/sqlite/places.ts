import type { Claim } from '../../domain/booking/booking.ts'
import type { Mark } from '../../domain/hall/slot.ts'
import type { Ground } from './ground.ts'

/**
 * What is taken of each slot, counted in one small row. All of it runs inside a write transaction, or for readers.
 *
 * A booking's places are counted from its reservation until they are given back, and its row says whether they are
 * (`Kept.counted`). Holds that are over are still counted until somebody needs their places (`overdue.ts`): so a hold
 * that is counted still has its places, whatever the clocks say, and one that is not has lost them.
 */
export interface Places {
  /** Places of that slot that are counted, without those of `except`. */
  used(pool: string, mark: Mark, except: readonly Claim[]): number
  /** The same for all slots between two marks (both included) that have anything taken. */
  usedBetween(pool: string, from: Mark, to: Mark, except: readonly Claim[]): Map<Mark, number>
  take(claims: readonly Claim[]): void
  give(claims: readonly Claim[]): void
  /** Every row, in order, for a recount. */
  all(): { pool: string; mark: Mark; used: number }[]
}

export function places({ db }: Ground): Places {
  const row = db.query<[string, Mark], [number]>('SELECT used FROM slots WHERE pool = ? AND mark = ?')
  const rows = db.query<[string, Mark, Mark], [Mark, number]>(
    'SELECT mark, used FROM slots WHERE pool = ? AND mark BETWEEN ? AND ?',
  )
  const every = db.query<[], [string, Mark, number]>('SELECT pool, mark, used FROM slots ORDER BY pool, mark')
  const add = db.command<[string, Mark, number]>(
    'INSERT INTO slots (pool, mark, used) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET used = used + excluded.used',
  )

  return {
    used(pool, mark, except) {
      const used = row.one(pool, mark)?.[0] ?? 0
      return used - placesOf(except, pool, mark)
    },
    usedBetween(pool, from, to, except) {
      const used = new Map<Mark, number>()
      for (const [mark, count] of rows.all(pool, from, to)) used.set(mark, count - placesOf(except, pool, mark))
      return used
    },
    take(claims) {
      for (const { pool, mark, places } of claims) add(pool, mark, places)
    },
    give(claims) {
      for (const { pool, mark, places } of claims) add(pool, mark, -places)
    },
    all: () => every.all().map(([pool, mark, used]) => ({ pool, mark, used })),
  }
}

function placesOf(claims: readonly Claim[], pool: string, mark: Mark): number {
  let sum = 0
  for (const claim of claims) if (claim.pool === pool && claim.mark === mark) sum += claim.places
  return sum
}

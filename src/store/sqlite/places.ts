import type { Claim } from '../../domain/booking.ts'
import type { Mark } from '../../domain/slot.ts'
import type { Ground } from './ground.ts'

/**
 * What is taken of each slot, counted in one small row: `firm` places of bookings that stay, and each hold with its end.
 *
 * A hold that is over counts for nobody (`now` ≥ until), whether or not a sweeper has come by. Every write of a row drops
 * such holds from it, so a hold that still stands in its rows still has its places, and one that does not has lost them:
 * that decides what a late confirmation finds, not a comparison of clocks. All of it runs inside a write transaction.
 */
export interface Places {
  /** Places of that slot that others have at `now`. */
  used(pool: string, mark: Mark, now: number, except: Except): number
  /** The same for all slots between two marks (both included) that have anything taken. */
  usedBetween(pool: string, from: Mark, to: Mark, now: number, except: Except): Map<Mark, number>
  /** Whether the hold of booking `number` still has all of its places. */
  holds(number: number, claims: readonly Claim[]): boolean
  /** Takes places for booking `number`: as a hold until then, or for good (`until` undefined), where a hold of it ends. */
  take(number: number, claims: readonly Claim[], until: number | undefined, now: number): void
  /** Gives back what booking `number` has: `firm` as it was taken. A hold that has lost its places gives nothing back. */
  give(number: number, claims: readonly Claim[], firm: boolean, now: number): void
  /** Every row, in order, for a recount. */
  all(): Iterable<{ pool: string; mark: Mark; firm: number; holds: Holds }>
}

/** Bookings that are not counted: holds by their number, firm places as their claims. */
export interface Except {
  holds: readonly number[]
  firm: readonly Claim[]
}
export const NOBODY: Except = { holds: [], firm: [] }

/** `[places, until]` by the booking's number. */
type Holds = Record<string, [places: number, until: number]>

export function places({ db }: Ground): Places {
  const row = db.query<[string, Mark], [number, string | null]>(
    'SELECT firm, holds FROM slots WHERE pool = ? AND mark = ?',
  )
  const rows = db.query<[string, Mark, Mark], [Mark, number, string | null]>(
    'SELECT mark, firm, holds FROM slots WHERE pool = ? AND mark BETWEEN ? AND ?',
  )
  const every = db.query<[], [string, Mark, number, string | null]>(
    'SELECT pool, mark, firm, holds FROM slots ORDER BY pool, mark',
  )
  const put = db.command<[string, Mark, number, string | null]>(
    `INSERT INTO slots (pool, mark, firm, holds) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET firm = excluded.firm, holds = excluded.holds`,
  )

  function read(pool: string, mark: Mark): { firm: number; holds: Holds } {
    const found = row.one(pool, mark)
    return found === undefined ? { firm: 0, holds: {} } : { firm: found[0], holds: parse(found[1]) }
  }

  /** Changes the row, without the holds that are over, except the one that is being changed. */
  function change(pool: string, mark: Mark, now: number, edit: (slot: { firm: number; holds: Holds }) => void): void {
    const slot = read(pool, mark)
    edit(slot)
    for (const number in slot.holds) if (slot.holds[number]![1] <= now) delete slot.holds[number]
    let text: string | null = null
    for (const _ in slot.holds) {
      text = JSON.stringify(slot.holds)
      break
    }
    put(pool, mark, slot.firm, text)
  }

  return {
    used(pool, mark, now, except) {
      const { firm, holds } = read(pool, mark)
      return count(pool, mark, firm, holds, now, except)
    },
    usedBetween(pool, from, to, now, except) {
      const used = new Map<Mark, number>()
      for (const [mark, firm, holds] of rows.all(pool, from, to))
        used.set(mark, count(pool, mark, firm, parse(holds), now, except))
      return used
    },
    holds: (number, claims) => claims.every(({ pool, mark }) => read(pool, mark).holds[number] !== undefined),
    take(number, claims, until, now) {
      for (const { pool, mark, places } of claims)
        change(pool, mark, now, (slot) => {
          if (until !== undefined) slot.holds[number] = [places, until]
          else {
            delete slot.holds[number]
            slot.firm += places
          }
        })
    },
    give(number, claims, firm, now) {
      for (const { pool, mark, places } of claims)
        change(pool, mark, now, (slot) => {
          if (firm) slot.firm -= places
          else delete slot.holds[number]
        })
    },
    *all() {
      for (const [pool, mark, firm, holds] of every.all()) yield { pool, mark, firm, holds: parse(holds) }
    },
  }
}

const parse = (holds: string | null): Holds => (holds === null ? {} : (JSON.parse(holds) as Holds))

function count(pool: string, mark: Mark, firm: number, holds: Holds, now: number, except: Except): number {
  let used = firm
  for (const number in holds) {
    const [places, until] = holds[number]!
    if (until > now && !except.holds.includes(Number(number))) used += places
  }
  for (const claim of except.firm) if (claim.pool === pool && claim.mark === mark) used -= claim.places
  return used
}

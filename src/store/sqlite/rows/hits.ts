import type { RateHit } from '../../port/store.ts'
import type { SqliteParts } from '../ground.ts'

/** Counts of subjects within a window each, by their marks: what limits over all processes go by. */
export interface Hits {
  add(hit: RateHit): { count: number; until: number }
  /** Forgets those whose window is over; `now`: real clock. */
  prune(now: number): void
}

/** Addresses can be had by the million: the table stays small, whoever comes. */
const MOST_ROWS = 100_000

export function hits({ db, vault }: SqliteParts): Hits {
  const add = db.query<[Buffer, number, number], [number, number]>(
    `INSERT INTO hits (subject, until, count) VALUES (?1, ?2, 1)
     ON CONFLICT DO UPDATE SET count = CASE WHEN until > ?3 THEN count + 1 ELSE 1 END,
       until = CASE WHEN until > ?3 THEN until ELSE ?2 END
     RETURNING count, until`,
  )
  const over = db.command<[number]>('DELETE FROM hits WHERE until <= ?')
  const rows = db.query<[], [number]>('SELECT count(*) FROM hits')
  const first = db.command<[number]>(
    'DELETE FROM hits WHERE subject IN (SELECT subject FROM hits ORDER BY until LIMIT ?)',
  )

  return {
    add({ subject, windowMs, now }) {
      const [count, until] = add.one(vault.hash('hit', subject), now + windowMs, now)!
      return { count, until }
    },
    prune(now) {
      over(now)
      const more = rows.one()![0] - MOST_ROWS
      if (more > 0) first(more)
    },
  }
}

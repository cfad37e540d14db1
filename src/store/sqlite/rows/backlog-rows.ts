import type { Backlog } from '../../port/store.ts'
import type { Ground } from '../ground.ts'

/** Tables and an index that hold only what waits: counting them is cheap. */
export function backlogOf({ db, clock }: Ground): () => Backlog {
  const count = db.query<[number], [number, number, number]>(`SELECT
    (SELECT count(*) FROM waiting),
    (SELECT count(*) FROM sends WHERE state = 'waiting' AND not_before <= ?),
    (SELECT count(*) FROM dead_events)`)
  return () => {
    const [events, sends, dead] = count.one(clock())!
    return { events, sends, dead }
  }
}

import type { Backlog } from '../../port/store.ts'
import type { SqliteParts } from '../ground.ts'

/** Tables and an index that hold only what waits: counting them is cheap. */
export function backlogOf({ db, clock }: SqliteParts): () => Backlog {
  const count = db.query<[number], [number, number, number | null, number]>(`SELECT
    (SELECT count(*) FROM waiting), count(*), min(not_before), (SELECT count(*) FROM dead_events)
    FROM sends WHERE state = 'waiting' AND not_before <= ?`)
  return () => {
    const [events, sends, oldestSend, dead] = count.one(clock())!
    return { events, sends, dead, ...(oldestSend !== null && { oldestSend }) }
  }
}

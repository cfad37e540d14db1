import type { DeadEvent } from '../../../port/store.ts'
import type { SqliteParts } from '../../ground.ts'

/** Events that were given up, kept for four weeks (`prune.ts`). */
export interface DeadEvents {
  add(event: Omit<DeadEvent, 'at'>): void
  /** the newest first */
  list(limit: number): DeadEvent[]
}

export function deadEvents({ db, clock }: SqliteParts): DeadEvents {
  const insert = db.command<[number, string, string]>(
    'INSERT INTO dead_events (at, conversation, fault) VALUES (?, ?, ?)',
  )
  const newest = db.query<[number], [number, string, string]>(
    'SELECT at, conversation, fault FROM dead_events ORDER BY n DESC LIMIT ?',
  )
  return {
    add: ({ conversation, fault }) => void insert(clock(), conversation, fault),
    list: (limit) => newest.all(limit).map(([at, conversation, fault]) => ({ at, conversation, fault })),
  }
}

import type { SqliteParts } from '../../ground.ts'

/** Persons of whom nothing is kept but what was said. */
export interface Idle {
  /** Those among the next `limit` persons who have said nothing since `before` (real clock, UTC ms); round and round. */
  next(before: number, limit: number): string[]
  isIdle(person: string, before: number): boolean
}

export function idleRows({ db }: Pick<SqliteParts, 'db'>): Idle {
  const portion = db.query<[string, number], [string]>('SELECT id FROM persons WHERE id > ? ORDER BY id LIMIT ?')
  const bare = db.query<[string], [number]>(
    `SELECT created_at FROM persons WHERE id = ?1 AND linked_to IS NULL AND roles IS NULL
     AND NOT EXISTS (SELECT 1 FROM bookings WHERE person = ?1)
     AND NOT EXISTS (SELECT 1 FROM persons WHERE linked_to = ?1 AND roles IS NOT NULL)`,
  )
  const lastTurn = db.query<[string], [number | null]>(
    `SELECT max(log.at) FROM conversations JOIN log ON log.n = conversations.tail
     WHERE person = ?1 OR person IN (SELECT id FROM persons WHERE linked_to = ?1)`,
  )
  let from = ''

  function isIdle(person: string, before: number): boolean {
    const row = bare.one(person)
    return row !== undefined && (lastTurn.one(person)?.[0] ?? row[0]) < before
  }
  return {
    isIdle,
    next(before, limit) {
      const ids = portion.all(from, limit).map(([id]) => id)
      from = ids.length < limit ? '' : ids.at(-1)!
      return ids.filter((id) => isIdle(id, before))
    },
  }
}

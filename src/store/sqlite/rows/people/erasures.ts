import type { Erasure } from '../../../port/store.ts'
import type { SqliteParts } from '../../ground.ts'

/** Who was erased, by a mark of their id: what was copied before can be rid of them again. */
export interface Erasures {
  add(person: string, at: number): void
  /** from the oldest on, those behind `after` */
  list(after: number, limit: number): Erasure[]
  /** how far the list goes */
  newest(): number
}

export function erasures({ db, vault }: Pick<SqliteParts, 'db' | 'vault'>): Erasures {
  const insert = db.command<[number, Buffer]>('INSERT INTO erasures (at, mark) VALUES (?, ?)')
  const list = db.query<[number, number], [number, number, Buffer]>(
    'SELECT n, at, mark FROM erasures WHERE n > ? ORDER BY n LIMIT ?',
  )
  const newest = db.query<[], [number | null]>('SELECT max(n) FROM erasures')
  return {
    add: (person, at) => void insert(at, vault.hash('erased', person)),
    list: (after, limit) => list.all(after, limit).map(([n, at, mark]) => ({ n, at, mark: mark.toString('hex') })),
    newest: () => newest.one()![0] ?? 0,
  }
}

import type { SqliteParts } from '../ground.ts'

/** Stands while an erasure's copies may still lie in the log beside the file. */
export const CHECKPOINT = 'checkpoint'
/** Stands while something that was deleted may still lie in free space: until the file has been written anew. */
export const COMPACT = 'compact'
/** The file may hold values of older versions, which were sealed by the secret alone. */
export const BEFORE_KEYS = 'beforeKeys'

/** Small facts of the installation, plain text. */
export interface MetaRows {
  get(key: string): string | undefined
  put(key: string, value: string): void
  drop(key: string): void
  /** Sets it only where `was` still stands; returns what stands afterwards. */
  set(key: string, value: string, was: string | undefined): string
}

export function metaRows({ db }: Pick<SqliteParts, 'db'>): MetaRows {
  const get = db.query<[string], [string]>('SELECT value FROM meta WHERE key = ?')
  const put = db.command<[string, string]>(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  const drop = db.command<[string]>('DELETE FROM meta WHERE key = ?')
  return {
    get: (key) => get.one(key)?.[0],
    put: (key, value) => void put(key, value),
    drop: (key) => void drop(key),
    set(key, value, was) {
      const stands = get.one(key)?.[0]
      if (stands !== was) return stands ?? value
      put(key, value)
      return value
    },
  }
}

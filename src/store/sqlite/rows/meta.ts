import type { Ground } from '../ground.ts'

/** Small facts of the installation, plain text. */
export interface MetaRows {
  get(key: string): string | undefined
  put(key: string, value: string): void
  /** Sets it only where `was` still stands; returns what stands afterwards. */
  set(key: string, value: string, was: string | undefined): string
}

export function metaRows({ db }: Pick<Ground, 'db'>): MetaRows {
  const get = db.query<[string], [string]>('SELECT value FROM meta WHERE key = ?')
  const put = db.command<[string, string]>(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  return {
    get: (key) => get.one(key)?.[0],
    put: (key, value) => void put(key, value),
    set(key, value, was) {
      const stands = get.one(key)?.[0]
      if (stands !== was) return stands ?? value
      put(key, value)
      return value
    },
  }
}

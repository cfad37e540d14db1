import type { Hall } from '../../src/domain/hall/hall.ts'
import type { Store } from '../../src/store/port/store.ts'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts'

export interface MemoryStoreOptions {
  halls?: readonly Hall[]
  /** when the catalogue was made (UTC ms) */
  now?: number
  /** the real clock, for leases */
  clock?: () => number
  /** as `clock`, but never set */
  steady?: () => number
}

/** A whole store that forgets everything when it is closed. */
export const memoryStore = ({ halls, now, clock, steady }: MemoryStoreOptions = {}): Promise<Store> =>
  openSqlite({
    file: ':memory:',
    secret: 'only for tests',
    ...(halls && { halls }),
    ...(now !== undefined && { catalogueNow: now }),
    ...(clock && { clock }),
    ...(steady && { steady }),
  })

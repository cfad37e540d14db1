import type { Vault } from '../vault.ts'
import type { Database } from './database.ts'

/** What every part of the store stands on. `clock` is the real one (UTC ms): leases and back-off only. */
export interface Ground {
  db: Database
  vault: Vault
  clock(): number
}

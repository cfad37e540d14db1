import type { LeaseClock } from '../lease-clock.ts'
import type { Vault } from '../vault.ts'
import type { Connection } from './connection.ts'

/** What every part of the store stands on; `clock` is the real one (UTC ms). */
export interface DocumentsParts {
  by: Connection
  vault: Vault
  clock(): number
  leases: LeaseClock
}

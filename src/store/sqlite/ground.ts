import { type LeaseClock, leaseClock } from '../lease-clock.ts'
import { type PersonSeal, personSeal } from '../seal/person-seal.ts'
import type { Vault } from '../vault.ts'
import type { Database } from './file/database.ts'
import { personKeys } from './rows/people/person-keys.ts'

/** What every part of the store stands on. `clock` is the real one (UTC ms): back-off and what is kept for how long. */
export interface SqliteParts {
  db: Database
  vault: Vault
  /** for all that a person wrote or that names them; the vault itself is for the rest */
  seal: PersonSeal
  clock(): number
  leases: LeaseClock
}

type Parts = Omit<SqliteParts, 'seal' | 'leases'> & { steady?: (() => number) | undefined }

export const groundOf = ({ steady, ...parts }: Parts): SqliteParts => ({
  ...parts,
  leases: leaseClock({ clock: parts.clock, steady }),
  seal: personSeal(parts.vault, personKeys(parts)),
})

import { type PersonSeal, personSeal } from '../seal/person-seal.ts'
import type { Vault } from '../vault.ts'
import type { Database } from './file/database.ts'
import { personKeys } from './rows/people/person-keys.ts'

/** What every part of the store stands on. `clock` is the real one (UTC ms): leases and back-off only. */
export interface Ground {
  db: Database
  vault: Vault
  /** for all that a person wrote or that names them; the vault itself is for the rest */
  seal: PersonSeal
  clock(): number
}

export const groundOf = (parts: Omit<Ground, 'seal'>): Ground => ({
  ...parts,
  seal: personSeal(parts.vault, personKeys(parts)),
})

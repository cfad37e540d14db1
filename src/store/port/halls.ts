import type { Hall } from '../../domain/hall/hall.ts'

/** The halls, each version whole. */
export interface Halls {
  changeCatalogue(change: CatalogueChange): Promise<CatalogueChanged>
}

export interface CatalogueChange {
  /** version that the change was made against */
  expected: number
  halls: readonly Hall[]
  actor: string
  now: number
  /** for the audit log, e.g. `hall.add binjiang` */
  what: string
}
export type CatalogueChanged = { ok: true; version: number } | { ok: false; reason: 'changed'; version: number }

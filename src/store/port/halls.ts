import type { PartChange } from '../../domain/hall/edit.ts'
import type { Hall } from '../../domain/hall/hall.ts'

/** The halls, each version whole. */
export interface Halls {
  /** Lays down whole halls: the first start's. Changes by people are the command `edit`. */
  changeCatalogue(change: CatalogueChange): Promise<CatalogueChanged>
  /** The change that made that version; undefined where no edit did. */
  hallsEdit(version: number): Promise<HallsEdit | undefined>
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

/** A change of the halls that was made. */
export interface HallsEdit {
  /** the catalogue's version that it made */
  version: number
  changes: readonly PartChange[]
}

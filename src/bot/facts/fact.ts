import type { FactResults, Need } from '../../../dialogs/engine/needs.ts'
import type { About } from '../../services/diagnosis.ts'
import type { Person, Store } from '../../store/port/store.ts'

export type FactSources = Pick<
  Store,
  | 'availability'
  | 'booking'
  | 'bookings'
  | 'person'
  | 'catalogue'
  | 'colleagues'
  | 'recipients'
  | 'tasks'
  | 'file'
  | 'fileInfo'
  | 'audit'
  | 'hallsEdit'
  | 'devices'
  | 'questions'
  | 'backlog'
  | 'meta'
>

/** Who asks, and when (UTC ms). */
export interface FactScope {
  person: Person
  now: number
  /** what the process says of itself, where it is a whole service */
  about?: () => About
}

/** Answers one kind of need. It looks only at what its person may see: dialogs ask for whatever they are told to. */
export type Fact<Kind extends keyof FactResults> = (
  need: Need & { need: Kind },
  asking: FactScope,
  sources: FactSources,
) => Promise<FactResults[Kind]>

import type { Answered, Need } from '../../../dialogs/engine/needs.ts'
import type { About } from '../../services/diagnosis.ts'
import type { Person, Store } from '../../store/port/store.ts'

export type Sources = Pick<
  Store,
  | 'availability'
  | 'booking'
  | 'bookings'
  | 'person'
  | 'catalogue'
  | 'colleagues'
  | 'recipients'
  | 'tasks'
  | 'fileInfo'
  | 'audit'
  | 'hallsEdit'
  | 'devices'
  | 'questions'
  | 'backlog'
  | 'meta'
>

/** Who asks, and when (UTC ms). */
export interface Asking {
  person: Person
  now: number
  /** what the process says of itself, where it is a whole service */
  about?: () => About
}

/** Answers one kind of need. It looks only at what its person may see: dialogs ask for whatever they are told to. */
export type Fact<Kind extends keyof Answered> = (
  need: Need & { need: Kind },
  asking: Asking,
  sources: Sources,
) => Promise<Answered[Kind]>

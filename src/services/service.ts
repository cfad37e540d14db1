import type { Catalogue } from '../domain/hall/hall.ts'
import type { Result } from '../domain/result.ts'
import type { Person, Store, StoreCommand } from '../store/port/store.ts'
import type { Command } from './command.ts'

/** Who asks, from where, and what a service may look at before it makes its `StoreCommand`. */
export interface Asker {
  person: Person
  /** where to tell about what comes of it later (a hold that is over); undefined: nowhere (REST, imports) */
  conversation?: string
  /** the inbox id of the event that asks: the key where there is no thing yet to name it by */
  event: string
  /** the session or account that asks, also where it is linked to a person: roles are its own */
  device?: string
  /** `Incoming.network` */
  network?: string
  /** `Incoming.door` */
  door?: string
  /** UTC ms by the service's clock */
  now: number
  catalogue: Catalogue
  store: Pick<
    Store,
    | 'booking'
    | 'bookings'
    | 'person'
    | 'history'
    | 'keepFile'
    | 'file'
    | 'fileInfo'
    | 'tasks'
    | 'hallsEdit'
    | 'questions'
    | 'meta'
  >
}

/**
 * A use case: checks who may do it and makes the command that the store executes with the domain's rules. It writes
 * nothing itself, so that a chat can run it inside its turn's commit and others by `execute`.
 */
export type UseCase<Kind extends Command['do']> = (
  command: Extract<Command, { do: Kind }>,
  asked: Asker,
) => Promise<Result<StoreCommand>>

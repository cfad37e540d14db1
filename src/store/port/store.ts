import type { AuditLog } from './audit.ts'
import type { BacklogSource } from './backlog.ts'
import type { Commands } from './commands/results.ts'
import type { DueWork } from './due.ts'
import type { Files } from './files.ts'
import type { Halls } from './halls.ts'
import type { Inbox } from './inbox.ts'
import type { Installation } from './installation.ts'
import type { Outbox } from './outbox.ts'
import type { Questions } from './questions.ts'
import type { Reads } from './reads.ts'
import type { Retention } from './retention-pruning.ts'
import type { Tasks } from './tasks.ts'
import type { Turns } from './turns.ts'

export type * from './alarms.ts'
export type * from './audit.ts'
export type * from './backlog.ts'
export type * from './commands/booking-commands.ts'
export type * from './commands/hall-commands.ts'
export type * from './commands/person-commands.ts'
export type * from './commands/results.ts'
export type * from './commands/store-commands.ts'
export type * from './due.ts'
export * from './events.ts'
export type * from './files.ts'
export type * from './halls.ts'
export type * from './inbox.ts'
export type * from './installation.ts'
export type * from './outbox.ts'
export type * from './person.ts'
export type * from './portable.ts'
export type * from './questions.ts'
export type * from './reads.ts'
export type * from './retention-pruning.ts'
export type * from './tasks.ts'
export * from './turns.ts'

/**
 * The store port, in parts by who needs them: everything asynchronous, no transaction handles, no open cursors, so that
 * an embedded file and a document server can both keep it. One conformance suite (`test/store/conformance.ts`) tests any store.
 *
 * Instants are UTC milliseconds. `now` is always passed in (the service's clock); leases and back-off use the
 * store's real clock.
 */
export interface Store
  extends Inbox,
    Turns,
    Commands,
    Reads,
    Halls,
    AuditLog,
    DueWork,
    Outbox,
    Tasks,
    Questions,
    Files,
    Installation,
    BacklogSource,
    Retention {
  /** Recounts places, limits and states; what it finds is a fault. */
  verify(how?: VerifyHow): Promise<VerifyReport>
  close(): Promise<void>
}

export interface VerifyHow {
  /** every page and every sealed value too, as far as the store has them */
  thorough?: boolean
  /** What can be put right is put right: counts, from the bookings. Others wait meanwhile. */
  repair?: boolean
}

export interface VerifyReport {
  bookings: number
  problems: string[]
  /** what of the problems was put right; left out where nothing was to be */
  repaired?: string[]
}

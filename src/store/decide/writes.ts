import type { Booking } from '../../domain/booking/booking.ts'
import type { PartChange } from '../../domain/hall/edit.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import type { AuditEntry } from '../port/audit.ts'
import type { RefusalResult, ResultOf } from '../port/commands/results.ts'
import type { CommandType } from '../port/commands/store-commands.ts'
import type { Person } from '../port/person.ts'
import type { GuestQuestion } from '../port/questions.ts'
import type { Task } from '../port/tasks.ts'
import type { StoredBooking, StoredInvitation, StoredLinkOffer } from './facts.ts'

/** What a command answers, and what is to be written for it: all of it or none. */
export interface Decision<Type extends CommandType = CommandType> {
  result: ResultOf<Type>
  writes: readonly Write[]
}

/** Of a command whose answer is a booking. */
export interface BookingDecision {
  result: RefusalResult | { ok: true; booking: Booking; repeated?: boolean }
  writes: readonly Write[]
}

/**
 * Each names the documents that it changes. What follows from `before` and `after` (places of slots, entries of the audit
 * log, how long files are kept) is not written out: `effects.ts` derives it, the same for every store.
 */
export type Write =
  | BookingWrite
  | { set: 'person'; before?: Person; after: Person }
  /** all that is found under `from` is found under `to`, where it is `proved` with the roles; its bookings are writes of their own */
  | { set: 'link'; from: string; to: string; at: number; proved: boolean }
  /** the device stands for itself again; what it had booked stays with the person */
  | { set: 'unlink'; device: string }
  | { set: 'invitation'; code: string; before?: StoredInvitation; after: StoredInvitation }
  | { set: 'linkOffer'; code: string; after: StoredLinkOffer }
  | { set: 'task'; before?: Task; after: Task }
  /** without `after` it goes */
  | { set: 'question'; id: string; before?: GuestQuestion | undefined; after?: GuestQuestion }
  | CatalogueWrite
  | { set: 'meta'; key: string; after: string }
  /** a wrong try of the subject (UTC ms); older ones than `forget` don't matter any more */
  | { set: 'wrongTry'; subject: string; at: number; forget: number }
  /** what was said in the conversation until so long ago (ms), and not before `from` (ms ago), is forgotten; its numbers go on */
  | { set: 'forgotten'; conversation: string; ago: number; from?: number }
  /**
   * All that is known of a person but the roles and their name: accounts, conversations, files; also of those linked.
   * `idleSince`: the person goes too, and only if nothing was said since (UTC ms, real clock).
   */
  | { set: 'erased'; person: string; idleSince?: number }
  | { set: 'audit'; entry: AuditEntry }

/** The halls' next version, made by a command of that key (its hash). */
export interface CatalogueWrite {
  set: 'catalogue'
  before: Catalogue
  after: Catalogue
  key: Buffer
  changes: readonly PartChange[]
  /** UTC ms */
  at: number
}

export interface BookingWrite {
  set: 'booking'
  /** undefined: a new one, whose number is free */
  before?: StoredBooking
  after: StoredBooking
  /** it counts for a limit, which holds at this moment */
  limit?: BookingLimit
}

/** At most `most` bookings of a service (`hall/service`) for a person, or for a mobile number (its hash). */
export interface BookingLimit {
  service: string
  person: string
  mobile?: Buffer
  most: number
}

/** Nothing is written. */
export const unchanged = <Result>(result: Result): { result: Result; writes: readonly [] } => ({ result, writes: [] })

/** Refused, and nothing is written. */
export type RefusalDecision = { result: RefusalResult; writes: readonly [] }

import type { Booking } from '../../domain/booking/booking.ts'
import type { Catalogue, Service } from '../../domain/hall/hall.ts'
import type { Mark } from '../../domain/hall/slot.ts'
import type { Invitation, LinkOffer } from '../port/commands/person-commands.ts'
import type { HallsEdit } from '../port/halls.ts'
import type { Person } from '../port/person.ts'
import type { GuestQuestion } from '../port/questions.ts'
import type { Task } from '../port/tasks.ts'

/** A booking with what only the store knows of it. */
export interface StoredBooking {
  /** its code's letters as a number (`code.ts`) */
  number: number
  booking: Booking
  /**
   * Its places are counted in the slots. A hold whose time is over is still counted until somebody needs its places: one
   * that is counted still has them, whatever the clocks say, and one that is not has lost them.
   */
  counted: boolean
  /** 8 bytes of the key of each command that changed it, the reservation's first */
  keys: Buffer
  /** blind index of its mobile number */
  mobile?: Buffer
  /** hash of the network that a guest's hold came from */
  network?: Buffer
}

export interface StoredInvitation {
  invitation: Invitation
  /** hash of the key of the command that used it */
  usedBy?: Buffer
}

export interface StoredLinkOffer {
  offer: LinkOffer
  /** hash of the key of the command that took it */
  usedBy?: Buffer
}

/**
 * What a decision may ask: plain synchronous reads, each of one document or of a short list by a key, all true at the
 * same moment. An embedded store reads within its transaction. A store that has to fetch answers from what it has, throws
 * where something is missing, fetches that, and decides again: a decision has no effect of its own, so it may run anew.
 */
export interface Facts {
  /** 16 bytes that stand for `text` among those of the same `purpose`, keyed by the installation's secret */
  hash(purpose: string, text: string): Buffer
  catalogue(): Catalogue
  booking(number: number): StoredBooking | undefined
  /** all of a person (an id that is not linked), in any state, that can be read */
  bookingsOf(person: string): readonly StoredBooking[]
  /** holds of a person (an id that is not linked) whose places are counted */
  holdsOf(person: string): readonly StoredBooking[]
  /** places of the slot that are counted */
  used(pool: string, mark: Mark): number
  /** the same for all slots between two marks (both included) that have anything taken */
  usedBetween(pool: string, from: Mark, to: Mark): ReadonlyMap<Mark, number>
  /** numbers of the bookings that count for `perPerson`: of that person, or made with that mobile number (its hash) */
  counting(query: CountingQuery): ReadonlySet<number>
  /** holds whose time is over by `now` (UTC ms) and whose places are still counted */
  overdue(now: number): readonly StoredBooking[]
  /** holds of the network (its hash) whose places are counted, or one confirmed booking that is not over by `now` where it has any */
  fromNetwork(network: Buffer, now: number): readonly StoredBooking[]
  /** the id that stands for this one now: its own, or the one that it is linked to */
  resolve(person: string): string
  /** follows the link; undefined where nobody is known by the id */
  person(id: string): Person | undefined
  /** ids that are linked to this one */
  linkedTo(person: string): readonly string[]
  /** everybody with a role */
  colleagues(): readonly Person[]
  invitation(code: string): StoredInvitation | undefined
  linkOffer(code: string): StoredLinkOffer | undefined
  /** the change of the halls that made a version, or that a command of that key (its hash) made */
  edit(by: { version: number } | { key: Buffer }): HallsEdit | undefined
  task(id: string): Task | undefined
  question(id: string): GuestQuestion | undefined
  /** all that are kept of a person (an id that is not linked) */
  questionsOf(person: string): readonly GuestQuestion[]
  /** those of a hall that wait for an answer */
  openQuestions(hall: string): readonly GuestQuestion[]
  /** a small fact of the installation */
  meta(key: string): string | undefined
  /** when wrong tries of a subject were made, after `since` (UTC ms), the newest first */
  wrongTries(subject: string, since: number): readonly number[]
}

export interface CountingQuery {
  hall: string
  service: Service
  person: string
  mobile: Buffer | undefined
  now: number
  /** UTC ms: those that end after it instead of `now`, with those whose guests have come, or have not; a lapsed hold may be among them */
  since?: number
}

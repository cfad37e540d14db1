import type { Booking } from '../../domain/booking/booking.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import type { Mark, SlotView } from '../../domain/hall/slot.ts'
import type { Device, Person } from './person.ts'
import type { BookedOnly } from './tasks.ts'
import type { Entry } from './turns.ts'

/** What stands. Nothing of it is changed by reading. */
export interface Reads {
  catalogue(): Promise<Catalogue>
  /** Slots of one service from local day `from` to `to` (both included), in order; `except`: bookings not counted. */
  availability(query: AvailabilityQuery): Promise<SlotView[]>
  booking(by: { id: string } | { code: string }): Promise<Booking | undefined>
  bookings(query: BookingQuery): Promise<Page<Booking>>
  /** Follows `linkedTo`; undefined where nobody is known by this id. */
  person(by: { id: string } | { door: string; account: string }): Promise<Person | undefined>
  /** The person's sessions and accounts, the first one first. `person`: an id that is not linked. */
  devices(person: string): Promise<Device[]>
  /** Entries of a conversation: after `after` in order, or the newest `limit` in order. */
  history(query: { conversation: string; after?: number; limit: number }): Promise<History>
  /**
   * For each of these conversations that there are, a number that rises when a turn has ended there: by it one question
   * tells where there is something new to read.
   */
  positions(conversations: readonly string[]): Promise<ReadonlyMap<string, number>>
  /**
   * Is told by the database, at once, whichever process has written. Undefined where it tells nothing by itself: then ask
   * `positions`. Rejects where it can't be reached now.
   */
  watch(told: ConversationNews): Promise<ConversationWatch | undefined>
  /** Everybody with a role, by id. They are few. */
  colleagues(): Promise<Person[]>
  /** Where a conversation is told something: the door that spoke last. */
  address(conversation: string): Promise<Recipient | undefined>
  /** Persons that a notice goes to, paged by id. */
  recipients(query: RecipientQuery): Promise<Page<Recipient>>
}

export interface ConversationNews {
  /** something was written to the conversation of that name (`ConversationWatch`), perhaps only what was known */
  changed(name: string): void
  /** nothing more comes */
  ended(): void
}

export interface ConversationWatch {
  /** by which a conversation is told of */
  nameOf(conversation: string): string
  stop(): Promise<void>
}

export interface AvailabilityQuery {
  hall: string
  service: string
  /** YYYY-MM-DD local days of the hall, both included; at most 62 days */
  from: string
  to: string
  now: number
  except?: readonly string[]
}

interface PageQuery {
  after?: string
  limit: number
}

export interface Page<T> {
  items: T[]
  /** pass as `after` for the next page; undefined: no more */
  next?: string
  /** so many of this page can't be read, and are left out; undefined: none */
  damaged?: number
}

/** `pastDamaged`: bookings that can't be read are left out and counted (`Page.damaged`), for whoever says so; else they throw. */
export type BookingQuery = PageQuery & { now: number; pastDamaged?: true } & (
    | { by: 'person'; person: string; when: 'upcoming' | 'past' | 'cancelled' | 'held' | 'all' }
    /** start within [from, to) */
    | { by: 'personSpan'; person: string; from: number; to: number }
    /** start within [from, to); `state`: only what waits for the hall's word */
    | { by: 'service'; hall: string; service?: string; from: number; to: number; state?: 'pending' }
    | { by: 'slot'; pool: string; mark: Mark }
  )

/** `booked`: who has a booking that is not over, in these halls or (empty) anywhere; `only`: such a one of those. */
export type RecipientQuery = PageQuery & {
  now: number
  hall?: string
  booked?: readonly string[]
  only?: BookedOnly | undefined
}

export interface Recipient {
  person: string
  conversation: string
  door: string
  address: string
  locale?: string
}

export interface History {
  entries: Entry[]
  open: unknown
  /** of the conversation's last turn; 0 where there was none */
  revision: number
}

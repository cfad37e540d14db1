import type { Booking } from '../../domain/booking/booking.ts'
import type { Catalogue, Hall } from '../../domain/hall/hall.ts'
import type { Mark, SlotView } from '../../domain/hall/slot.ts'
import type { Advance, Announcement, CommandResult, StoreCommand } from './commands.ts'
import type { KeptFile, KeptFileInfo, NewFile } from './kept-file.ts'
import type { Person, PersonPatch, Role } from './people.ts'

export type * from './commands.ts'
export type * from './kept-file.ts'
export type * from './people.ts'

/**
 * The store port: everything asynchronous, no transaction handles, no open cursors, so that an embedded file and a
 * document server can both keep it. One conformance suite (`test/store/conformance.ts`) tests any store.
 *
 * Instants are UTC milliseconds. `now` is always passed in (the service's clock); leases and back-off use the
 * store's real clock.
 */
export interface Store {
  // —— a message's way ——
  /**
   * Stores the event durably before the door acknowledges it. Repeating an id changes nothing. With `take`, a new event
   * of a conversation that nobody works on and that has nothing older waiting is taken at once (it saves a commit).
   */
  accept(event: Incoming, take?: Take): Promise<Accepted>
  /** Several internal events (due work, announcements); ids already known are passed over. Returns how many were new. */
  enqueue(events: readonly Incoming[]): Promise<number>
  /** Takes the oldest waiting event of `conversation`, or of any conversation that nobody works on. */
  nextTurn(take: Take & { conversation?: string }): Promise<Turn | undefined>
  /** Keeps the lease; false where somebody else has it by now. */
  renewTurn(turn: Pick<Turn, 'conversation' | 'revision'>, take: Take): Promise<boolean>
  /**
   * The commit point: the command's effect, and then all that `finish(result)` returns, in one piece. `finish` is pure
   * and may run more than once. Refused (`fenced`) where the conversation's revision has moved on or the event is done.
   */
  commitTurn(commit: TurnCommit): Promise<TurnDone>
  /** A command without a conversation: REST, jobs, imports. */
  execute(command: StoreCommand): Promise<CommandResult>

  // —— reading ——
  catalogue(): Promise<Catalogue>
  /** Slots of one service from local day `from` to `to` (both included), in order; `except`: bookings not counted. */
  availability(query: AvailabilityQuery): Promise<SlotView[]>
  booking(by: { id: string } | { code: string }): Promise<Booking | undefined>
  bookings(query: BookingQuery): Promise<Page<Booking>>
  /** Follows `linkedTo`; undefined where nobody is known by this id. */
  person(by: { id: string } | { door: string; account: string }): Promise<Person | undefined>
  /** Entries of a conversation: after `after` in order, or the newest `limit` in order. */
  history(query: { conversation: string; after?: number; limit: number }): Promise<History>

  // —— changing ——
  changeCatalogue(change: CatalogueChange): Promise<CatalogueChanged>
  changePerson(id: string, patch: PersonPatch): Promise<Person>
  /** Leaves a pointer from `from` to `to`; everything of `from` is found under `to` from now on. */
  linkPersons(from: string, to: string): Promise<void>
  /** Everybody with a role, by id. They are few. */
  colleagues(): Promise<Person[]>
  /** Where a conversation is told something: the door that spoke last. */
  address(conversation: string): Promise<Recipient | undefined>
  /** Persons that a notice goes to, paged by id. */
  recipients(query: RecipientQuery): Promise<Page<Recipient>>

  // —— due work and sends ——
  /** Bookings with `nextDue` ≤ now and conversations that have expired, leased to `worker`, oldest first. */
  takeDue(query: { now: number; limit: number } & Take): Promise<Due[]>
  /** Marks as dealt with (only where nothing has changed since it was taken). */
  settleDue(due: Due): Promise<void>
  /** Sends that are due, in order for each address (never a later one while an earlier one waits), leased. */
  takeSends(query: { doors: readonly string[]; limit: number } & Take): Promise<Send[]>
  /** Keeps the leases of those that are still being delivered. */
  renewSends(ids: readonly string[], take: Take): Promise<void>
  settleSend(id: string, outcome: SendOutcome): Promise<void>

  // —— announcements ——
  /** The newest first; `open`: only those that are still being sent; `id`: that one, however old. */
  announcements(query: { open?: boolean; id?: string; limit: number }): Promise<Announcement[]>
  /** Notes how far it has got, only where it has got as far as `was`; false: somebody else was faster, or it was stopped. */
  advanceAnnouncement(id: string, was: string | undefined, now: Advance): Promise<boolean>

  // —— files ——
  /** Keeps a file whole, encrypted at rest; the same id again changes nothing. Those that are over are forgotten. */
  keepFile(file: NewFile): Promise<void>
  /** undefined where there is none, or its time is over (`now`) */
  file(id: string, now: number): Promise<KeptFile | undefined>
  /** As `file`, without its content. */
  fileInfo(id: string, now: number): Promise<KeptFileInfo | undefined>
  /** Its content piece by piece, from 0 on; undefined behind the last. For what need not be in memory whole. */
  filePiece(id: string, piece: number, now: number): Promise<Uint8Array | undefined>
  /** Bytes of files that guests have sent and no booking has: of all, or of one person. */
  looseBytes(now: number, person?: string): Promise<number>

  // —— small facts of the installation (`clock`, `setupCode`), plain text, few and short ——
  meta(key: string): Promise<string | undefined>
  /** Sets it only where `was` still stands (undefined: nothing yet); returns what stands afterwards. */
  setMeta(key: string, value: string, was: string | undefined): Promise<string>

  /** Counts one more of a subject (its keyed hash is kept) within a window that its first one opens (real clock, UTC ms). */
  hit(hit: Hit): Promise<{ count: number; until: number }>

  /** Forgets events answered more than 7 days ago (real time), a bounded number a call. */
  prune(now: number): Promise<void>
  /** Recounts places, limits and states; what it finds is a fault. */
  verify(): Promise<{ bookings: number; problems: string[] }>
  close(): Promise<void>
}

export interface Hit {
  subject: string
  windowMs: number
  now: number
}

/** No lease is longer (real ms): one that ends later was written by a clock that was ahead, and binds nobody. */
export const LEASE_MOST_MS = 3000

/** Who takes work and for how long (real milliseconds, ≤ `LEASE_MOST_MS`). */
export interface Take {
  worker: string
  leaseMs: number
}

export type EventBody =
  /** `quoted`: what the message replies to, where the platform tells */
  | { type: 'text'; text: string; quoted?: Quoted }
  | { type: 'choice'; value: string }
  | { type: 'file'; name: string; mime: string; bytes: number; file: string }
  /** the guest's side opens the chat (a page without history, Telegram's /start) */
  | { type: 'start'; payload?: string }
  /** the service's own: a hold is over, a conversation has expired, a reminder, what somebody else's turn has told … */
  | ({ type: 'due' } & News)

/** A message that was replied to, by what could be seen in it. */
export interface Quoted {
  /** the question that its buttons carried */
  ask?: string
  /** the booking's code that its text named */
  code?: string
}

/** What the service says by itself. */
export interface News {
  what:
    | 'reminder'
    | 'holdExpired'
    | 'conversationExpired'
    | 'arrived'
    | 'checkedIn'
    | 'checkInUndone'
    | 'roleTaken'
    | 'notice'
    | 'requested'
    | 'decided'
    | 'undecided'
    | 'noticeSent'
    | 'roleRevoked'
  /** an announcement's id */
  notice?: string
  /** a role that was taken up or away */
  role?: Role
  booking?: string
  version?: number
  /** a colleague's name */
  by?: string
}

export interface Incoming {
  /** `door:account:event`, e.g. `web:<person>:<id>` */
  id: string
  /** `p:<person>` for a private conversation */
  conversation: string
  /** who speaks, at which door; `address` is where a reply goes (the door's own form) */
  door: string
  account: string
  address: string
  person: string
  /** the door's hint (Accept-Language, Telegram's language_code, session's locale) for a person without one */
  locale?: string
  /** keyed hash of the network it came from, by which limits count; undefined: a door whose platform vouches for people */
  network?: string
  /** what the platform calls the person; remembered of one without a name */
  name?: string
  body: EventBody
  /** UTC ms by the service's clock: the `now` of its step */
  at: number
}

export type Accepted =
  | { status: 'new'; turn?: Turn }
  /** known, still in work */
  | { status: 'waiting' }
  /** known and answered: what it caused then, and what is open now */
  | { status: 'done'; entries: Entry[]; open: unknown }
  /** known with another body */
  | { status: 'reused' }

export interface Turn {
  conversation: string
  /** the fence: `commitTurn` is refused when it has moved on */
  revision: number
  /** as `finish` last returned it; undefined for a new conversation */
  state: unknown
  /** the open question as `finish` last returned it, or null */
  open: unknown
  event: Incoming
  person: Person
}

export interface TurnCommit {
  conversation: string
  revision: number
  event: string
  worker: string
  now: number
  command?: StoreCommand
  finish(result: CommandResult | undefined): Finished
}

export interface Finished {
  /** plain JSON, ≤ 32 KB; undefined: nothing under way, keep nothing */
  state: unknown
  /** the open question as the doors get it, or null */
  open: unknown
  entries: readonly NewEntry[]
  sends: readonly NewSend[]
  /** what other conversations get to hear of it, as events of theirs */
  tells?: readonly NewTell[]
  person?: PersonPatch
  /** a file that the event has brought and that the dialog does not take: it is not kept */
  unwanted?: string
  /** when the sweeper has to look at this conversation (UTC ms) */
  expires?: number
}

export type TurnDone =
  /** `told`: the conversations in which an event waits now because of `tells` */
  | { ok: true; entries: Entry[]; result?: CommandResult; told?: string[] }
  /** somebody else has done it, or is doing it: look with `accept` again */
  | { ok: false; reason: 'fenced' }

/**
 * An event of the service's own for others, queued in the same commit as the turn that causes it: in the latest
 * conversation of each person whom `to` finds. `id` and the conversation make the event's id, so that it comes once.
 */
export interface NewTell {
  id: string
  /** `staffOf`: staff and managers of the hall, where there are none the admins; `except`: this person not */
  to: { person: string } | { staffOf: string; except?: string } | { conversation: string }
  body: EventBody & { type: 'due' }
  at: number
}

/** The log of a conversation. `body` is plain JSON (a Reply or the guest's words); it is encrypted whole at rest. */
export interface NewEntry {
  from: 'guest' | 'hallo'
  at: number
  /** the event that caused it */
  inReplyTo?: string
  body: unknown
}
export interface Entry extends NewEntry {
  /** counts up within the conversation, from 1 */
  seq: number
}
export interface History {
  entries: Entry[]
  open: unknown
  /** of the conversation's last turn; 0 where there was none */
  revision: number
}

// —— queries ——

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
}

export type BookingQuery = PageQuery & { now: number } & (
    | { by: 'person'; person: string; when: 'upcoming' | 'past' | 'cancelled' | 'held' | 'all' }
    /** start within [from, to) */
    | { by: 'personSpan'; person: string; from: number; to: number }
    | { by: 'service'; hall: string; service?: string; from: number; to: number }
    | { by: 'slot'; pool: string; mark: Mark }
  )

/** `booked`: who has a booking that is not over, in these halls or (empty) anywhere. */
export type RecipientQuery = PageQuery & { now: number; hall?: string; booked?: readonly string[] }
export interface Recipient {
  person: string
  conversation: string
  door: string
  address: string
  locale?: string
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

// —— due work and sends ——

export type Due =
  | { type: 'booking'; booking: Booking; due: number; address?: Recipient }
  | { type: 'conversation'; due: number; address: Recipient }

/** What a door that pushes (Telegram, WeChat) still has to deliver. `body`: a `SendBody` (`src/bot/doors/entries.ts`). */
export interface NewSend {
  id: string
  door: string
  address: string
  conversation: string
  body: unknown
  /** UTC ms, real clock; now where left out */
  notBefore?: number
}
export interface Send extends NewSend {
  tries: number
}
export type SendOutcome =
  | { sent: true; platformId?: string }
  | { sent: false; retryAt: number; error: string }
  | { sent: false; dead: true; error: string }

import type { Claim } from '../../domain/booking/booking.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import type { Mark } from '../../domain/hall/slot.ts'
import type { StoredBooking, StoredInvitation, StoredLinkOffer } from '../decide/facts.ts'
import type { AuditEntry } from '../port/audit.ts'
import type {
  DeadEvent,
  Entry,
  GuestQuestion,
  HallsEdit,
  Incoming,
  NewFile,
  NewSend,
  Person,
  Task,
} from '../port/store.ts'

export interface StoredPerson {
  person?: Person
  linkedTo?: string
  linkedAt?: number
  /** both ends were signed in */
  proved?: true
}

export interface ConversationValue {
  n: number
  /** of the turns: the fence */
  revision: number
  seq: number
  /** rising, of the last turn: where somebody has spoken last; older documents have none */
  last?: number
  state: unknown
  open: unknown
  person: string
  door: string
  address: string
  locale?: string
  expires?: number
  /** others whom the state shows */
  subjects?: readonly string[]
}

export interface StoredEvent {
  /** rising: the order in which they came */
  n: number
  /** gone once its person is erased */
  event?: Incoming
  /** HMAC of its body, by which a repetition is told from another event of the same id */
  body: string
  /** numbers of the log's entries that it led to, once it is answered */
  done?: readonly number[]
  /** UTC ms, real clock */
  answeredAt?: number
  dead?: DeadEvent
}

export interface SlotValue {
  pool: string
  mark: Mark
  /** places by the booking's number; `fence`: of which claim of the booking. Late steps of earlier ones change nothing. */
  entries: Readonly<Record<string, { places: number; fence: number }>>
  /** places that intents have got on top, until they are settled */
  growing: Readonly<Record<string, number>>
  /** at most so many a booking has from the revision `fence` on, if it gets there (`counting/marks.ts`) */
  marks?: Readonly<Record<string, { places: number; fence: number }>>
}

/** What a booking counts for limits. */
export interface LimitEntry {
  /** `hall/service` */
  service: string
  /** UTC ms: until then it stands; 0: its guest has come, or has not */
  until: number
  /** the same for limits of a day or a week, for which it counts when it is over, too */
  day: number
  held?: true
}

/** By the number of the booking. */
export interface LimitsValue {
  entries: Readonly<Record<string, LimitEntry>>
  /** bookings that change, and what they count before or after: of those nothing is known from `entries` */
  marks?: Readonly<Record<string, { fence: number; entry?: LimitEntry }>>
}

interface Lease {
  worker: string
  until: number
  /** the event that is worked on */
  of?: string
}

/** The collections. */
export interface Values {
  bookings: StoredBooking
  slots: SlotValue
  limits: LimitsValue
  persons: StoredPerson
  accounts: { person: string; gone?: boolean }
  /** one document: ids of everybody with a role, so that two who take roles away meet here */
  roster: readonly string[]
  /** by the hash of their code and what it is for */
  invitations: StoredInvitation | StoredLinkOffer
  tasks: Task & { n: number }
  questions: GuestQuestion
  meta: string
  catalogue: Catalogue
  edits: HallsEdit & { key: string }
  tries: { subject: string; at: number }
  audit: { n: number; entry: AuditEntry }
  conversations: ConversationValue
  events: StoredEvent
  leases: Lease
  /** `at`: real clock; without an entry: forgotten */
  log: { conversation: string; seq: number; at: number; entry?: Entry; about: readonly string[] }
  sends: {
    n: number
    /** UTC ms, real clock */
    at: number
    /** gone once one of those whom it shows is erased */
    send?: NewSend
    about: readonly string[]
    tries: number
    state: 'waiting' | 'sent' | 'dead' | 'forgotten'
    platformId?: string
    notBefore: number
    /** so often it was taken: the fence */
    take?: number
    /** until when, real clock; 0: whoever took it last has settled it */
    lease?: number
    worker?: string
  }
  /** `shownIn`: the version of the halls by which it was last shown, or taken off */
  files: Omit<NewFile, 'now' | 'content'> & { bytes: number; dropped?: boolean; shownIn?: number }
  /** of files; `about`: those whom the file shows, known only while it is written */
  pieces: { content: Buffer; about: readonly string[] }
  /**
   * Of a store that seals what a person wrote by a key of their own (`seal/person-seal.ts`). `retired`: for new values there is
   * another one; without `sealed`: destroyed. They are never removed.
   */
  keys: { person: string; sealed?: Buffer; retired?: true }
  erasures: { n: number; at: number; marks: readonly string[] }
  hits: { count: number; until: number }
  intents: Intent
}

type Collection = keyof Values

/** `claimed` comes from older versions only, which wrote down that much. */
export type IntentState = 'open' | 'claimed' | 'committed' | 'undone'

/** How far an intent has got. */
export interface IntentProgress {
  state: IntentState
  /** it was undone after it had claimed all, when slots may have grown */
  grown?: boolean
  /** nothing is left to do, and what it held is gone from it */
  settled?: boolean
}

/** What several documents are to become together (`intents.ts`). */
export interface Intent extends IntentProgress {
  /** when it was written down (UTC ms, real clock) */
  at: number
  locks: readonly Lock[]
  slots: readonly SlotChange[]
  relays: readonly Relay[]
  erased?: ErasedPersons
}

/** Those whom the intent erases, with the keys that they have had until then. */
export interface ErasedPersons {
  conversations: readonly string[]
  tasks: readonly string[]
  keys: readonly string[]
}

export interface Lock {
  collection: Collection
  id: string
  rev: number
  after: unknown
}

export interface SlotChange extends Pick<Claim, 'pool' | 'mark'> {
  capacity: number
  entries: readonly { number: string; fence: number; before: number; after: number }[]
}

/**
 * What follows from an intent that is committed. Each may be carried out several times, also late, by a process that was
 * paused: it names exactly the documents that it means, and those that are gone leave a trace that it can't bring back.
 */
export type Relay =
  | Put
  | { do: 'forgetEntries'; conversation: string; seq: number; at: number; from?: number }
  | { do: 'forgetSend'; id: string }
  | { do: 'keepFile'; id: string; until: number }
  | { do: 'dropFile'; id: string; loose?: boolean }
  /** a picture of the halls, by their version: what an older one says of it counts no more */
  | { do: 'keepPicture'; id: string; until: number; version: number }
  | { do: 'dropAccount'; id: string }
  | { do: 'endLease'; conversation: string; event: string }

type Put = { [C in Collection]: { do: 'put'; collection: C; id: string; value: Values[C] } }[Collection]

import type { Catalogue } from '../domain/hall/hall.ts'
import type { StoredBooking, StoredInvitation } from './decide/facts.ts'
import type { AuditEntry } from './port/audit.ts'
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
} from './port/store.ts'
import type { KeyRows } from './seal/person-seal.ts'
import type { Vault } from './vault.ts'

/**
 * What a store holds, to be taken to one of another kind under the same secret. Places and limits are not among it: they follow
 * from the bookings. Neither is what only the running processes need, nor what is kept against too many tries for minutes. A
 * conversation comes before its entries, which come in order and without others' between them, and both before its events.
 */
export type MoveRecord =
  | { kind: 'meta'; key: string; value: string }
  | { kind: 'catalogue'; catalogue: Catalogue }
  | { kind: 'edit'; edit: HallsEdit; key: Buffer }
  | { kind: 'booking'; stored: StoredBooking }
  | { kind: 'person'; id: string; person: Person; linkedTo?: string; linkedAt?: number; proved?: true }
  | { kind: 'account'; door: string; account: string; person: string }
  | ({ kind: 'conversation' } & MovedConversation)
  | { kind: 'entry'; conversation: string; at: number; entry: Entry; about: readonly string[] }
  /**
   * An event that was answered: marks of its id and of its body, and the numbers of the entries that it led to. `conversation`: of
   * one that came from another store it is not known.
   */
  | {
      kind: 'answered'
      mark: Buffer
      body: Buffer
      n: number
      at: number
      seqs: readonly number[]
      conversation?: string
    }
  | { kind: 'waiting'; n: number; event: Incoming; body: Buffer }
  | { kind: 'dead'; event: DeadEvent }
  | MovedSend
  | { kind: 'audit'; n: number; entry: AuditEntry }
  /** `mark`: of its code */
  | { kind: 'invitation'; mark: Buffer; stored: StoredInvitation }
  | { kind: 'task'; n: number; task: Task }
  | { kind: 'question'; question: GuestQuestion }
  /** its pieces come before it */
  | { kind: 'file'; file: Omit<NewFile, 'now' | 'content'>; bytes: number }
  | { kind: 'piece'; file: string; piece: number; content: Buffer; about: readonly string[] }
  | { kind: 'erasure'; n: number; at: number; mark: string }

export interface MovedConversation {
  /** in the order in which they began */
  n: number
  id: string
  revision: number
  seq: number
  state: unknown
  open: unknown
  person: string
  door: string
  address: string
  locale?: string
  expires?: number
  subjects: readonly string[]
}

export interface MovedSend {
  kind: 'send'
  n: number
  at: number
  send: NewSend
  about: readonly string[]
  tries: number
  take: number
  notBefore: number
}

/** A person's key as it is kept. */
export interface StoredKey {
  id: number
  person: string
  /** by the secret */
  sealed: Buffer
}

/** Puts parts of one whole together that come far apart from each other; memory does not grow with how many there are. */
export interface Gathering {
  add(whole: string, part: string): void
  /** Each whole with its parts as they came, in the order of their names. Once, when all is there. */
  groups(): Iterable<{ whole: string; parts: readonly string[] }>
}

/** A store as it stands at one instant. */
export interface MovingSource {
  vault: Vault
  keys: KeyRows
  /** all persons' keys, by their numbers, the destroyed ones without */
  allKeys(): Iterable<StoredKey>
  /** tells one state of the source from another: whether a second run goes on where the first one ended */
  fingerprint: string
  /** so many there will be, about */
  count: number
  /** always in the same order */
  records(): Iterable<MoveRecord>
  /** an empty one, beside what is kept: one at a time */
  gathering(): Gathering
  close(): void
}

/** A store that others go on changing while it is read. */
export interface LiveSource {
  vault: Vault
  /** as in `MovingSource` */
  allKeys(): AsyncIterable<StoredKey>
  /**
   * Each record is true when it comes, and what was there at the beginning is among them. The bookings come late: what a conversation
   * says is booked is among them.
   */
  records(): AsyncIterable<MoveRecord>
  /** Bookings as they stand now, by their numbers. */
  bookings(numbers: readonly number[]): AsyncIterable<Extract<MoveRecord, { kind: 'booking' }>>
  /** so many of a kind can't be read and do not come */
  damaged(): ReadonlyMap<string, number>
  close(): Promise<void>
}

import type { Catalogue } from '../domain/hall/hall.ts'
import type { StoredBooking, StoredInvitation } from './decide/facts.ts'
import type { AuditEntry } from './port/audit.ts'
import type { Entry, GuestQuestion, HallsEdit, Incoming, NewFile, NewSend, Person, Task } from './port/store.ts'
import type { KeyRows } from './seal/person-seal.ts'
import type { Vault } from './vault.ts'

/**
 * What a store holds, to be taken to one of another kind under the same secret. Places and limits are not among it: they follow
 * from the bookings. Neither is what only the running processes need, nor what is kept against too many tries for minutes.
 */
export type MoveRecord =
  | { kind: 'meta'; key: string; value: string }
  | { kind: 'catalogue'; catalogue: Catalogue }
  | { kind: 'edit'; edit: HallsEdit; key: Buffer }
  | { kind: 'booking'; stored: StoredBooking }
  | { kind: 'person'; id: string; person: Person; linkedTo?: string; linkedAt?: number }
  | { kind: 'account'; door: string; account: string; person: string }
  | ({ kind: 'conversation' } & MovedConversation)
  | { kind: 'entry'; conversation: string; at: number; entry: Entry; about: readonly string[] }
  /** an event that was answered: marks of its id and of its body, and the numbers of the entries that it led to */
  | { kind: 'answered'; mark: Buffer; body: Buffer; n: number; at: number; seqs: readonly number[] }
  | { kind: 'waiting'; n: number; event: Incoming; body: Buffer }
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

interface MovedConversation {
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

interface MovedSend {
  kind: 'send'
  n: number
  at: number
  send: NewSend
  about: readonly string[]
  tries: number
  take: number
  notBefore: number
}

/** A store as it stands at one instant. */
export interface MovingSource {
  vault: Vault
  keys: KeyRows
  /** all persons' keys, by their numbers, the destroyed ones without */
  allKeys(): Iterable<{ id: number; person: string; sealed: Buffer }>
  /** tells one state of the source from another: whether a second run goes on where the first one ended */
  fingerprint: string
  /** so many there will be, about */
  count: number
  /** always in the same order */
  records(): Iterable<MoveRecord>
  close(): void
}

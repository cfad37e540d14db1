import type { Answers } from '../form/form.ts'
import type { Mark } from '../hall/slot.ts'

export type BookingState =
  | 'held'
  | 'pending'
  | 'confirmed'
  | 'checkedIn'
  | 'noShow'
  | 'cancelled'
  | 'cancelledByStaff'
  | 'declined'
  | 'expired'

export type HoldKind = 'form' | 'offer' | 'approval' | 'payment'

/** Stands for the person of a booking whose own was erased: nobody can ever be it. */
export const ERASED = 'erased'

/** Given back by the guest; another hold came in its place; nobody has answered the request. */
const OWN_REASONS: readonly (string | undefined)[] = ['released', 'replaced', 'undecided']
/** Whether the service itself gave the reason: then it names nobody. */
export const isOwnReason = (reason: string | undefined): boolean => OWN_REASONS.includes(reason)

/** What a booking takes of one slot. */
export interface Claim {
  pool: string
  mark: Mark
  places: number
}

export interface Booking {
  id: string
  /** shown to people, `[A-Z0-9-]+`; never changes */
  code: string
  state: BookingState
  /** raised by every change; the `.ics` SEQUENCE */
  version: number
  hall: string
  service: string
  /** whose it is */
  person: string
  /** where to tell about it: the conversation that made it */
  conversation?: string
  claims: readonly Claim[]
  /** UTC ms of the first slot's start and the last slot's end */
  start: number
  end: number
  zone: string
  party: number
  answers: Answers
  /** when it was agreed that the sensitive answers are kept (UTC ms), and by which keys they stand */
  consent?: { at: number; to: readonly string[] }
  formVersion: number
  /** held and pending only */
  hold?: { kind: HoldKind /** UTC ms */; until: number }
  /** when something is next due for it (expiry, reminder), UTC ms */
  nextDue?: number
  /** why it ended: one of the service's own words (`isOwnReason`), or what staff have written */
  reason?: string
  /** which of the staff has approved or declined it, and when (UTC ms) */
  decided?: { by: string; at: number }
  /** when the guest said that they are here, UTC ms */
  arrivedAt?: number
  /** which of the staff has checked the guests in, and when (UTC ms) */
  checkIn?: { by: string; at: number }
  /** so many of the party came, where staff have counted them */
  came?: number
  /** when the guests left before its end (UTC ms); what was left of it was given back */
  leftAt?: number
  /** which of the staff has noted that it is paid, and when (UTC ms) */
  paid?: { by: string; at: number }
  /** what staff wrote about it for each other, and what its guest wants them to know */
  note?: string
  /** how it stood before the last change by staff, which can be taken back */
  before?: BookingBefore
  /** UTC ms */
  createdAt: number
  changedAt: number
}

/** What a change by staff may change, as it stood before the change that made `version`. */
export type BookingBefore = { version: number } & Pick<
  Booking,
  | 'state'
  | 'claims'
  | 'start'
  | 'end'
  | 'party'
  | 'answers'
  | 'reason'
  | 'arrivedAt'
  | 'checkIn'
  | 'came'
  | 'leftAt'
  | 'paid'
  | 'note'
>

/** The person of a booking that staff have made for somebody: nobody's account, until they link it by code and number. */
export const deskGuest = (id: string): string => `desk:${id}`

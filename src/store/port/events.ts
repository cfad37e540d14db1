import type { Coordinates } from '../../domain/hall/coordinates.ts'
import type { Alarm } from './alarms.ts'
import type { Role } from './person.ts'

/** No lease is longer (real ms): one that ends later was written by a clock that was ahead, and binds nobody. */
export const LEASE_MOST_MS = 3000

/** Who takes work and for how long (real milliseconds, ≤ `LEASE_MOST_MS`). */
export interface EventClaim {
  worker: string
  leaseMs: number
}

export type EventBody =
  /** `quoted`: what the message replies to, where the platform tells */
  | { type: 'text'; text: string; quoted?: QuotedMessage }
  /** `on`: the platform's message that was tapped, where it can be changed */
  | { type: 'choice'; value: string; on?: string }
  /** `caption`: what was written with it */
  | { type: 'file'; name: string; mime: string; bytes: number; file: string; caption?: string }
  /** where the guest is, or wants to be */
  | ({ type: 'location' } & Coordinates)
  /** the guest's side opens the chat (a page without history, Telegram's /start) */
  | { type: 'start'; payload?: string }
  /** the service's own: a hold is over, a conversation has expired, a reminder, what somebody else's turn has told … */
  | ({ type: 'due' } & News)

/** A message that was replied to, by what could be seen in it. */
export interface QuotedMessage {
  /** the question that its buttons carried */
  ask?: string
  /** what the first of its buttons stood for */
  token?: string
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
    /** nobody has decided on a request yet; in its guest's conversation, and then to staff */
    | 'stillUndecided'
    | 'requestWaits'
    | 'noticeSent'
    | 'noticeProgress'
    | 'roleRevoked'
    /** as older versions told of it; now an `alarm` */
    | 'wrongClaims'
    /** something is wrong with the service; to admins */
    | 'alarm'
    /** a person has just got a role: what waits in their halls */
    | 'onDuty'
    | 'deviceLinked'
    /** somebody has logged in by the code of this account */
    | 'loggedIn'
    /** another door has taken the code that was shown here, and is the same person now */
    | 'linkTaken'
    /** a booking that was begun at a door which is the same person now */
    | 'begunElsewhere'
    | 'calledOff'
    /** staff write to a guest about their booking */
    | 'message'
    /** staff have changed a guest's booking, or taken that back */
    | 'amended'
    | 'closed'
    /** how a closing stands; to whoever closed */
    | 'closingReport'
    | 'reopened'
    /** a guest will be late; to staff */
    | 'late'
    /** a guest asks what no answer is known to; to staff */
    | 'asked'
    /** that was answered; to the guest and to colleagues */
    | 'answered'
  alarm?: Alarm
  /** an announcement's id, or a closing's */
  notice?: string
  /** a guest's question */
  question?: string
  /** so many persons could not be reached with it */
  unreached?: number
  /** a role that was taken up or away */
  role?: Role
  booking?: string
  /** what staff write to a guest */
  text?: string
  /** so late a guest will be */
  minutes?: number
  version?: number
  /** a colleague's name, or what the platform calls who has taken a link's code */
  by?: string
  /** of a door that was linked: its name, its session or account, and its conversation */
  door?: string
  device?: string
  conversation?: string
  /** what was said so far of a booking, as its dialog keeps it */
  draft?: Readonly<Record<string, unknown>>
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

import type { Incoming, News, SendOutcome } from '../../store/port/store.ts'
import type { BookingView, Choice } from '../draw/reply.ts'
import type { HandleResult } from '../porter.ts'
import type { PacePlan } from './pace.ts'

/**
 * A door: a platform's adapter. It turns what comes into events and brings messages the platform's way; all else (numbered
 * lists, splitting, pace, back-off, what is given up) is done once, below it.
 */
export type Door = DoorBase & (LogDoor | PushDoor)

interface DoorBase {
  /** in event ids, accounts and sends */
  readonly name: string
  readonly can: Capabilities
  /** Times the limit of messages that may come at once, where the platform keeps what is written while nobody listens; 1 where left out. */
  readonly burst?: number
  /** A link that opens the chat with this in its hands (`deep-link.ts`); undefined: the platform has none, or is away. */
  linkTo?(payload: string): Promise<string | undefined>
  /** Begins to listen. Rejects only where it never can; a platform that is away is the door's to wait for. */
  start(hear: Hear, outbox: DoorOutbox): Promise<{ stop(): Promise<void> }>
}

/** Its clients read the conversation's log. */
interface LogDoor {
  readonly sends: 'log'
}

/** Each reply is a send, brought after so many real ms at the earliest. */
interface PushDoor {
  readonly sends: { after: number }
  readonly pace: PacePlan
  /**
   * Brings one message to an address of the platform; `edits`: in place of an earlier one, by its `platformId`; `id`: the
   * message's own, the same each time it is tried. Throws `DeliveryRefusal`; any other error counts as `later`.
   */
  deliver(
    message: DoorMessage,
    address: string,
    how?: { edits?: string; id?: string },
  ): Promise<{ platformId?: string }>
}

export type PushingDoor = DoorBase & PushDoor

export interface Capabilities {
  /** `none`: choices are a numbered list, and numbers and labels are typed */
  buttons: 'inline' | 'none'
  /** the longest text of one message */
  text: { most: number; unit: 'utf16' | 'bytes' }
  images: boolean
  files: boolean
  /** the platform can send the person's own number at a tap */
  contact: boolean
  /** a message can be changed after it was sent */
  edit: boolean
}

export type { PacePlan } from './pace.ts'

/** The outer promise is kept when the event is durably accepted, the inner one when its turn is done. */
export type Hear = (event: Incoming) => Promise<{ handled: Promise<HandleResult> }>

/** What is below a door that pushes: the limit of what it takes, and what waits to go out by it. */
export interface DoorOutbox {
  /**
   * Counts a message of this account, before anything of it is fetched or stored; where it is one too many, what its sender is
   * to hear instead. `first`: the first that is too many for a while, for a door that says so only once.
   */
  tooMany(from: { account: string; locale?: string | undefined }): Promise<{ text: string; first: boolean } | undefined>
  /** What is to be said to the event whose request is still open; undefined: it goes out by itself, or there is nothing. */
  answer(event: Incoming, handled: HandleResult): Promise<ImmediateReply | undefined>
  /** What waits for an address may go now. */
  hasten(address: string): Promise<void>
  /**
   * The platform answers, or it does not: a door that asks it knows that sooner than its sends do. `why`: what the admins have to
   * see to.
   */
  platform(there: boolean, why?: DoorAway): void
  /** A send by its id: what the platform told of it later. */
  settle(id: string, outcome: SendOutcome): Promise<void>
}

/** Why a platform does not answer: the service's own account is logged out there. */
export type DoorAway = 'loggedOut'

/** An answer that goes out in the response to the platform's own request. */
export interface ImmediateReply {
  text: string
  /** the platform has it */
  taken(): Promise<void>
  /** it could not be handed over: it goes out by itself */
  lost(): Promise<void>
}

/** One message of the platform. Texts are never formatted: what people wrote can't become markup. */
export type DoorMessage =
  | {
      kind: 'text'
      text: string
      buttons?: readonly Choice[]
      contact?: string
      /** where the text ends in a numbered list: what stands before it, and its choices */
      list?: { head: string; choices: readonly Choice[] }
      /** what of the service's own it tells, and of which booking */
      about?: { what: News['what']; booking?: BookingView; locale?: string }
    }
  | { kind: 'image' | 'file'; name: string; type: string; content: Uint8Array; caption?: string }

/** The platform does not take a message. `reason` never holds what people wrote, nor a token. */
export class DeliveryRefusal extends Error {
  override readonly name = 'Refused'
  /** `gone`: the person has blocked the service or is no more; `never`: it would be refused again; `later`: try again */
  readonly kind: 'later' | 'gone' | 'never'
  readonly retryMs: number | undefined
  /** of a `later`: the platform is away or refuses everything, or it is only this person who can't be reached now */
  readonly of: 'platform' | 'person'

  constructor(kind: DeliveryRefusal['kind'], reason: string, retryMs?: number, of: DeliveryRefusal['of'] = 'platform') {
    super(reason)
    this.kind = kind
    this.retryMs = retryMs
    this.of = of
  }
}

import type { Incoming } from '../../store/port/store.ts'
import type { Choice } from '../draw/reply.ts'
import type { Handled } from '../porter.ts'
import type { Pace } from './pace.ts'

/**
 * A door: a platform's adapter. It turns what comes into events and brings messages the platform's way; all else (numbered
 * lists, splitting, pace, back-off, what is given up) is done once, below it.
 */
export type Door = DoorBase & (LogDoor | PushDoor)

interface DoorBase {
  /** in event ids, accounts and sends */
  readonly name: string
  readonly can: Capabilities
  /** Begins to listen. Rejects only where it never can; a platform that is away is the door's to wait for. */
  start(hear: Hear): Promise<{ stop(): Promise<void> }>
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
   * Brings one message to an address of the platform; `edits`: in place of an earlier one, by its `platformId`. Throws `Refused`;
   * any other error counts as `later`.
   */
  deliver(message: Message, address: string, how?: { edits?: string }): Promise<{ platformId?: string }>
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

export interface PacePlan {
  /** to one address */
  each: Pace
  /** in all */
  all: Pace
}

/** The outer promise is kept when the event is durably accepted, the inner one when its turn is done. */
export type Hear = (event: Incoming) => Promise<{ handled: Promise<Handled> }>

/** One message of the platform. Texts are never formatted: what people wrote can't become markup. */
export type Message =
  | { kind: 'text'; text: string; buttons?: readonly Choice[]; contact?: string }
  | { kind: 'image' | 'file'; name: string; type: string; content: Uint8Array; caption?: string }

/** The platform does not take a message. `reason` never holds what people wrote, nor a token. */
export class Refused extends Error {
  override readonly name = 'Refused'
  /** `gone`: the person has blocked the service or is no more; `never`: it would be refused again; `later`: try again */
  readonly kind: 'later' | 'gone' | 'never'
  readonly retryMs: number | undefined

  constructor(kind: Refused['kind'], reason: string, retryMs?: number) {
    super(reason)
    this.kind = kind
    this.retryMs = retryMs
  }
}

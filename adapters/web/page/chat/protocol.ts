/**
 * The chat over HTTP as this page reads it (`docs/protocol.md`). The page is a client like anyone's: it has its own
 * view of the protocol, imports nothing of the server, and a test holds the two against each other.
 */

export interface Reply {
  id: string
  /** counts up within the conversation */
  seq: number
  inReplyTo?: string
  text: string
  ask?: Ask
  draft?: Draft
  booking?: Booking
  choices?: Choice[]
  files?: FileLink[]
  images?: ImageLink[]
}

export interface Ask {
  prompt: string
  kind: string
  field?: string
}

export interface Choice {
  label: string
  value: string
}

interface Draft {
  /** ISO with the hall's offset */
  holdUntil?: string
}

export interface Booking {
  code: string
  state: string
  /** ISO with the hall's offset */
  start: string
  end: string
  zone: string
}

export interface FileLink {
  name: string
  url: string
  type: string
  bytes: number
}

export interface ImageLink {
  url: string
  alt: string
}

/** A line of the history: a reply, or what the guest said. */
export type Entry = GuestEntry | (Reply & { from: 'hallo'; at: string })

export interface GuestEntry {
  seq: number
  from: 'guest'
  at: string
  /** the message's */
  id: string
  /** what was written, or the label of what was tapped */
  text: string
}

/** What a guest sends: words or a tap, never both. The id stays the same however often it is sent. */
export interface Message {
  id: string
  text?: string
  choice?: string
  /** what the guest's bubble says: the text, or the label of the choice */
  label: string
  /** by this device's clock, ms */
  at: number
}

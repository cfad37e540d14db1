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
  /** takes the place of the reply whose choices carry this question */
  renews?: string
}

export interface Ask {
  prompt: string
  kind: string
  field?: string
  /** a date: local days in reach, how many times are free on each, and what a day's tap sends before the day */
  days?: { from: string; to: string; free: Readonly<Record<string, number>>; value: string }
  /** a slot: all times that can be had */
  slots?: { value: string; from: string; to: string; left?: number }[]
  /** several choices: all that there are */
  options?: { id: string; label: string; picked: boolean }[]
  /** a number's limits, and what a tap sends before the number */
  range?: { min: number; max: number; value?: string }
  picture?: true
  /** a place may be sent instead of words */
  location?: true
}

/** degrees */
export interface Place {
  latitude: number
  longitude: number
}

export interface Choice {
  label: string
  value: string
  is?: { [key: string]: string | number | undefined }
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
  /** where it is, in words */
  address?: string
  own?: false
}

export interface FileLink {
  name: string
  url: string
  type: string
  bytes: number
  own?: true
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

/** What a guest sends: words, a tap or a file, one of them. The id stays the same however often it is sent. */
export interface Message {
  id: string
  text?: string
  choice?: string
  location?: Place
  /** lasts as long as the page does */
  file?: File
  /** what the guest's bubble says: the text, or the label of the choice */
  label: string
  /** by this device's clock, ms */
  at: number
}

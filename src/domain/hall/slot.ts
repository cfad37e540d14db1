/** `T20261123-0900`: the slot's name in its pool; local day and start can be read from it, and it never changes. */
export type Mark = string

/** One start and end in a pool. It belongs to the local day it starts on and may end on the next. */
export interface Slot {
  pool: string
  mark: Mark
  /** YYYY-MM-DD, local day of the hall on which it starts */
  date: string
  /** HH:mm local start, and end (not after start: on the next day) */
  from: string
  to: string
  /** UTC instants, milliseconds since the epoch */
  start: number
  end: number
}

/** `past`: started, over, or booking has closed; `beyond`: after the horizon; `closed`: also paused. */
export type SlotStatus = 'open' | 'full' | 'closed' | 'past' | 'beyond'

/** A slot as a guest sees it: with the places that are left (parties, where the service takes parties). */
export interface SlotView extends Slot {
  /** UNLIMITED where there is no capacity */
  left: number
  status: SlotStatus
}

export const UNLIMITED = Number.MAX_SAFE_INTEGER

import type { EventClaim, Incoming } from './events.ts'
import type { Entry, Turn } from './turns.ts'

/** Events that wait for their turn, and how they are taken. */
export interface Inbox {
  /**
   * Stores the event durably before the door acknowledges it. Repeating an id changes nothing. With `take`, a new event
   * of a conversation that nobody works on and that has nothing older waiting is taken at once (it saves a commit).
   */
  accept(event: Incoming, take?: EventClaim): Promise<AcceptResult>
  /** Several internal events (due work, announcements); ids already known are passed over. Returns how many were new. */
  enqueue(events: readonly Incoming[]): Promise<number>
}

export type AcceptResult =
  | { status: 'new'; turn?: Turn }
  /** known, still in work */
  | { status: 'waiting' }
  /** known and answered: what it caused then, and what is open now */
  | { status: 'done'; entries: Entry[]; open: unknown }
  /** known with another body */
  | { status: 'reused' }

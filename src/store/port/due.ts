import type { Booking } from '../../domain/booking/booking.ts'
import type { EventClaim } from './events.ts'
import type { Recipient } from './reads.ts'

/** What the clock has to look at. */
export interface DueWork {
  /** Bookings with `nextDue` ≤ now and conversations that have expired, leased to `worker`, oldest first. */
  takeDue(query: { now: number; limit: number } & EventClaim): Promise<Due[]>
  /** Marks as dealt with (only where nothing has changed since it was taken). */
  settleDue(due: Due): Promise<void>
}

export type Due =
  | { type: 'booking'; booking: Booking; due: number; address?: Recipient }
  | { type: 'conversation'; due: number; address: Recipient }

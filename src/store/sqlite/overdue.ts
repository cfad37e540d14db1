import type { Claim } from '../../domain/booking/booking.ts'
import type { BookingRows } from './booking-rows.ts'
import type { Places } from './places.ts'

/**
 * Holds whose time is over by `now` but whose places are still counted, since no sweeper has come by. They never stand
 * in anybody's way: readers leave them out, and a reservation that finds no room takes their places back first.
 */
export interface Overdue {
  /** Their claims, for readers. */
  claims(now: number): Claim[]
  /**
   * Gives their places back, but not those of booking `own`, who asks; false where there were none. The bookings stay
   * held for the sweeper to end, and to tell.
   */
  reclaim(now: number, own: number | undefined): boolean
}

export function overdue({ bookings, places }: { bookings: BookingRows; places: Places }): Overdue {
  const over = bookings.select<[number]>(`WHERE due <= ? AND state = 'held' AND counted = 1`)
  return {
    claims: (now) => over(now).flatMap(({ booking }) => booking.claims),
    reclaim(now, own) {
      const found = over(now).filter(({ number }) => number !== own)
      for (const kept of found) {
        places.give(kept.booking.claims)
        bookings.update({ ...kept, counted: false })
      }
      return found.length > 0
    },
  }
}

import type { Booking } from '../../../src/domain/booking/booking.ts'
import type { BookingContext } from './booking-draft.ts'

/** So many of the next bookings are looked at. */
const LOOKED_AT = 20

/** The guest's booking of the same service that has one of the slots chosen, unless a second one is meant. */
export function bookedAlready(c: BookingContext): Booking | undefined {
  const { marks = [], hall, service, twice, forOther } = c.draft
  // who has never booked is not looked up
  if (forOther === true) return undefined
  if (marks.length === 0 || twice === marks.join() || c.person.lastHall === undefined) return undefined
  return c
    .fact({ need: 'bookings', when: 'upcoming', limit: LOOKED_AT })
    .items.find(
      (booking) =>
        (booking.state === 'confirmed' || booking.state === 'pending') &&
        booking.hall === hall &&
        booking.service === service &&
        booking.claims.some(({ mark }) => marks.includes(mark)),
    )
}

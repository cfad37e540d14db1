import { bookingsOfGuest } from '../../../services/hall-booking.ts'
import type { Fact } from '../fact.ts'

export const guestBookingsFact: Fact<'guestBookings'> = ({ booking }, { person, now }, store) =>
  bookingsOfGuest(booking, { person, now, store })

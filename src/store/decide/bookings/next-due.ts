import type { Booking } from '../../../domain/booking/booking.ts'
import { reminderAt } from '../../../domain/booking/reminder.ts'
import { eraseAt } from '../../../domain/booking/retention.ts'
import type { Facts } from '../facts.ts'
import { offered } from './wanted.ts'

/**
 * What is due next for a booking that is no hold any more: its reminder, as long as it stands and the time for it is not
 * over, and then to forget those of its answers that may not be kept for ever.
 */
export function withDue(facts: Facts, booking: Booking, now: number): Booking {
  const { nextDue: _, ...rest } = booking
  const { service } = offered(facts, booking.hall, booking.service)
  const reminder = booking.state === 'confirmed' ? reminderAt(booking.start, service, now) : undefined
  const at = reminder ?? eraseAt(booking, service)
  return at === undefined ? rest : { ...rest, nextDue: at }
}

import type { Booking } from '../../../domain/booking/booking.ts'
import { dueAfter } from '../../../domain/booking/no-shows.ts'
import { reminderAt } from '../../../domain/booking/reminder.ts'
import { factOf, keptFor } from '../../kept-facts.ts'
import type { Facts } from '../facts.ts'
import { offered } from './slot-request.ts'

/**
 * What is due next for a booking that is no hold any more: its reminder, as long as it stands and the time for it is not
 * over, then to mark that its guests did not come, and then to forget those of its answers that may not be kept for ever.
 */
export function withDue(facts: Facts, booking: Booking, now: number): Booking {
  const { nextDue: _, ...rest } = booking
  const place = offered(facts, booking.hall, booking.service)
  const reminder = booking.state === 'confirmed' ? reminderAt(booking.start, place.service, now) : undefined
  const drafts = booking.state === 'expired' && { draftsMs: keptFor('drafts', facts.meta(factOf('drafts'))) }
  const at = reminder ?? dueAfter(booking, { ...place, ...drafts }, now)
  return at === undefined ? rest : { ...rest, nextDue: at }
}

import type { Booking } from '../domain/booking/booking.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Asker } from './service.ts'

/**
 * The asker's own booking. Somebody else's is answered exactly as one that does not exist, so that nobody learns by
 * trying which ids there are.
 */
export async function ownBooking(id: string, { store, person }: Asker): Promise<Result<Booking>> {
  const booking = await store.booking({ id })
  if (booking === undefined) return refuse('HALLO_BOOKING_UNKNOWN')
  if (booking.person === person.id) return ok(booking)
  // Made under a person who has since been linked to this one: the pointer leads here.
  const owner = await store.person({ id: booking.person })
  return owner?.id === person.id ? ok(booking) : refuse('HALLO_BOOKING_UNKNOWN')
}

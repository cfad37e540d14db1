import { hallBooking } from '../../../services/hall-booking.ts'
import type { Fact } from '../fact.ts'

/** A booking of the halls that the person works in, and the name of whoever checked it in or decided on it. */
export const hallBookingFact: Fact<'hallBooking'> = async ({ id, code }, { person }, store) => {
  const found = await hallBooking(id !== undefined ? { id } : { code: code ?? '' }, { store, person })
  if (!found.ok) return undefined
  const booking = found.value
  const who = booking.checkIn ?? booking.decided
  const by = who && (await store.person({ id: who.by }))?.name
  return by === undefined ? { booking } : { booking, by }
}

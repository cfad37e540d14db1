import type { Fact } from './fact.ts'

/** A dialog sees the person's own bookings only, whatever it asks for; those of one linked to them are theirs. */
export const bookingFact: Fact<'booking'> = async ({ id, code }, { person }, store) => {
  const by = id !== undefined ? { id } : code !== undefined ? { code } : undefined
  const booking = by && (await store.booking(by))
  if (booking === undefined || booking.person === person.id) return booking
  const owner = await store.person({ id: booking.person })
  return owner?.id === person.id ? booking : undefined
}

import { blockOf } from '../../../services/guests/blocked-guests.ts'
import { hallBooking } from '../../../services/hall-booking.ts'
import type { Fact } from '../fact.ts'

/** Whether the booking's hall takes no bookings by chat from its guest; `by`: what colleagues call who said so. */
export const guestBlockFact: Fact<'guestBlock'> = async ({ booking: id }, { person }, store) => {
  const found = await hallBooking({ id }, { store, person })
  if (!found.ok) return undefined
  const { hall, person: guest } = found.value
  const blocked = await store.person({ id: guest })
  const block = blocked && blockOf(blocked, hall)
  if (block === undefined) return undefined
  const by = (await store.person({ id: block.by }))?.name
  const { at, reason } = block
  return { at, ...(by !== undefined && { by }), ...(reason !== undefined && { reason }) }
}

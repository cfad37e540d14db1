import { hallBooking } from '../../../services/hall-booking.ts'
import { READ_LATER } from '../../../store/decide/people/read-later.ts'
import type { Fact } from '../fact.ts'

/** How the guest of a booking gets to hear of a change. */
export const toldFact: Fact<'told'> = async ({ booking }, { person }, store) => {
  const found = await hallBooking({ id: booking }, { store, person })
  if (!found.ok) return 'nobody'
  const owner = await store.person({ id: found.value.person })
  const doors = owner === undefined ? [] : (await store.devices(owner.id)).flatMap(({ door }) => door ?? [])
  if (doors.length === 0) return 'nobody'
  return doors.every((door) => READ_LATER.includes(door)) ? 'page' : 'messenger'
}

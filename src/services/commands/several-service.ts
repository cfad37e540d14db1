import { findHall, findService } from '../../domain/hall/catalogue.ts'
import { ok, refuse } from '../../domain/result.ts'
import { ownBooking } from '../own-booking.ts'
import type { UseCase } from '../service.ts'

/** So many bookings are made or cancelled by one yes at most. */
const MOST = 12

/** Several bookings of a service by one yes: anybody may, by the service's rules. The key names the event. */
export const bookAll: UseCase<'bookAll'> = async ({ do: _, bookings, replaces, ...command }, asked) => {
  const service = findService(findHall(asked.catalogue, command.hall), command.service)
  if (service === undefined || bookings.length === 0) return refuse('HALLO_SERVICE_UNAVAILABLE')
  if (replaces !== undefined) {
    const own = await ownBooking(replaces, asked)
    if (!own.ok) return own
  }
  return ok({
    type: 'bookAll',
    key: `bookAll:${asked.event}`,
    now: asked.now,
    actor: asked.person.id,
    person: asked.person.id,
    ...(asked.conversation !== undefined && { conversation: asked.conversation }),
    ...command,
    bookings: bookings.slice(0, MOST),
    ...(replaces !== undefined && { replaces }),
  })
}

/** Only ever the guest's own. */
export const cancelAll: UseCase<'cancelAll'> = async ({ bookings }, asked) => {
  for (const { booking } of bookings) {
    const own = await ownBooking(booking, asked)
    if (!own.ok) return own
  }
  const key = `cancelAll:${bookings.map(({ booking, version }) => `${booking}:${version}`).join()}`
  return ok({ type: 'cancelAll', key, now: asked.now, actor: asked.person.id, bookings: bookings.slice(0, MOST) })
}

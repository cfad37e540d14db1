import { ok } from '../domain/result.ts'
import { ownBooking } from './own-booking.ts'
import type { Service } from './service.ts'

/** The guest of a booking is here. */
export const arrive: Service<'arrive'> = async ({ booking }, asked) => {
  const own = await ownBooking(booking, asked)
  if (!own.ok) return own
  return ok({ type: 'arrive', key: `arrive:${booking}`, now: asked.now, actor: asked.person.id, booking })
}

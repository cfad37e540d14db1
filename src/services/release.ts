import { ok } from '../domain/result.ts'
import { ownBooking } from './own-booking.ts'
import type { Service } from './service.ts'

/** Gives the guest's own hold back. */
export const release: Service<'release'> = async ({ booking }, asked) => {
  const own = await ownBooking(booking, asked)
  if (!own.ok) return own
  return ok({ type: 'release', key: `release:${booking}`, now: asked.now, actor: asked.person.id, booking })
}

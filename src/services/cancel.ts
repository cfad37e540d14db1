import { ok } from '../domain/result.ts'
import { ownBooking } from './own-booking.ts'
import type { Service } from './service.ts'

/** Cancels the guest's own booking, within the service's policy (which the store checks at the commit). */
export const cancel: Service<'cancel'> = async ({ booking, version }, asked) => {
  const own = await ownBooking(booking, asked)
  if (!own.ok) return own
  const key = `cancel:${booking}:${version}`
  return ok({ type: 'cancel', key, now: asked.now, actor: asked.person.id, booking, version, by: 'guest' })
}

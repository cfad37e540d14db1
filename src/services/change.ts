import { ok } from '../domain/result.ts'
import { ownBooking } from './own-booking.ts'
import type { Service } from './service.ts'

/** Moves or resizes the guest's own booking; what was had stays until the new places are. */
export const change: Service<'change'> = async ({ booking, version, marks, party }, asked) => {
  const own = await ownBooking(booking, asked)
  if (!own.ok) return own
  const key = `change:${booking}:${version}`
  return ok({ type: 'change', key, now: asked.now, actor: asked.person.id, booking, version, marks, party })
}

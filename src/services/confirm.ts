import { ok } from '../domain/result.ts'
import { ownBooking } from './own-booking.ts'
import type { Service } from './service.ts'

/** Makes the guest's own hold a booking. The key names the version that was shown, so a double tap is one command. */
export const confirm: Service<'confirm'> = async ({ booking, version, answers }, asked) => {
  const own = await ownBooking(booking, asked)
  if (!own.ok) return own
  const key = `confirm:${booking}:${version}`
  return ok({ type: 'confirm', key, now: asked.now, actor: asked.person.id, booking, version, answers })
}

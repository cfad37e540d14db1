import { ok } from '../domain/result.ts'
import { ownBooking } from './own-booking.ts'
import type { Service } from './service.ts'

/** Ends a hold whose time is over; the store looks at the time again, so nobody can end one early. */
export const expire: Service<'expire'> = async ({ booking, version }, asked) => {
  const own = await ownBooking(booking, asked)
  if (!own.ok) return own
  return ok({ type: 'expire', key: `expire:${booking}:${version}`, now: asked.now, actor: 'system', booking, version })
}

import { ok } from '../domain/result.ts'
import { hallBooking } from './hall-booking.ts'
import type { Service } from './service.ts'

/** Staff of the hall confirm that the guests came. The key names the version shown: who answers second changes nothing. */
export const checkIn: Service<'checkIn'> = async ({ booking, version }, asked) => {
  const here = await hallBooking({ id: booking }, asked)
  if (!here.ok) return here
  const key = `checkIn:${booking}:${version}`
  return ok({ type: 'checkIn', key, now: asked.now, actor: asked.person.id, booking, version })
}

/** The guests did not come after all. */
export const undoCheckIn: Service<'undoCheckIn'> = async ({ booking, version }, asked) => {
  const here = await hallBooking({ id: booking }, asked)
  if (!here.ok) return here
  const key = `undoCheckIn:${booking}:${version}`
  return ok({ type: 'undoCheckIn', key, now: asked.now, actor: asked.person.id, booking, version })
}

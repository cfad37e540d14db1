import type { Context } from '../../engine/dialog.ts'
import { namedIn } from './subject.ts'

/** A booking that has no service yet has one now, and the day with it: it says itself what is free. */
export const choosesService = (c: Context): boolean => {
  const booking = c.below('booking')
  return booking !== undefined && booking.service === undefined && namedIn(c)?.service !== undefined
}

/** "badminton at Riverside, how much is it?", where just that is asked for: the booking hears it too. */
export const choosesPlace = (c: Context): boolean =>
  c.open?.dialog === 'booking' && c.open.kind === 'choice' && choosesService(c)

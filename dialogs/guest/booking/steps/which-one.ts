import type { Say } from '../../../engine/types.ts'
import type { BookingContext } from '../booking-draft.ts'

/** "yes" to a list of several is glad, and chooses none. */
export const whichOne = ({ reading }: BookingContext): Say | undefined =>
  reading.answer === 'yes' ? { message: 'booking:whichOne' } : undefined

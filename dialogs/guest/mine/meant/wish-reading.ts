import type { OwnBookingWish } from '../../../../src/language/wording/own-booking-words.ts'

/** A wish, and whether it has to be put before the guest before it is done. */
export type WishReading = Omit<OwnBookingWish, 'act'> & {
  act: OwnBookingWish['act'] | 'extend'
  preview?: true
  length?: LengthMeant
  more?: number
  /** so many come, beside another change */
  size?: number
  /** the words are an hour, and no number of people */
  timed?: true
  shorter?: true
}

/** Minutes on top (below 0: fewer), or all in all. */
export type LengthMeant = { by: number } | { to: number }

export const CHANGES = ['change', 'shift', 'extend']

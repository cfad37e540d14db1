import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { ownWhenOf } from '../../../common/show.ts'
import { type Context, end, type Move } from '../../../engine/dialog.ts'
import { stateSay } from '../lines.ts'
import type { ManageContext } from './manage-draft.ts'
import { orNext } from './others.ts'

/** The guest would rather leave the booking as it is. */
export function keep(c: ManageContext): Move {
  const booking = c.draft.code === undefined ? undefined : c.fact({ need: 'booking', code: c.draft.code })
  if (booking === undefined) c.say({ message: 'manage:left' })
  else c.say({ message: 'manage:kept', params: { when: ownWhenOf(booking), code: booking.code }, booking })
  return orNext(c, end())
}

/** What was asked for is what the booking is already. */
export function unchanged(c: ManageContext): Move {
  const booking = c.fact({ need: 'booking', code: c.draft.code ?? '' })
  if (booking !== undefined) saySame(c, booking)
  return orNext(c, end())
}

/** It is booked just so. */
export const saySame = (c: Context, booking: Booking): void =>
  c.say({ ...stateSay(c, booking), message: 'manage:same' })

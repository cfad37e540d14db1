import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { refusal } from '../../../common/refusal.ts'
import type { Context } from '../../../engine/dialog.ts'
import type { Say } from '../../../engine/types.ts'
import { placeOf } from '../refer.ts'

/** What the policy does not allow here, the hall may: with its phone. */
export function notAllowed(c: Context, no: Parameters<typeof refusal>[0], booking: Booking): Say {
  const { hall } = placeOf(c, booking)
  const say = refusal({ ...no, booking })
  if (hall?.phone === undefined) return say
  return { ...say, lines: [{ message: 'browse:phone', params: { hall: { text: hall.name }, phone: hall.phone } }] }
}

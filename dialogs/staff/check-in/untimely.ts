import type { Booking } from '../../../src/domain/booking/booking.ts'
import { checkArrival, checkInFrom } from '../../../src/domain/booking/check-arrival.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { managesHall } from '../../../src/services/rights.ts'
import type { Context } from '../../engine/dialog.ts'
import type { Option, Say } from '../../engine/types.ts'
import { placeOf } from '../../guest/mine/refer.ts'
import { guestParams, ofGuest } from './show-guest.ts'

/**
 * Why a booking that stands can't be checked in now, in the words of those who stand at the desk: too early, on another day, over. Who
 * runs the hall may check it in before its time. undefined: nothing is in the way of it.
 */
export function untimely(c: Context, booking: Booking): Say | undefined {
  if (booking.state !== 'confirmed') return undefined
  const { service } = placeOf(c, booking)
  const allowed = checkArrival(booking, service, c.now)
  if (allowed.ok) return undefined
  const params = guestParams(c, booking)
  const option = (act: 'early' | 'noshow'): Option => ({
    token: `${act}:${booking.code}`,
    label: { message: `checkin:choice.${act}` },
    is: { booking: booking.id },
  })
  if (allowed.code === 'HALLO_BOOKING_OVER')
    return { message: 'checkin:over', params, code: allowed.code, ...ofGuest(booking), choices: [option('noshow')] }
  const { start, zone } = booking
  const today = localDate(start, zone) === localDate(c.now, zone)
  return {
    message: today ? 'checkin:early' : 'checkin:otherDay',
    params: { ...params, from: { instant: checkInFrom(booking, service), zone } },
    code: 'HALLO_CHECK_IN_EARLY',
    ...ofGuest(booking),
    choices: managesHall(c.person, booking.hall) ? [option('early')] : [],
  }
}

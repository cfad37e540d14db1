import type { Booking } from '../../../src/domain/booking/booking.ts'
import { checkInFrom } from '../../../src/domain/booking/check-arrival.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import type { Context } from '../../engine/dialog.ts'
import type { Say } from '../../engine/types.ts'
import { aboutParams, stateSay } from '../../guest/mine/lines.ts'
import { placeOf } from '../../guest/mine/refer.ts'

const MOST = 8

/** Why nobody can be checked in at this hall now, to a guest who has scanned the code at its door. */
export function whyNotHere(c: Context, hall: Hall, coming: readonly Booking[]): Say {
  const today = localDate(c.now, hall.zone)
  const isToday = (booking: Booking): boolean => localDate(booking.start, booking.zone) === today
  const [here] = coming.filter((booking) => booking.hall === hall.id)
  if (here !== undefined && isToday(here)) return here.state === 'confirmed' ? early(c, here) : stateSay(c, here)
  const at = { hall: { text: hall.name } }
  const elsewhere = coming.find((booking) => booking.hall !== hall.id && isToday(booking))
  if (elsewhere !== undefined) {
    const address = placeOf(c, elsewhere).hall?.address
    return {
      message: 'checkin:guest.otherHall',
      params: { at: at.hall, ...aboutParams(c, elsewhere) },
      booking: elsewhere,
      ...(address && { lines: [{ message: 'mine:detail.address', params: { address: { text: address } } }] }),
    }
  }
  const gone = ended(c, hall.id).find(isToday)
  if (gone !== undefined) return stateSay(c, gone)
  if (here !== undefined) return { message: 'checkin:guest.otherDay', params: aboutParams(c, here), booking: here }
  return { message: 'checkin:guest.nothingAt', params: at }
}

function early(c: Context, booking: Booking): Say {
  const from = { instant: checkInFrom(booking, placeOf(c, booking).service), zone: booking.zone }
  const params = { ...aboutParams(c, booking), from }
  return { message: 'checkin:guest.early', params, booking, code: 'HALLO_CHECK_IN_EARLY' }
}

/** What was cancelled or is over, there. */
const ended = (c: Context, hall: string): Booking[] =>
  (['cancelled', 'past'] as const)
    .flatMap((when) => c.fact({ need: 'bookings', when, limit: MOST }).items)
    .filter((booking) => booking.hall === hall)

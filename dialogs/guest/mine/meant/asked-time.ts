import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { clockMinutes } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { When } from '../../../../src/language/reading.ts'
import { readFor } from '../../../common/read-for.ts'
import type { Json } from '../../../engine/types.ts'
import { weekdayNear } from '../../booking/weekday-near.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { placeOf } from '../refer.ts'

/** The time that was asked for, of a new booking: on the booking's own day where none is said, at its own hour where only a day is. */
export function timeAsked(c: ManageContext, booking: Booking, text = c.text): Json {
  const { whens } = readFor(c, text, placeOf(c, booking), 'slot')
  const own = localOf(booking.start, booking.zone)
  // of seven in the morning and in the evening the one that is nearer to what is had
  const alike = whens.filter(({ span: [at] }) => at === whens[0]?.span[0])
  const nearest = alike.reduce<When | undefined>(
    (best, each) => (best === undefined || far(each, own.time) < far(best, own.time) ? each : best),
    undefined,
  )
  // a weekday is the one nearest to what is had, as the move takes it
  const when = nearest && weekdayNear(nearest, text, own.date).when
  const dated = when?.stated.some((part) => part === 'date' || part === 'weekday') === true
  const several = when?.until !== undefined && when.until !== when.date
  const date = dated && when?.date !== undefined ? when.date : own.date
  const start = when?.start ?? (when?.dayPart === undefined && dated && !several ? own.time : undefined)
  return {
    ...(!several && { date }),
    ...(start !== undefined && { start }),
    ...(when?.dayPart !== undefined && { part: when.dayPart }),
  }
}

const far = ({ start }: When, own: string): number =>
  start === undefined ? 0 : Math.abs((clockMinutes(start) ?? 0) - (clockMinutes(own) ?? 0))

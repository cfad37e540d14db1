import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { clockMinutes } from '../../../../src/domain/time/calendar.ts'
import { localOf } from '../../../../src/domain/time/zone.ts'
import type { When } from '../../../../src/language/reading.ts'
import { ratherSaid } from '../../../../src/language/wording/after-booking.ts'
import { readWish } from '../../../../src/language/wording/own-booking-words.ts'
import { readFor } from '../../../common/read-for.ts'
import { SURE } from '../../../engine/utterance.ts'
import type { ManageContext } from '../manage/manage-draft.ts'
import { placeOf, standing } from '../refer.ts'
import { isDay } from './guessed-wish.ts'
import type { WishReading } from './wish-reading.ts'

/** "5 suits better than 4", "start the meeting at 9 not 10", 周日比周六合适: of the one that is booked for what it shall not be. */
export function ratherMeant(c: ManageContext): WishReading | undefined {
  const said = ratherSaid(c.text)
  if (said === undefined || c.reading.contact !== undefined) return undefined
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const own = standing(c).filter(
    ({ service }) => named.length === 0 || named.some((match) => match.service === service),
  )
  const [only, another] = own.filter((booking) => isAsBooked(c, said.was, booking))
  if (only === undefined || another !== undefined) return undefined
  // "move the meeting to 9": the hour alone
  const words = readWish(said.to)?.to || said.to
  const whens = readFor(c, words, placeOf(c, only), 'slot').whens
  const to = whens.some(({ stated }) => stated.some((part) => part === 'date' || part === 'weekday'))
    ? words
    : nearest(whens, localOf(only.start, only.zone).time)
  return to === undefined ? undefined : { act: 'change', of: only.code, to, timed: true, preview: true }
}

/** Is it the day or the hour of what is booked? A number that may be its size is no hour. */
function isAsBooked(c: ManageContext, words: string, booking: Booking): boolean {
  if (words.trim() === String(booking.party)) return false
  const { date, time } = localOf(booking.start, booking.zone)
  return readFor(c, words, placeOf(c, booking), 'slot').whens.some(
    (when) => (when.date ?? when.start) !== undefined && isDayOf(when, date) && isHourOf(when, time),
  )
}

/** An hour alone is of the booking's own day, whichever the reader supposes. */
const isDayOf = (when: When, date: string): boolean =>
  !when.stated.some((part) => part === 'date' || part === 'weekday') || isDay(when, date)

const isHourOf = ({ start, stated }: When, time: string): boolean =>
  start === undefined ||
  start === time ||
  (!stated.includes('half') && Math.abs((clockMinutes(start) ?? 0) - (clockMinutes(time) ?? 0)) === 720)

/** Of the two halves of the day the hour that is nearer to the booking's own. HH:mm */
function nearest(whens: readonly When[], own: string): string | undefined {
  const hours = whens.flatMap(({ start }) => start ?? [])
  const far = (hour: string): number => Math.abs((clockMinutes(hour) ?? 0) - (clockMinutes(own) ?? 0))
  const [first, ...others] = hours
  return first === undefined ? undefined : others.reduce((best, hour) => (far(hour) < far(best) ? hour : best), first)
}

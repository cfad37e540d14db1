import type { Booking } from '../../../src/domain/booking/booking.ts'
import { COMING_STATES } from '../../../src/domain/booking/states.ts'
import { localDate, localOf } from '../../../src/domain/time/zone.ts'
import { inDayPart } from '../../../src/language/calendar/day-parts.ts'
import { saysPrice } from '../../../src/language/commands/amount.ts'
import { firstHour, stretchesAround } from '../../../src/language/commands/wishes/hour-described.ts'
import type { NameMatch } from '../../../src/language/names/names.ts'
import type { When } from '../../../src/language/reading.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import { readFor } from '../../common/read-for.ts'
import type { Context } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { AHEAD_DAYS, minuteOfDay, type NamedGuest } from '../commands/named-guest.ts'

/**
 * Who comes at the hour, or in the part of a day, that is said first, in whatever words: "the lads for the 11am", 明天上午会议室那个. `score` is
 * how well the rest of the sentence reads as one about a guest; the words that are left out are those with which it reads best. Where nobody
 * has booked for it, `text` is when.
 */
export function describedByHour(
  c: Context,
  score: (span: readonly [number, number]) => number,
): NamedGuest | undefined {
  if (c.reading.whens.length === 0) return undefined
  const when = firstHour(c.text, (text) => readFor(c, text, {}).whens)
  if (when === undefined || when.past) return undefined
  // "yoga down to 9 quid" is a price
  if (saysPrice(c.text)) return undefined
  const places = c.names.matches.filter((match) => match.service !== undefined && match.score >= SURE)
  const halls = c.catalogue.halls.filter(({ id }) => staffsHall(c.person, id))
  const needs = halls.map(({ id: hall, zone }) => {
    const date = when.date ?? localDate(c.now, zone)
    return { need: 'hallDays', hall, from: date, to: date } as const
  })
  const day = { from: c.now - DAY_MS, to: c.now + AHEAD_DAYS * DAY_MS }
  const own = { need: 'bookingsBetween', ...day } as const
  c.want(...needs, own)
  const isMeant = (booking: Booking): boolean =>
    places.length === 0 || places.some(({ hall, service }) => booking.hall === hall && booking.service === service)
  const bookings = needs
    .flatMap((need) => c.fact(need).bookings)
    .filter((booking) => isMeant(booking) && COMING_STATES.includes(booking.state) && isThen(booking, when))
  const [need] = needs
  if (need === undefined) return undefined
  if (c.fact(own).some((booking) => isMeant(booking) && bookings.some(({ id }) => id === booking.id))) return undefined
  const stretches = stretchesAround(
    c.text,
    when.span,
    places.flatMap(({ spans }) => spans),
  )
  const [best] = stretches.map((span) => ({ span, score: score(span) })).sort((a, b) => b.score - a.score)
  const { from, to } = need
  const text = bookings.length > 0 ? '' : c.text.slice(...when.span)
  return best && { span: best.span, text, bookings, days: { from, to, ...placeMeant(places) } }
}

const DAY_MS = 86_400_000

const placeMeant = ([place]: readonly NameMatch[]): { hall?: string; service?: string } =>
  place === undefined ? {} : { hall: place.hall, service: place.service! }

/** It begins at the hour, whichever half of the day that may be, or in the part of the day. */
function isThen({ start, zone }: Booking, when: When): boolean {
  const { time } = localOf(start, zone)
  if (when.start === undefined) return when.dayPart !== undefined && inDayPart(when.dayPart, time)
  const apart = Math.abs(minuteOfDay(time) - minuteOfDay(when.start))
  return apart === 0 || (apart === HALF_DAY && !when.stated.includes('half'))
}

const HALF_DAY = 720

import type { Booking } from '../../../src/domain/booking/booking.ts'
import { findHall, findService } from '../../../src/domain/hall/catalogue.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { addDays, clockMinutes, clockOf, weekdayOf } from '../../../src/domain/time/calendar.ts'
import { localDate, localOf } from '../../../src/domain/time/zone.ts'
import { findNames } from '../../../src/language/names/names.ts'
import type { When } from '../../../src/language/reading.ts'
import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { cantBe, saysCantCome } from '../../../src/language/wording/after-booking.ts'
import { isPronoun } from '../../../src/language/wording/own-booking-words.ts'
import { meansAll } from '../../../src/language/wording/several-days.ts'
import { whichOf, withoutLone, withoutWhich } from '../../../src/language/wording/which-booking.ts'
import { readFor } from '../../common/read-for.ts'
import type { Context } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'

const DAY_MS = 86_400_000

/** What is booked and not over: what can be cancelled, moved or resized at all. */
const isStanding = (booking: Booking, now: number): boolean =>
  (booking.state === 'confirmed' || booking.state === 'pending') && booking.end > now

/** Hall and service of a booking, where the catalogue still has them. */
export function placeOf(c: Context, booking: Pick<Booking, 'hall' | 'service'>): { hall?: Hall; service?: Service } {
  const hall = findHall(c.catalogue, booking.hall)
  const service = findService(hall, booking.service)
  return { ...(hall && { hall }), ...(service && { service }) }
}

/** The person's bookings that start on the local days `from` to `to` of their halls. */
export function bookingsOn(c: Context, from: string, to: string): Booking[] {
  // Days begin up to 14 hours before and end up to 12 after UTC's.
  const begin = Date.parse(`${addDays(from, -1)}T00:00:00Z`)
  const end = Date.parse(`${addDays(to, 1)}T00:00:00Z`) + DAY_MS
  return c.fact({ need: 'bookingsBetween', from: begin, to: end }).filter((booking) => {
    const date = localDate(booking.start, booking.zone)
    return date >= from && date <= to
  })
}

/** How many upcoming bookings are looked at to find the one that is meant. */
const LOOKED_AT = 20

/** `unknown`: a code that is none of this person's; `notOn`, `notAt`: the local day or time that the words name has none; `each`: all of them are meant ("the tuesdays"). */
export type Reference = { unknown: string } | { found: Booking[]; notOn?: string; notAt?: string; each?: true }

/**
 * The bookings that words may mean ("my saturday badminton", a code, "it"), of those that still stand.
 */
export function refer(c: Context, words: string): Reference {
  const code = bookingCode(words)
  if (code !== undefined) {
    const booking = c.fact({ need: 'booking', code })
    return booking === undefined ? { unknown: code } : { found: [booking] }
  }
  const spoken = spokenOf(c)
  if (spoken !== undefined && isPronoun(words)) return { found: lastOnes(c, words, spoken) }
  return byPlace(c, words) ?? narrow(c, withoutLone(withoutWhich(words)), standing(c))
}

/** "the last one" is the last that was made, or the latest: where these are two, either may be meant. */
function lastOnes(c: Context, words: string, spoken: Booking): Booking[] {
  const latest = whichOf(words) === -1 ? standing(c).at(-1) : undefined
  return latest === undefined || latest.id === spoken.id ? [spoken] : [spoken, latest]
}

/** "the later one", 第二个: one of several, by its place among them. */
function byPlace(c: Context, words: string): Reference | undefined {
  const which = words === '' ? undefined : whichOf(words)
  if (which === undefined || which === 'all') return undefined
  const narrowed = narrow(c, withoutWhich(words), standing(c))
  if (!('found' in narrowed) || narrowed.notOn !== undefined || narrowed.found.length < 2) return undefined
  const { length } = narrowed.found
  const meant = narrowed.found.at(which === 'middle' ? (length % 2 === 1 ? (length - 1) / 2 : length) : which)
  return meant && { found: [meant] }
}

/** All that stand, soonest first. */
export const standing = (c: Context): Booking[] =>
  c.fact({ need: 'bookings', when: 'upcoming', limit: LOOKED_AT }).items.filter((booking) => isStanding(booking, c.now))

/** The booking that is being looked at, or the one that was settled last. */
export function spokenOf(c: Context): Booking | undefined {
  const code = c.below('manage')?.code ?? c.below('mine')?.code
  if (typeof code === 'string') return c.fact({ need: 'booking', code })
  const { settled } = c
  if (settled?.booking === undefined || settled.what === 'cancelled' || settled.what === 'dropped') return undefined
  const booking = c.fact({ need: 'booking', id: settled.booking })
  return booking !== undefined && isStanding(booking, c.now) ? booking : undefined
}

/** Those of the day and of the hall or service that the words name. */
function narrow(c: Context, words: string, bookings: Booking[]): Reference {
  if (bookings.length === 0 || words === '') return { found: bookings }
  const { whens: said, excluded = [], repeat } = readFor(c, words, {})
  // 下周一有事来不了了: the day that can't be is that of what is booked
  const whens = said.length === 0 && (cantBe(words) || saysCantCome(words)) ? excluded : said
  const [when] = whens
  // "the tuesdays", 每周二的
  if (when === undefined && repeat !== undefined && repeat.weekdays.length > 0) {
    const onDays = bookings.filter(({ start, zone }) => repeat.weekdays.includes(weekdayOf(localDate(start, zone))))
    if (onDays.length > 0) return { found: ofName(c, words, onDays), each: true }
  }
  if (when?.date !== undefined) {
    const onDay = bookings.filter(({ start, zone }) => whens.some((each) => covers(each, localDate(start, zone))))
    // "my tuesday and my wednesday"
    const places = new Set(whens.map(({ span: [at] }) => at))
    const each = places.size > 1 && onDay.length > 1 && onDay.length <= places.size && meansAll(words, whens)
    return onDay.length > 0
      ? { found: ofName(c, words, onDay), ...(each && { each: true as const }) }
      : { found: bookings, notOn: when.date }
  }
  const named = ofName(c, words, bookings)
  const start = when?.end === undefined && isPlainTime(when) ? when?.start : undefined
  if (start === undefined) return { found: named }
  const at = named.filter(({ start: begin, zone }) => isAt(localOf(begin, zone).time, start, when!))
  return at.length > 0 ? { found: at } : { found: bookings, notAt: start }
}

/** "the 4pm one", and no bound such as "before 4". */
const isPlainTime = (when: When | undefined): boolean =>
  when?.start !== undefined && !when.assumed.some(({ convention }) => convention === 'open-end')

/** "the 3 o'clock one" may be either half of the day's. */
const isAt = (time: string, said: string, { stated }: When): boolean =>
  time === said || (!stated.includes('half') && time === clockOf(((clockMinutes(said) ?? 0) + 720) % 1440))

const covers = ({ date, until }: When, day: string): boolean =>
  date !== undefined && day >= date && day <= (until ?? date)

/** "the room": the only one that is had of which the words say a part of its name. */
export function namedInPart(c: Context, words: string): Booking | undefined {
  const { matches } = findNames(words, c.catalogue)
  const [only, another] = standing(c).filter(({ hall, service }) =>
    matches.some((match) => match.hall === hall && match.service === service),
  )
  return another === undefined ? only : undefined
}

/** Where the name leaves none, it was no name. */
function ofName(c: Context, words: string, bookings: Booking[]): Booking[] {
  if (bookings.length < 2) return bookings
  const matches = findNames(words, c.catalogue).matches.filter(({ score }) => score >= SURE)
  const named = bookings.filter((booking) =>
    matches.some(({ hall, service }) => (service === undefined ? hall === booking.hall : service === booking.service)),
  )
  return named.length > 0 ? named : bookings
}

import type { Booking, BookingState } from '../../../src/domain/booking/booking.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import { addDays } from '../../../src/domain/time/calendar.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import { bookingCode } from '../../../src/language/text/booking-code.ts'
import { staffsHall } from '../../../src/services/rights.ts'
import type { FactResults } from '../../engine/needs.ts'
import type { CommandContext } from '../commands/table-command.ts'

/** Where no day is named, guests are looked for among those of yesterday and so many days to come. */
const AHEAD_DAYS = 60
/** Where somebody is meant, and not a booking of theirs, it may be one who was here so many days ago. */
const BACK_DAYS = 90
/** Who has not paid, or did not come, is looked for among those of so many days. */
const LATELY_DAYS = 30

interface How {
  /** not only today */
  wide?: boolean
  /** a guest is looked for, by whatever they have booked */
  person?: boolean
}

/** The halls that are looked at: the one of the draft, else all in which the person works. */
export function hallsSeen(c: CommandContext): Hall[] {
  const one = findHall(c.catalogue, String(c.draft.hall ?? ''))
  return one === undefined ? c.catalogue.halls.filter(({ id }) => staffsHall(c.person, id)) : [one]
}

/** The local days of the draft: today where none are named, or (`wide`) all that somebody may be looked for on. */
export function daysSeen(
  c: CommandContext,
  hall: Hall,
  { wide = false, person = false }: How,
): { from: string; to: string } {
  const { from, to, states, paid } = c.draft
  if (typeof from === 'string') return { from, to: typeof to === 'string' ? to : from }
  const today = localDate(c.now, hall.zone)
  // what is owed, or who did not come, is of days that have been
  if (wide && (paid === false || onlyPast(states))) return { from: addDays(today, -LATELY_DAYS), to: today }
  return wide
    ? { from: addDays(today, person ? -BACK_DAYS : -1), to: addDays(today, AHEAD_DAYS) }
    : { from: today, to: today }
}

const onlyPast = (states: unknown): boolean => Array.isArray(states) && states.every((state) => state === 'noShow')

type DayBookings = FactResults['hallDays']

/** Who comes by what the draft says (place, days, states, `text`: name, code or last digits), soonest first, and how many in all. */
export function searched(c: CommandContext, how: How = {}): DayBookings {
  const { service, text, states, paid } = c.draft
  const code = typeof text === 'string' ? bookingCode(text) : undefined
  if (code !== undefined) return ofOne(c.fact({ need: 'hallBooking', code })?.booking)
  const needs = hallsSeen(c).map(
    (hall) =>
      ({
        need: 'hallDays',
        hall: hall.id,
        ...daysSeen(c, hall, how),
        ...(typeof service === 'string' && { service }),
        ...(typeof text === 'string' && text !== '' && { text }),
        ...(Array.isArray(states) && { states: states as BookingState[] }),
        ...(typeof paid === 'boolean' && { paid }),
      }) as const,
  )
  c.want(...needs)
  const all = needs.map((need) => c.fact(need))
  const sum = (of: (found: DayBookings) => number): number => all.reduce((total, found) => total + of(found), 0)
  return {
    bookings: all.flatMap(({ bookings }) => bookings).sort((a, b) => a.start - b.start),
    count: sum(({ count }) => count),
    people: sum(({ people }) => people),
    inside: sum(({ inside }) => inside),
    cut: all.some(({ cut }) => cut),
    damaged: sum(({ damaged }) => damaged),
  }
}

export const foundBookings = (c: CommandContext, how: How = {}): Booking[] => searched(c, how).bookings

function ofOne(booking: Booking | undefined): DayBookings {
  const bookings = booking === undefined ? [] : [booking]
  return { bookings, count: bookings.length, people: booking?.party ?? 0, inside: 0, cut: false, damaged: 0 }
}

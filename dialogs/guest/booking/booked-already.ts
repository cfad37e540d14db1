import type { Booking } from '../../../src/domain/booking/booking.ts'
import { meansOnly } from '../../engine/act-meaning.ts'
import { type Context, type Move, push } from '../../engine/dialog.ts'
import { SURE } from '../../engine/utterance.ts'
import { standing } from '../mine/refer.ts'
import type { BookingContext } from './booking-draft.ts'

/** So many of the next bookings are looked at. */
const LOOKED_AT = 20

/** The guest's booking of the same service that has one of the slots chosen, unless a second one is meant. */
export function bookedAlready(c: BookingContext): Booking | undefined {
  const { marks = [], hall, service, twice, forOther } = c.draft
  // who has never booked is not looked up
  if (forOther === true) return undefined
  if (marks.length === 0 || twice === marks.join() || c.person.lastHall === undefined) return undefined
  return c
    .fact({ need: 'bookings', when: 'upcoming', limit: LOOKED_AT })
    .items.find(
      (booking) =>
        (booking.state === 'confirmed' || booking.state === 'pending') &&
        booking.hall === hall &&
        booking.service === service &&
        booking.claims.some(({ mark }) => marks.includes(mark)),
    )
}

/** "the badminton is off, cancel it", while the room is being filled in: what is booked, and not this. */
export function cancelsBooked(c: Context): Move | undefined {
  const { kind, dialog } = c.open ?? {}
  if (c.slash !== undefined || dialog !== 'booking' || kind === 'text' || !meansOnly(c.understood, 'cancel'))
    return undefined
  const filled = c.below('booking')?.service
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const [only, another] = standing(c).filter(
    ({ service }) => service !== filled && named.some((match) => match.service === service),
  )
  return only === undefined || another !== undefined
    ? undefined
    : push('manage', { act: 'cancel', code: only.code }, 'aim')
}

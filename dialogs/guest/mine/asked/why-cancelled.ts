import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { isOwnReason } from '../../../../src/domain/booking/booking.ts'
import { asksWhyCancelled } from '../../../../src/language/wording/after-booking.ts'
import { type Context, done, type Move } from '../../../engine/dialog.ts'
import type { MessageLine } from '../../../engine/types.ts'
import { SURE } from '../../../engine/utterance.ts'
import { aboutParams } from '../lines.ts'
import { placeOf, spokenOf } from '../refer.ts'

/** "why was it cancelled?": who called it off, and the reason where one was given; of what still stands, that it does. */
export function whyCancelled(c: Context): Move | undefined {
  if (c.text === '' || c.slash !== undefined || c.below('booking') !== undefined) return undefined
  if (!asksWhyCancelled(c.text)) return undefined
  const booking = calledOff(c) ?? spokenOf(c)
  if (booking === undefined) return undefined
  c.say({ ...answer(c, booking), booking })
  return done
}

/** The one that was settled last or stands last among those that were called off, of what is named. */
function calledOff(c: Context): Booking | undefined {
  const { items } = c.fact({ need: 'bookings', when: 'cancelled', limit: 5 })
  const named = c.names.matches.filter(({ score, service }) => score >= SURE && service !== undefined)
  const meant = items.filter(({ service }) => named.length === 0 || named.some((match) => match.service === service))
  return meant.find(({ id }) => id === c.settled?.booking) ?? meant[0]
}

function answer(c: Context, booking: Booking): MessageLine {
  const params = aboutParams(c, booking)
  const { state, reason } = booking
  if (state === 'cancelled') return { message: 'mine:why.self', params }
  if (state !== 'cancelledByStaff' && state !== 'declined')
    return { message: 'mine:is', params: { ...params, state: { message: `common:state.${state}` } } }
  if (reason !== undefined && reason !== '' && !isOwnReason(reason))
    return { message: 'mine:why.hall', params: { ...params, reason } }
  const { phone } = placeOf(c, booking).hall ?? {}
  return phone === undefined
    ? { message: 'mine:why.unsaid', params }
    : { message: 'mine:why.unsaidCall', params: { ...params, phone } }
}

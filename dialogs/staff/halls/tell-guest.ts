import type { Booking } from '../../../src/domain/booking/booking.ts'
import { noteOn, readMark } from '../../../src/domain/hall/slots.ts'
import { localDate } from '../../../src/domain/time/zone.ts'
import type { EventBody } from '../../../src/store/port/store.ts'
import { type Move, push, quiet } from '../../engine/dialog.ts'
import type { Option, Param } from '../../engine/types.ts'
import { aboutParams } from '../../guest/mine/lines.ts'
import { placeOf } from '../../guest/mine/refer.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { otherTimes } from './other-times.ts'

/** What a guest hears of what the hall does with their booking: cancelled, its time closed, or open again. */
export function tellGuest(c: CommandContext, body: EventBody & { type: 'due' }): Move | undefined {
  const { what } = body
  if (!TOLD.has(what) || body.booking === undefined) return undefined
  const booking = c.fact({ need: 'booking', id: body.booking })
  if (booking === undefined) return undefined
  if (what === 'amended') {
    c.say({
      message: 'desk:amended',
      params: { ...aboutParams(c, booking), count: booking.party },
      booking,
      choices: booking.end > c.now ? choicesOf(booking) : [],
    })
  } else if (what === 'message') {
    if (body.text === undefined) return undefined
    const params = { ...aboutParams(c, booking), text: body.text }
    c.say({ message: 'desk:message', params, booking })
  } else if (what === 'calledOff') {
    const { reason = '' } = booking
    tell(c, booking, reason === '' ? 'calledOff:told' : 'calledOff:toldWhy', reason)
  } else if (booking.end > c.now && (booking.state === 'confirmed' || booking.state === 'pending')) {
    const note = noteOf(c, booking)
    if (what === 'reopened') tell(c, booking, 'closing:reopened', '')
    else tell(c, booking, note === '' ? 'closing:closed' : 'closing:closedWhy', note)
  }
  return quiet
}

const TOLD: ReadonlySet<string> = new Set(['amended', 'message', 'calledOff', 'closed', 'reopened'])

function tell(c: CommandContext, booking: Booking, message: string, reason: Param): void {
  const params = { ...aboutParams(c, booking), ...(reason !== '' && { reason }) }
  // A time that is closed has others near it.
  const others = message.startsWith('closing:closed') ? otherTimes(c, booking) : []
  c.say({ message, params, booking, choices: [...others, ...choicesOf(booking)] })
}

/** What the hall wrote about the day. */
function noteOf(c: CommandContext, booking: Booking): Param {
  const { service } = placeOf(c, booking)
  const note = service && noteOn(service.schedule, localDate(booking.start, booking.zone))
  return note === undefined ? '' : { text: note }
}

/** The policy binds nobody whose time was closed (`check-cancel.ts`). */
const choicesOf = (booking: Booking): Option[] =>
  booking.state === 'cancelledByStaff'
    ? [{ token: 'book', label: { message: 'common:choice.book' } }]
    : ['move', 'drop'].map((act) => ({
        token: `${act}:${booking.code}`,
        label: { message: `remind:choice.${act}` },
        is: { booking: booking.id },
      }))

/** A tap on one of them, whenever it comes. */
export function guestChoice(token: string | undefined): Move | undefined {
  if (token === 'book') return push('booking')
  const [, moved, mark = ''] = /^to:([A-Z0-9-]+):(T[\d-]+)$/.exec(token ?? '') ?? []
  const slot = readMark(mark)
  if (moved !== undefined && slot !== undefined)
    return push('manage', { act: 'change', code: moved, to: `${slot.date} ${slot.from}` }, 'aim')
  const [, act, code = ''] = /^(move|drop):([A-Z0-9-]+)$/.exec(token ?? '') ?? []
  if (act === undefined) return undefined
  return push('manage', { act: act === 'move' ? 'change' : 'cancel', code }, 'aim')
}

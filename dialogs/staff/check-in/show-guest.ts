import type { Booking } from '../../../src/domain/booking/booking.ts'
import { fileAnswers } from '../../../src/domain/form/file-answers.ts'
import { mask } from '../../../src/domain/form/mask-answer.ts'
import type { Context } from '../../engine/dialog.ts'
import type { MessageLine, Option, Params, Say } from '../../engine/types.ts'
import { aboutParams } from '../../guest/mine/lines.ts'
import { placeOf } from '../../guest/mine/refer.ts'

/** What staff see of a booking: who, what, when; sensitive answers masked. */
export function guestParams(c: Context, booking: Booking): Params {
  const { service } = placeOf(c, booking)
  const field = service?.fields.find(({ kind }) => kind === 'name')
  const name = field === undefined ? undefined : booking.answers[field.id]
  const shown = field === undefined || name === undefined || name === null ? booking.code : mask(field, name)
  return { ...aboutParams(c, booking), name: String(shown), count: booking.party }
}

/** The buttons carry all they need: they work later too, wherever they stand. */
export const choice = (act: 'in' | 'no' | 'undo', booking: Booking): Option => ({
  token: `${act}:${booking.code}`,
  label: { message: `checkin:choice.${act}` },
  is: { booking: booking.id },
})

/** A guest's booking as staff get it: without what only its guest may do with it. */
export const ofGuest = (booking: Booking) => ({ booking, guests: true }) as const

/** The question that staff are asked about a booking. */
export function prompt(c: Context, booking: Booking, message: string): Say {
  const lines: MessageLine[] = [{ message: 'checkin:party', params: guestParams(c, booking) }]
  return {
    message,
    params: guestParams(c, booking),
    lines,
    ...ofGuest(booking),
    kept: fileAnswers(booking).map(([, file]) => file),
    choices: [choice('in', booking), choice('no', booking)],
  }
}

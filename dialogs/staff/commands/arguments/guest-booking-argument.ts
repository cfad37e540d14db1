import type { Booking } from '../../../../src/domain/booking/booking.ts'
import { bookingCode } from '../../../../src/language/text/booking-code.ts'
import { refusal } from '../../../common/refusal.ts'
import type { Argument, CommandContext } from '../table-command.ts'

/** A guest's booking in the sender's halls, by its code: `code` of the draft. */
export const guestBookingArgument: Argument = {
  name: 'code',
  read(c, line) {
    const code = bookingCode(line.open)
    if (code === undefined) return undefined
    if (c.fact({ need: 'hallBooking', code }) === undefined) return refusal({ code: 'HALLO_BOOKING_UNKNOWN' })
    const place = codePlace(line.open, code)
    if (place !== undefined) line.take({ value: code, spans: [place] })
    c.set({ code })
    return undefined
  },
  has: (c) => c.draft.code !== undefined,
  ask: () => ({ kind: 'code', message: 'checkin:askCode' }),
}

export const guestBooking = (c: CommandContext): Booking | undefined =>
  c.fact({ need: 'hallBooking', code: String(c.draft.code ?? '') })?.booking

/** Where the code stands, as it was typed: small letters, without its hyphen. */
function codePlace(text: string, code: string): [number, number] | undefined {
  const [first = '', second = ''] = code.split('-')
  const match = new RegExp(`${first}\\s?[-–—]?\\s?${second}`, 'i').exec(text.normalize('NFKC'))
  return match === null ? undefined : [match.index, match.index + match[0].length]
}

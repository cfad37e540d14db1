import type { Booking } from '../../../src/domain/booking/booking.ts'
import { CHANGEABLE_STATES } from '../../../src/domain/booking/states.ts'
import { end } from '../../engine/dialog.ts'
import { guestParams } from '../check-in/show-guest.ts'
import { guestBooking, guestBookingArgument } from '../commands/arguments/guest-booking-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, CommandContext, TableCommand } from '../commands/table-command.ts'
import { tellChange, whoIsTold } from '../desk/tell-change.ts'

const LONGEST_REASON = 200

const words = textArgument({
  name: 'reason',
  message: 'calledOff:askReason',
  most: LONGEST_REASON,
  skip: 'calledOff:choice.skip',
})
/** Of what can't be cancelled any more nobody is asked why. */
const reason: Argument = { ...words, has: (c) => words.has(c) || !isOpen(c, guestBooking(c)) }

/** `/cancel 7KMD-2QXV the lift is broken`: a guest's booking, by the hall, whatever the policy; the guest hears of it, and why. */
export const cancelCommand: TableCommand = {
  word: 'cancel',
  aliases: ['取消', '取消预约'],
  for: 'staff',
  args: [guestBookingArgument({ alone: true, lead: true, of: (booking, c) => isOpen(c, booking) }), reason],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    const params = guestParams(c, booking)
    if (!isOpen(c, booking)) {
      c.say({
        message: 'checkin:is',
        params: { ...params, state: { message: `common:state.${booking.state}` } },
        booking,
      })
      return end()
    }
    whoIsTold(c, booking)
    const why = String(c.draft.reason ?? '')
    const { id, version } = booking
    return {
      preview: {
        message: why === '' ? 'calledOff:sure' : 'calledOff:sureWhy',
        params: { ...params, reason: why },
        texts: { yes: 'calledOff:choice.yes', no: 'calledOff:choice.no', kept: 'calledOff:kept' },
      },
      run: { do: 'callOff', booking: id, version, ...(why !== '' && { reason: why }) },
    }
  },
  done: (c, result) => tellChange(c, result, 'calledOff:done', { news: 'calledOff' }),
}

const isOpen = (c: CommandContext, booking: Booking | undefined): boolean =>
  booking !== undefined && CHANGEABLE_STATES.includes(booking.state) && booking.end > c.now

import { end } from '../../engine/dialog.ts'
import { guestParams } from '../check-in/show-guest.ts'
import { guestBooking, guestBookingArgument } from '../commands/arguments/guest-booking-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { tellChange, whoIsTold } from './tell-change.ts'

/** `/takeback 7KMD-2QXV`, the button under a change: a booking as it stood before the last change by staff. */
export const takeBackCommand: TableCommand = {
  word: 'takeback',
  aliases: ['收回', '恢复预约'],
  for: 'staff',
  args: [guestBookingArgument({ byName: false })],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    if (booking.before?.version !== booking.version) {
      c.say({ message: 'desk:nothingToTakeBack', params: guestParams(c, booking) })
      return end()
    }
    whoIsTold(c, booking)
    return { run: { do: 'takeBack', booking: booking.id, version: booking.version } }
  },
  done: (c, result) => tellChange(c, result, 'desk:done.takeBack'),
}

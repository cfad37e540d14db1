import type { Booking, BookingBefore } from '../../../src/domain/booking/booking.ts'
import { CANCELLED_STATES } from '../../../src/domain/booking/states.ts'
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
    c.note({ unseen: isUnseen(booking, booking.before) })
    const { madeAt } = c.draft
    if (typeof madeAt === 'number') {
      const params = { ...guestParams(c, booking), at: { instant: madeAt, zone: booking.zone } }
      const run = { do: 'takeBack', booking: booking.id, version: booking.version } as const
      return { preview: { message: 'desk:sureTakeBack', params }, run }
    }
    return { run: { do: 'takeBack', booking: booking.id, version: booking.version } }
  },
  done: (c, result) => tellChange(c, result, 'desk:done.takeBack', { silent: c.draft.unseen === true }),
}

/** Of what its guest was not told of (a payment, a note, that nobody came) the taking back is no news to them either. */
function isUnseen(now: Booking, before: BookingBefore): boolean {
  if (now.state === 'noShow' || now.leftAt !== before.leftAt) return true
  const times = ({ claims, party }: Pick<Booking, 'claims' | 'party'>): string => JSON.stringify([claims, party])
  return !CANCELLED_STATES.includes(now.state) && times(now) === times(before)
}

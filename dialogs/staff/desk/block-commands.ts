import type { Booking } from '../../../src/domain/booking/booking.ts'
import { STANDING_STATES } from '../../../src/domain/booking/states.ts'
import { readReason } from '../../../src/language/commands/reason-said.ts'
import { end } from '../../engine/dialog.ts'
import type { FactResults } from '../../engine/needs.ts'
import type { MessageLine, Option } from '../../engine/types.ts'
import { guestParams } from '../check-in/show-guest.ts'
import { guestBooking, guestBookingArgument } from '../commands/arguments/guest-booking-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, TableCommand } from '../commands/table-command.ts'

const LONGEST_REASON = 200
const whose = guestBookingArgument({ byPerson: true })
const words = textArgument({
  name: 'reason',
  message: 'desk:ask.blockReason',
  most: LONGEST_REASON,
  skip: 'calledOff:choice.skip',
})
/** Why stands behind whom: a name is whatever is left of the line. */
const reason: Argument = {
  ...words,
  read(c, line) {
    const said = readReason(line.open)
    // Behind a code all that is left is the reason, behind a name only what begins as one.
    if (said === undefined) return c.draft.code === undefined ? undefined : words.read(c, line)
    c.set({ reason: line.take(said).slice(0, LONGEST_REASON) })
    return undefined
  },
}

/** `/block Ada because the net was broken`, 拉黑王先生: the hall takes no more bookings by chat from them; staff still book for them. */
export const blockCommand: TableCommand = {
  word: 'block',
  aliases: ['拉黑', '屏蔽', '加入黑名单'],
  for: 'staff',
  args: [whose, reason],
  reads: [codeFirst(), reason, whose],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    c.want({ need: 'guestBookings', booking: booking.id }, { need: 'guestBlock', booking: booking.id })
    const block = c.fact({ need: 'guestBlock', booking: booking.id })
    if (block !== undefined) {
      const lines = [blockLine(block, booking.zone)]
      c.say({ message: 'desk:blockedAlready', params: guestParams(c, booking), lines, choices: [unblocking(booking)] })
      return end()
    }
    const why = String(c.draft.reason ?? '')
    const coming = c
      .fact({ need: 'guestBookings', booking: booking.id })
      .filter(
        ({ state, end: until, hall }) => hall === booking.hall && STANDING_STATES.includes(state) && until > c.now,
      )
    return {
      preview: {
        message: 'desk:sure.block',
        params: guestParams(c, booking),
        lines: [
          ...(why === '' ? [] : [{ message: 'desk:blockReason', params: { reason: why } }]),
          ...(coming.length === 0 ? [] : [{ message: 'desk:blockKeeps', params: { count: coming.length } }]),
        ],
        texts: { yes: 'desk:choice.block', no: 'desk:choice.dont', kept: 'command:kept' },
      },
      run: { do: 'block', booking: booking.id, blocked: true, ...(why !== '' && { reason: why }) },
    }
  },
  done(c, { booking }) {
    if (booking === undefined) return
    c.say({ message: 'desk:done.block', params: guestParams(c, booking), choices: [unblocking(booking)] })
  },
}

/** `/unblock Ada`, 解除拉黑王先生: they may book by chat again. */
export const unblockCommand: TableCommand = {
  word: 'unblock',
  aliases: ['解除拉黑', '取消拉黑', '移出黑名单', '解除屏蔽'],
  for: 'staff',
  args: [guestBookingArgument({ alone: true, byPerson: true })],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    return {
      preview: {
        message: 'desk:sure.unblock',
        params: guestParams(c, booking),
        texts: { yes: 'desk:choice.unblock', no: 'desk:choice.dont', kept: 'command:kept' },
      },
      run: { do: 'block', booking: booking.id, blocked: false },
    }
  },
  done(c, { booking, repeated }) {
    if (booking === undefined) return
    const params = guestParams(c, booking)
    if (repeated === true) c.say({ message: 'desk:notBlocked', params })
    else c.say({ message: 'desk:done.unblock', params, choices: [blockChoice(booking, 'block')] })
  },
}

/** A code says whose it is whatever follows it; a name only what is left. */
function codeFirst(): Argument {
  return guestBookingArgument({ byName: false })
}

export const blockLine = (
  { at, by, reason: why }: NonNullable<FactResults['guestBlock']>,
  zone: string,
): MessageLine => ({
  message: why === undefined ? 'desk:blocked' : 'desk:blockedWhy',
  params: { at: { instant: at, zone }, by: by ?? { message: 'checkin:colleague' }, reason: why ?? '' },
})

export const blockChoice = ({ code, id }: Booking, act: 'block' | 'unblock'): Option => ({
  token: `${act}:${code}`,
  label: { message: `desk:choice.${act}Guest` },
  is: { booking: id },
})

const unblocking = (booking: Booking): Option => ({
  ...blockChoice(booking, 'unblock'),
  label: { message: 'edit:choice.undo' },
})

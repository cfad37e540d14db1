import { LONGEST_MESSAGE } from '../../../src/services/commands/message-service.ts'
import { end } from '../../engine/dialog.ts'
import type { Option } from '../../engine/types.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import { guestBooking, guestBookingArgument } from '../commands/arguments/guest-booking-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { whoIsTold } from './tell-change.ts'

/** `/message 7KMD-2QXV your court is ready`: to one guest, wherever they chat with the hall; shown first, and sent after a yes. */
export const messageCommand: TableCommand = {
  word: 'message',
  aliases: ['发消息', '转告'],
  for: 'staff',
  args: [
    guestBookingArgument({ lead: true }),
    textArgument({ name: 'message', message: 'desk:ask.message', most: LONGEST_MESSAGE }),
  ],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    const told = whoIsTold(c, booking)
    const params = guestParams(c, booking)
    // who wrote to nobody would think that they had
    if (told === 'nobody') {
      const call: Option = { token: `call:${booking.code}`, label: { message: 'day:choice.call' } }
      c.say({ message: 'desk:cantWrite', params, ...ofGuest(booking), choices: [call] })
      return end()
    }
    const text = String(c.draft.message ?? '')
    return {
      preview: {
        message: 'desk:sure.message',
        params: { ...params, text },
        lines: told === 'page' ? [{ message: 'desk:told.page' }] : [],
        texts: { yes: 'announce:choice.yes', no: 'announce:choice.no', kept: 'announce:dropped' },
      },
      run: { do: 'message', booking: booking.id, text },
    }
  },
  done(c, { booking, repeated }) {
    if (booking === undefined) return
    const told = c.known({ need: 'told', booking: booking.id })
    const call: Option[] =
      told === 'messenger' ? [] : [{ token: `call:${booking.code}`, label: { message: 'day:choice.call' } }]
    c.say({ message: 'desk:done.message', params: guestParams(c, booking), ...ofGuest(booking), choices: call })
    const text = String(c.draft.message ?? '')
    if (repeated !== true) c.tell({ person: booking.person }, { what: 'message', booking: booking.id, text })
  },
}

import { staffsHall } from '../../../src/services/rights.ts'
import { done } from '../../engine/dialog.ts'
import type { MessageLine, Option } from '../../engine/types.ts'
import { guestParams } from '../check-in/show-guest.ts'
import { hallArgument } from '../commands/arguments/place-argument.ts'
import type { TableCommand } from '../commands/table-command.ts'
import { hallsSeen } from '../day/found-bookings.ts'
import { blockLine } from './block-commands.ts'

const MOST_LISTED = 8

/** `/blocked`, 黑名单里有谁: whom the halls take no bookings from by chat, since when, by whom and why. */
export const blockedCommand: TableCommand = {
  word: 'blocked',
  aliases: ['blacklist', 'blocklist', '黑名单', '已拉黑'],
  for: 'staff',
  args: [hallArgument({ may: staffsHall, allHalls: true })],
  act(c) {
    const halls = new Set(hallsSeen(c).map(({ id }) => id))
    const all = c.fact({ need: 'blockedGuests' }).filter(({ booking }) => halls.has(booking.hall))
    if (all.length === 0) {
      c.say({ message: 'desk:nobodyBlocked' })
      return done
    }
    const shown = all.slice(0, MOST_LISTED)
    const lines = shown.map(
      ({ booking, ...block }): MessageLine => ({
        message: 'desk:blockedGuest',
        params: { ...guestParams(c, booking), blocked: blockLine(block, booking.zone) },
      }),
    )
    const more = all.length - shown.length
    if (more > 0) lines.push({ message: 'desk:blockedMore', params: { count: more } })
    const choices = shown.map(
      ({ booking }): Option => ({
        token: `unblock:${booking.code}`,
        label: { message: 'desk:unblockNamed', params: guestParams(c, booking) },
        is: { booking: booking.id },
      }),
    )
    c.say({ message: 'desk:blockedList', params: { count: all.length }, lines, choices })
    return done
  },
}

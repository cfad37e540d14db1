import type { Booking } from '../../../src/domain/booking/booking.ts'
import { afterNoShows } from '../../../src/domain/booking/no-shows.ts'
import { CANCELLED_STATES, STANDING_STATES } from '../../../src/domain/booking/states.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import { end } from '../../engine/dialog.ts'
import type { MessageLine, Option } from '../../engine/types.ts'
import { aboutParams } from '../../guest/mine/lines.ts'
import { guestParams } from '../check-in/show-guest.ts'
import { guestBooking, guestBookingArgument } from '../commands/arguments/guest-booking-argument.ts'
import type { CommandContext, TableCommand } from '../commands/table-command.ts'
import { blockChoice, blockLine } from './block-commands.ts'

const MOST_LISTED = 6

/** `/user Ada`, `/user 8000`: a guest's bookings in one's halls: what is to come, what overlaps, how often they did not come. */
export const userCommand: TableCommand = {
  word: 'user',
  aliases: ['客人', '查客人'],
  for: 'staff',
  args: [guestBookingArgument({ alone: true, byPerson: true })],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    c.want({ need: 'guestBookings', booking: booking.id }, { need: 'guestBlock', booking: booking.id })
    const all = c.fact({ need: 'guestBookings', booking: booking.id })
    const coming = all.filter(({ state, end: until }) => STANDING_STATES.includes(state) && until > c.now)
    const of = (fits: (booking: Booking) => boolean): number => all.filter(fits).length
    const block = c.fact({ need: 'guestBlock', booking: booking.id })
    const lines: MessageLine[] = [
      ...(block === undefined ? [] : [blockLine(block, booking.zone)]),
      { message: 'desk:user.noShows', params: { count: of(({ state }) => state === 'noShow') } },
      ...followLines(c, booking, all),
      { message: 'desk:user.cancelled', params: { count: of(({ state }) => CANCELLED_STATES.includes(state)) } },
      ...coming.slice(0, MOST_LISTED).map((each): MessageLine => lineOf(c, each)),
      ...(coming.length > MOST_LISTED
        ? [{ message: 'day:moreFit', params: { count: coming.length - MOST_LISTED } }]
        : []),
      ...overlapLines(coming),
    ]
    const choices = coming.slice(0, MOST_LISTED).map(
      (each): Option => ({
        token: `b:${each.code}`,
        label: { message: 'desk:which', params: guestParams(c, each) },
        is: { booking: each.id },
      }),
    )
    choices.push(blockChoice(booking, block === undefined ? 'block' : 'unblock'))
    c.say({ message: 'desk:user.head', params: { ...guestParams(c, booking), count: all.length }, lines, choices })
    return end()
  },
}

/** What follows in this hall from how often they did not come. */
function followLines(c: CommandContext, { hall }: Booking, all: readonly Booking[]): MessageLine[] {
  const rules = findHall(c.catalogue, hall)
  const follows = afterNoShows(all, rules, c.now)
  return follows === undefined
    ? []
    : [{ message: `desk:user.follows.${follows}`, params: { ...rules?.noShows?.limit } }]
}

function lineOf(c: CommandContext, booking: Booking): MessageLine {
  return { message: 'desk:user.line', params: aboutParams(c, booking) }
}

/** Two bookings of the same hours: one of them may be a slip. */
function overlapLines(coming: readonly Booking[]): MessageLine[] {
  const sorted = [...coming].sort((a, b) => a.start - b.start)
  return sorted.slice(1).flatMap((later, i): MessageLine[] => {
    const before = sorted[i]!
    if (before.end <= later.start) return []
    return [{ message: 'desk:user.overlap', params: { code: before.code, other: later.code } }]
  })
}

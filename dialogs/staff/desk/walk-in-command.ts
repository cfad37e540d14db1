import { staffsHall } from '../../../src/services/rights.ts'
import type { CommandResult } from '../../../src/store/port/store.ts'
import { refusal } from '../../common/refusal.ts'
import { end } from '../../engine/dialog.ts'
import type { MessageLine, Params } from '../../engine/types.ts'
import { rowOf } from '../../guest/booking/free/slot-rows.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import { guestAnswers, guestMobileArgument, guestNameArgument } from '../commands/arguments/guest-argument.ts'
import { partyArgument, partyIn } from '../commands/arguments/party-argument.ts'
import { hallArgument, placeIn, placeParam, serviceArgument } from '../commands/arguments/place-argument.ts'
import { marksIn, whenArgument } from '../commands/arguments/when-argument.ts'
import type { CommandContext, CommandEffect, TableCommand } from '../commands/table-command.ts'
import { slotForNow } from './desk-slots.ts'

const place = [hallArgument({ may: staffsHall }), serviceArgument({ may: staffsHall })]

/** `/walkin 羽毛球 2 王`: who stands at the desk is booked into what runs now, or comes next, and checked in with it. */
export const walkInCommand: TableCommand = {
  word: 'walkin',
  aliases: ['散客', '现场', '现场登记'],
  for: 'staff',
  args: [
    ...place,
    whenArgument({ now: true }),
    partyArgument({ there: true }),
    // no name is asked of somebody who stands there
    { ...guestNameArgument, has: () => true, optional: true },
    guestMobileArgument,
  ],
  corrects: [whenArgument({ now: true }), partyArgument()],
  act: (c) => actFor(c, true),
  done: (c, result) => tellMade(c, result),
}

/** `/bookfor yoga Ada Lovelace tomorrow 3pm 2 people`: somebody on the phone, or at the desk for another day. */
export const bookForCommand: TableCommand = {
  word: 'bookfor',
  aliases: ['代订', '代客预约', '帮客人订'],
  for: 'staff',
  args: [...place, whenArgument(), partyArgument(), guestNameArgument, guestMobileArgument],
  corrects: [whenArgument(), partyArgument()],
  act: (c) => actFor(c, false),
  done: (c, result) => tellMade(c, result),
}

function actFor(c: CommandContext, walkIn: boolean): CommandEffect {
  const { hall, service } = placeIn(c)
  if (hall === undefined || service === undefined) return end()
  const party = partyIn(c)
  const said = marksIn(c)
  const now = said === undefined && walkIn ? slotForNow(c, { hall, service }, party) : undefined
  const marks = said ?? (now && [now.mark])
  if (marks === undefined) {
    c.say({ message: 'desk:nothingFree', params: { place: placeParam({ hall, service }), count: party } })
    return end()
  }
  const row = rowOf(hall, service, marks[0]!, marks.length)
  if (row === undefined) {
    c.say(refusal({ code: 'HALLO_SLOT_UNKNOWN' }))
    return end()
  }
  const [first, last] = [row[0]!, row.at(-1)!]
  // Who comes for later is booked, and checked in when the time comes.
  const arrived = walkIn && first.start - c.now < EARLIEST_MS
  const answers = guestAnswers(c)
  const name = typeof c.draft.name === 'string' ? c.draft.name : { message: 'desk:guest' }
  const params: Params = {
    name,
    count: party,
    place: placeParam({ hall, service }),
    when: { slot: { date: first.date, from: first.from, to: last.to } },
  }
  return {
    preview: {
      message: arrived ? 'desk:sure.walkIn' : 'desk:sure.bookFor',
      params,
      lines: alreadyThere(c, hall.id, first),
      texts: { yes: 'desk:choice.book', no: 'desk:choice.dont', kept: 'desk:notBooked' },
    },
    run: { do: 'bookFor', hall: hall.id, service: service.id, marks: [...marks], party, answers, arrived },
  }
}

const EARLIEST_MS = 60 * 60_000

/** Somebody of that name, or with that number, has booked the same hours already: it may be the same booking twice. */
function alreadyThere(c: CommandContext, hall: string, slot: { date: string }): MessageLine[] {
  const { name, mobile } = c.draft
  if (typeof name !== 'string' && typeof mobile !== 'string') return []
  return c
    .fact({ need: 'hallDays', hall, from: slot.date, to: slot.date })
    .bookings.filter(
      (booking) =>
        (booking.state === 'confirmed' || booking.state === 'pending' || booking.state === 'checkedIn') &&
        Object.values(booking.answers).some((answer) => answer === name || answer === mobile),
    )
    .slice(0, 3)
    .map((booking) => ({ message: 'desk:alreadyThere', params: guestParams(c, booking) }))
}

function tellMade(c: CommandContext, { booking }: CommandResult & { ok: true }): void {
  if (booking === undefined) return
  const { state } = booking
  c.say({
    message: state === 'checkedIn' ? 'desk:done.walkIn' : 'desk:done.bookFor',
    params: guestParams(c, booking),
    lines: state === 'checkedIn' ? [] : [{ message: 'desk:giveCode', params: { code: booking.code } }],
    ...ofGuest(booking),
    choices: [{ token: `off:${booking.code}`, label: { message: 'desk:choice.off' }, is: { booking: booking.id } }],
  })
}

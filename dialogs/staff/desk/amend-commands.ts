import type { Booking } from '../../../src/domain/booking/booking.ts'
import { lengthOf } from '../../../src/domain/form/fields/text-field.ts'
import { partPutRight } from '../../../src/language/contact/part-put-right.ts'
import { partyDifference } from '../../../src/language/numbers/party-change.ts'
import { refusal } from '../../common/refusal.ts'
import { end, type Move } from '../../engine/dialog.ts'
import { placeOf } from '../../guest/mine/refer.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import { guestAnswers, guestMobileArgument, guestNameArgument } from '../commands/arguments/guest-argument.ts'
import { guestBooking, guestBookingArgument } from '../commands/arguments/guest-booking-argument.ts'
import { partyArgument, partyIn } from '../commands/arguments/party-argument.ts'
import { textArgument } from '../commands/arguments/text-argument.ts'
import type { Argument, CommandContext, TableCommand } from '../commands/table-command.ts'
import { amendAct, isKept, isStanding, tellStanding } from './amend-act.ts'
import { tellChange } from './tell-change.ts'

const LONGEST_NOTE = 500
const byCode = guestBookingArgument({ byName: false, lead: true })

const party = partyArgument({ bare: true })

/** How many they are, or by how many they are more or fewer (`by` of the draft): "+1", "2 fewer". */
const size: Argument = {
  ...party,
  read(c, line) {
    const by = partyDifference(line.rest)
    if (by === undefined) return party.read(c, line)
    c.set({ by })
    return undefined
  },
  has: (c) => c.draft.by !== undefined || party.has(c),
}

/** `/resize 7KMD-2QXV 12`, `/resize Ada: +1`: more or fewer guests, beyond what guests may as long as there is room. */
export const resizeCommand: TableCommand = {
  word: 'resize',
  aliases: ['改人数', '人数'],
  for: 'staff',
  args: [guestBookingArgument({ of: isStanding, lead: true }), size],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    if (!isStanding(booking, c)) return tellStanding(c, booking)
    const party = typeof c.draft.by === 'number' ? booking.party + c.draft.by : partyIn(c)
    if (party < 1) {
      c.say(refusal({ code: 'HALLO_PARTY_NOT_WHOLE' }))
      return end()
    }
    return amendAct(c, booking, { party }, { message: 'desk:sure.resize', params: { to: party } })
  },
  done: (c, result) => tellChange(c, result, 'desk:done.change'),
}

/** `/correct 7KMD-2QXV Ada Lovelace`, `/correct 7KMD-2QXV 13800138000`: a name or number that was taken down wrongly. */
export const correctCommand: TableCommand = {
  word: 'correct',
  aliases: ['更正', '改名字', '改电话'],
  for: 'staff',
  args: [
    byCode,
    {
      ...guestNameArgument,
      read(c, line) {
        const refused = guestNameArgument.read(c, line)
        const booking = c.step === 'name' ? undefined : guestBooking(c)
        const old = booking && guestParams(c, booking).name
        const right = c.draft.name
        if (typeof old === 'string' && typeof right === 'string')
          c.set({ name: partPutRight(c.text, old, right) ?? right })
        return refused
      },
      has: (c) => c.draft.name !== undefined || c.draft.mobile !== undefined,
      ask: () => ASK_RIGHT,
    },
    { ...guestMobileArgument, has: () => true },
  ],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    const answers = guestAnswers(c)
    if (Object.keys(answers).length === 0 || placeOf(c, booking).service === undefined) {
      c.say({ message: 'desk:noSuchField' })
      return end()
    }
    const to = Object.values(answers).map(String)
    return amendAct(c, booking, { answers }, { message: 'desk:sure.correct', params: { to: { list: to } } })
  },
  done: (c, result) => tellChange(c, result, 'desk:done.correct', { silent: true }),
}

const ASK_RIGHT = { kind: 'text', message: 'desk:ask.right' } as const

/** `/note 7KMD-2QXV wants the corner court`: for colleagues; the guest does not see it. */
export const noteCommand: TableCommand = {
  word: 'note',
  aliases: ['备注', '记一下'],
  for: 'staff',
  args: [
    byCode,
    textArgument({ name: 'note', message: 'desk:ask.note', most: LONGEST_NOTE, skip: 'desk:choice.noNote' }),
  ],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    const note = String(c.draft.note ?? '')
    if (lengthOf(note) > LONGEST_NOTE) {
      c.say(refusal({ code: 'HALLO_TEXT_TOO_LONG', params: { max: LONGEST_NOTE } }))
      return end()
    }
    return { run: { do: 'amend', booking: booking.id, version: booking.version, change: { note } } }
  },
  done: (c, result) => tellChange(c, result, 'desk:done.note', { silent: true }),
}

/** `/paid 7KMD-2QXV`: the guest has paid at the desk. */
export const paidCommand: TableCommand = {
  word: 'paid',
  aliases: ['已付', '已付款', '收款'],
  for: 'staff',
  args: [guestBookingArgument({ of: isKept })],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    if (booking.paid !== undefined) {
      c.say({ message: 'desk:paidAlready', params: { at: { instant: booking.paid.at, zone: booking.zone } } })
      return end()
    }
    return { run: { do: 'amend', booking: booking.id, version: booking.version, change: { paid: true } } }
  },
  done: (c, result) => tellChange(c, result, 'desk:done.paid', { silent: true }),
}

const ended = ({
  how,
  ...words
}: Pick<TableCommand, 'word' | 'aliases'> & { how: 'noShow' | 'left' }): TableCommand => ({
  ...words,
  for: 'staff',
  args: [guestBookingArgument({ of: how === 'noShow' ? isKept : isStanding })],
  act(c) {
    const booking = guestBooking(c)
    if (booking === undefined) return end()
    // who did not come is often noted when all is over
    if (!(how === 'noShow' ? isKept(booking) : isStanding(booking, c))) return tellStanding(c, booking)
    if (booking.start > c.now) {
      c.say({ message: 'desk:notBegun', code: 'HALLO_NOT_BEGUN', params: guestParams(c, booking), ...ofGuest(booking) })
      return end()
    }
    if ((how === 'left') !== (booking.state === 'checkedIn')) return tellNotSo(c, booking, how)
    return amendAct(c, booking, { ended: how }, { message: `desk:sure.${how}` })
  },
  done: (c, result) => tellChange(c, result, `desk:done.${how}`, { silent: true }),
})

/** Nobody leaves who has not come, and who is in did come. */
function tellNotSo(c: CommandContext, booking: Booking, how: 'noShow' | 'left'): Move {
  c.say({ message: how === 'left' ? 'desk:notIn' : 'desk:isIn', params: guestParams(c, booking), ...ofGuest(booking) })
  return end()
}

/** `/noshow 7KMD-2QXV`: the guests did not come; their places can be had by others. */
export const noShowCommand = ended({
  word: 'noshow',
  aliases: ['未到', '没来', '爽约'],
  how: 'noShow',
})

/** `/left Ada`: the guests have gone before their time; the rest of it can be had by others. */
export const leftCommand = ended({
  word: 'left',
  aliases: ['已离开', '提前离开', '走了'],
  how: 'left',
})

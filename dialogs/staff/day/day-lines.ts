import type { Booking } from '../../../src/domain/booking/booking.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { namesOf, page } from '../../common/show.ts'
import type { MessageLine, Option, Param } from '../../engine/types.ts'
import { guestParams } from '../check-in/show-guest.ts'
import type { CommandContext } from '../commands/table-command.ts'
import { damagedLines } from './damaged-lines.ts'
import type { searched } from './found-bookings.ts'

const MOST_LISTED = 8

type DayBookings = ReturnType<typeof searched>

/** Somebody is looked for, on any day. */
export const wide = ({ draft }: CommandContext): boolean => draft.act === 'find'

/** What is listed, and as taps. */
export function listed(
  c: CommandContext,
  { bookings: found, count, cut, damaged }: DayBookings,
): { lines: MessageLine[]; choices: Option[] } {
  const { options, shown } = page(
    found,
    c.draft.page ?? 0,
    MOST_LISTED,
    (booking): Option => ({
      token: `b:${booking.code}`,
      label: { message: 'day:label', params: lineParams(c, booking) },
      is: { booking: booking.id },
    }),
  )
  const lines = shown.map((booking): MessageLine => {
    const state = stateOf(booking)
    const params = lineParams(c, booking)
    return state === undefined
      ? { message: 'day:line', params }
      : { message: 'day:lineState', params: { ...params, state } }
  })
  // What is not listed is said: narrower, all of it can be.
  if (cut) lines.push({ message: 'day:cut' })
  else if (count > found.length) lines.push({ message: 'day:moreFit', params: { count: count - found.length } })
  lines.push(...damagedLines(damaged))
  return { lines, choices: options }
}

function lineParams(c: CommandContext, booking: Booking) {
  const [start, until] = [localOf(booking.start, booking.zone), localOf(booking.end, booking.zone)]
  const one = !wide(c) && (c.draft.from === undefined || c.draft.from === c.draft.to)
  const hours = `${start.time}–${until.time}`
  const when: Param = one ? hours : { slot: { date: start.date, from: start.time, to: until.time } }
  const { service } = namesOf(booking, c.catalogue)
  return { ...guestParams(c, booking), when, service }
}

/** Whose it is, and how it stands where that is not plain. */
export function titleOf(c: CommandContext, booking: Booking) {
  const state = stateOf(booking)
  const params = guestParams(c, booking)
  return state === undefined
    ? { message: 'day:card.is', params }
    : { message: 'day:card.isState', params: { ...params, state } }
}

/** Only what is not plain: a confirmed booking that is to come needs no word. */
function stateOf({ state, arrivedAt }: Booking): Param | undefined {
  if (state !== 'confirmed') return { message: `common:state.${state}` }
  return arrivedAt === undefined ? undefined : { message: 'day:here' }
}

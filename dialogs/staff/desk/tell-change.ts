import type { Booking } from '../../../src/domain/booking/booking.ts'
import type { CommandResult } from '../../../src/store/port/store.ts'
import type { MessageLine, Option } from '../../engine/types.ts'
import { guestParams, ofGuest } from '../check-in/show-guest.ts'
import type { CommandContext } from '../commands/table-command.ts'

/** Asked for before a change is made, since its result can fetch nothing. */
export const whoIsTold = (c: CommandContext, booking: Booking) => c.fact({ need: 'told', booking: booking.id })

/**
 * Said when staff have changed a guest's booking: what it is now, whether the guest hears of it, the tap that takes it back. The guest is
 * told in the same commit.
 */
export function tellChange(
  c: CommandContext,
  { booking, repeated }: CommandResult & { ok: true },
  message: string,
  { news = 'amended', silent = false }: { news?: 'amended' | 'calledOff'; silent?: boolean } = {},
): void {
  if (booking === undefined) return
  const told = c.known({ need: 'told', booking: booking.id }) ?? 'nobody'
  const lines: MessageLine[] = silent ? [] : [{ message: `desk:told.${told}` }]
  const call: Option[] =
    silent || told === 'messenger' ? [] : [{ token: `call:${booking.code}`, label: { message: 'day:choice.call' } }]
  c.say({
    message,
    params: guestParams(c, booking),
    lines,
    ...ofGuest(booking),
    choices: [...(booking.before?.version === booking.version ? [undoChoice(booking)] : []), ...call],
  })
  if (repeated !== true && !silent) c.tell({ person: booking.person }, { what: news, booking: booking.id })
}

const undoChoice = ({ code, version, id }: Booking): Option => ({
  token: `back:${code}:${version}`,
  label: { message: 'edit:choice.undo' },
  is: { booking: id },
})

import { addDays } from '../../../src/domain/time/calendar.ts'
import { localOf } from '../../../src/domain/time/zone.ts'
import { daysShifted, wayShifted } from '../../../src/language/wording/shift-words.ts'
import { readSaid } from '../commands/arguments/guest-booking.ts'
import { guestBooking } from '../commands/arguments/guest-booking-argument.ts'
import { CommandLine } from '../commands/line.ts'
import type { Argument, CommandContext } from '../commands/table-command.ts'

/** "an hour later", 提前半小时, "two days back": counted from the booking's own start; `days` or `shift` (minutes) of the draft. */
export const shiftArgument: Argument = {
  name: 'shift',
  optional: true,
  read(c, line) {
    const said = line.rest
    const days = daysShifted(said)
    const way = days === undefined ? wayShifted(said) : undefined
    const by = way && readSaid(c, new CommandLine(way.rest))
    // "later, at 8": the hour counts
    const length = by?.when === undefined ? by?.length : undefined
    if (days === undefined && length === undefined) return undefined
    line.take({ value: said, spans: [[0, line.text.length]] })
    if (days !== undefined) c.set({ days })
    else c.set({ shift: (way?.later === true ? 1 : -1) * Number(length) })
    return undefined
  },
  has: () => true,
  ask: () => ({ kind: 'text', message: 'desk:askWhen' }),
}

/** Puts day and hour into the draft, as soon as it is known whose booking is shifted. */
export function noteShifted(c: CommandContext): void {
  const { days, shift } = c.draft
  const booking = guestBooking(c)
  if (booking === undefined || (typeof days !== 'number' && typeof shift !== 'number')) return
  const { date, time } = localOf(booking.start + Number(shift ?? 0) * 60_000, booking.zone)
  c.note({ day: addDays(date, Number(days ?? 0)), start: time, days: undefined, shift: undefined })
}

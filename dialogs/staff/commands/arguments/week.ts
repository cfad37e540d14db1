import { type DayHours, readWeekHours } from '../../../../src/language/commands/week-hours.ts'
import type { JsonValue } from '../../../engine/types.ts'
import type { Argument, CommandContext } from '../command.ts'

/** Hours of some weekdays, as `week` of the draft. */
export const weekArgument: Argument = {
  name: 'hours',
  read(c, line) {
    const said = readWeekHours(line.open)
    if (said === undefined) return undefined
    const week = line.take(said)
    if (!week.ok) return { message: `edit:hours.${week.problem}` }
    c.set({ week: week.week as unknown as JsonValue })
    return undefined
  },
  has: (c) => c.draft.week !== undefined,
  ask: () => ({ kind: 'text', message: 'edit:ask.hours' }),
}

export const weekOf = (c: CommandContext): readonly DayHours[] => c.draft.week as unknown as readonly DayHours[]

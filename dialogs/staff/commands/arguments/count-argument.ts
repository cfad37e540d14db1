import { countSaid } from '../../../../src/language/commands/count-said.ts'
import type { Argument, CommandContext } from '../table-command.ts'

/** A number of places, bookings or days, as `count` of the draft; `none`: without a limit. */
export const countArgument: Argument = {
  name: 'count',
  read(c, line) {
    const found = countSaid(line.open)
    if (found === undefined) return undefined
    line.take({ value: found.said, spans: [found.span] })
    c.set({ count: found.count })
    return undefined
  },
  has: (c) => c.draft.count !== undefined,
  ask: () => ({ kind: 'text', message: 'edit:ask.count' }),
}

/** undefined: without a limit */
export const countIn = ({ draft }: CommandContext): number | undefined =>
  typeof draft.count === 'number' ? draft.count : undefined

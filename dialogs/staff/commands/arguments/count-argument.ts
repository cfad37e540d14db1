import type { Argument, CommandContext } from '../table-command.ts'

const NO_LIMIT = /不限|无限|(?<!\p{L})(?:unlimited|no limit)(?!\p{L})/iu
const WHOLE = /(?<![\d.,-])\d{1,6}(?![\d.,]\d|\d)/

/** A number of places, bookings or days, as `count` of the draft; `none`: without a limit. */
export const countArgument: Argument = {
  name: 'count',
  read(c, line) {
    const match = WHOLE.exec(line.open)
    const found = match ?? NO_LIMIT.exec(line.open)
    if (found === null) return undefined
    line.take({ value: found[0], spans: [[found.index, found.index + found[0].length]] })
    c.set({ count: match === null ? 'none' : Number(match[0]) })
    return undefined
  },
  has: (c) => c.draft.count !== undefined,
  ask: () => ({ kind: 'text', message: 'edit:ask.count' }),
}

/** undefined: without a limit */
export const countIn = ({ draft }: CommandContext): number | undefined =>
  typeof draft.count === 'number' ? draft.count : undefined

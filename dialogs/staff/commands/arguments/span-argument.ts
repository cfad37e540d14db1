import type { HourRange } from '../../../../src/domain/hall/schedule.ts'
import { rangeMinutes } from '../../../../src/domain/hall/slots.ts'
import { clockMinutes } from '../../../../src/domain/time/calendar.ts'
import { readHourRanges } from '../../../../src/language/commands/times/hour-ranges.ts'
import { readPartOfDay } from '../../../../src/language/commands/times/open-hours.ts'
import type { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'

/** Hours of a day, as `ranges` of the draft. Where they may be left out the whole day is meant. */
export function spanArgument(options: { optional?: true } = {}): Argument {
  return {
    name: 'span',
    ...options,
    read(c, line) {
      const said = readHourRanges(line.open)
      if (said.length === 0) return options.optional === true ? readPart(c, line) : undefined
      const ranges = said.map((each) => line.take(each))
      if (ranges.some((range) => range === undefined)) return { message: 'edit:hours.impossible' }
      const sorted = (ranges as HourRange[]).toSorted((a, b) => rangeMinutes(a)[0] - rangeMinutes(b)[0])
      if (sorted.some((range, i) => i > 0 && rangeMinutes(range)[0] < rangeMinutes(sorted[i - 1]!)[1]))
        return { message: 'edit:hours.overlap' }
      c.set({ ranges: sorted })
      return undefined
    },
    has: (c) => c.draft.ranges !== undefined || options.optional === true,
    ask: () => ({ kind: 'text', message: 'edit:ask.span' }),
  }
}

/** A part of the day, where less than all of it may be meant. */
function readPart(c: CommandContext, line: CommandLine): undefined {
  const part = readPartOfDay(line.open)
  if (part !== undefined) c.set({ ranges: [line.take(part)] })
  return undefined
}

export const rangesIn = (c: CommandContext): readonly HourRange[] => (c.draft.ranges ?? []) as unknown as HourRange[]

/** Does a slot from `from` to `to` (HH:mm) lie in one of the ranges, or reach into it? */
export function overlaps(ranges: readonly HourRange[], from: string, to: string): boolean {
  const start = clockMinutes(from) ?? 0
  const [, end] = rangeMinutes([from, to])
  return ranges.some((range) => {
    const [open, close] = rangeMinutes(range)
    return start < close && end > open
  })
}

import type { HourRange } from '../../../../src/domain/hall/schedule.ts'
import { rangeMinutes } from '../../../../src/domain/hall/slots.ts'
import { clockMinutes, clockOf, endClockOf } from '../../../../src/domain/time/calendar.ts'
import { type DaysResult, readDaysSaid } from '../../../../src/language/commands/times/days-said.ts'
import { readHourRanges } from '../../../../src/language/commands/times/hour-ranges.ts'
import { readPartOfDay } from '../../../../src/language/commands/times/open-hours.ts'
import type { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { zoneOf } from './days-argument.ts'

/** Hours of a day, as `ranges` of the draft. Where they may be left out the whole day is meant. */
export function spanArgument(options: { optional?: true } = {}): Argument {
  return {
    name: 'span',
    ...options,
    read(c, line) {
      const said = readHourRanges(line.open)
      if (said.length === 0 && readBeside(c, line)) return undefined
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

/** "friday 4 to 6", "mon 9 to 12": bare hours beside a day; those of the small hours are the afternoon's. */
function readBeside(c: CommandContext, line: CommandLine): boolean {
  const context = { now: new Date(c.now).toISOString(), zone: zoneOf(c), locale: c.locale }
  if (readPartOfDay(line.open) !== undefined) return false
  const [range, ...others] = bareHours(line.open, (text) => readDaysSaid(text, context)?.value)
  const [said] = readHourRanges(line.open, { bare: true })
  if (range === undefined || said === undefined || others.length > 0) return false
  const [from, until] = rangeMinutes(range)
  const late = from < SMALL_HOURS && until <= NOON
  line.take(said)
  c.set({ ranges: [late ? [clockOf(from + NOON), endClockOf(until + NOON)] : [...range]] })
  return true
}
/** minutes: nothing is open before */
const SMALL_HOURS = 420
const NOON = 720

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

/** The hour apart, unless it is the whole of the line. */
export const without = (text: string, spans: readonly (readonly [number, number])[]): string =>
  spans.some(([from, to]) => from === 0 && to === text.length)
    ? text
    : spans.reduce((rest, [from, to]) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text)

/** "10 to 2" beside a day; a bare range that says the days is none of hours: without it they would be others. */
export function bareHours(text: string, daysOf: (text: string) => DaysResult | undefined): HourRange[] {
  const days = daysOf(text)
  if (typeof days !== 'object') return []
  const isDays = (span: readonly [number, number]) => {
    const others = daysOf(without(text, [span]))
    return days.from !== days.to && (typeof others !== 'object' || others.from !== days.from || others.to !== days.to)
  }
  return readHourRanges(text, { bare: true }).flatMap(({ value, spans }) =>
    value === undefined || isDays(spans[0]!) ? [] : [value],
  )
}

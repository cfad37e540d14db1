import type { HourRange } from '../../../../src/domain/hall/schedule.ts'
import { namesDate } from '../../../../src/language/commands/names-date.ts'
import { type DaysResult, readDaysSaid } from '../../../../src/language/commands/times/days-said.ts'
import { readHourRanges } from '../../../../src/language/commands/times/hour-ranges.ts'
import {
  type DayHours,
  overlap,
  readWeekHours,
  saysClosed,
} from '../../../../src/language/commands/times/week-hours.ts'
import { type DayShift, readShift } from '../../../../src/language/halls/shift-said.ts'
import { refusal } from '../../../common/refusal.ts'
import type { JsonValue, Say } from '../../../engine/types.ts'
import type { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { zoneOf } from './days-argument.ts'

/** Hours of some weekdays (`week` of the draft), or of certain days (`from`, `to`, `ranges`). */
export const weekArgument: Argument = {
  name: 'hours',
  read(c, line) {
    // a note is for a certain day
    if (namesDate(line.open) || c.draft.dayNote !== undefined) return readDays(c, line)
    const said = readWeekHours(line.open)
    if (said === undefined) return undefined
    if (!said.value.ok && said.value.problem === 'noDays' && putRight(c, line)) return undefined
    const shift = said.value.ok ? undefined : readShift(line.open)
    if (shift !== undefined) {
      c.set({ shift: line.take(shift) as unknown as JsonValue })
      return undefined
    }
    const week = line.take(said)
    if (!week.ok) return { message: `edit:hours.${week.problem}` }
    c.set({ week: week.week as unknown as JsonValue })
    return undefined
  },
  has: (c) => c.draft.week !== undefined || c.draft.ranges !== undefined || c.draft.shift !== undefined,
  ask: () => ({ kind: 'text', message: 'edit:ask.hours' }),
}

/** "no wait, 9 to 5": other hours of the days that the preview shows. */
function putRight(c: CommandContext, line: CommandLine): boolean {
  const shift = shiftOf(c)
  const days = shift?.days ?? (weekOf(c).length === 1 ? weekOf(c)[0]!.days : undefined)
  const ofDay = c.draft.from !== undefined
  if (days === undefined && !ofDay) return false
  const ranges = readHourRanges(line.open, { bare: true }).map((range) => line.take(range))
  if (ranges.length === 0 || ranges.some((range) => range === undefined) || overlap(ranges as HourRange[])) return false
  const hours = ranges as HourRange[]
  if (days === undefined) c.set({ ranges: hours, noteOnly: undefined })
  else c.set({ week: [{ days, hours }] as unknown as JsonValue, shift: undefined })
  return true
}

/** "24 december 10:00-14:00", 这周六 9点到22点: the hours first, since a day's reader would take them. */
function readDays(c: CommandContext, line: CommandLine): Say | undefined {
  const closed = saysClosed(line.open)
  const ranges = readHourRanges(line.open).map((range) => line.take(range))
  if (ranges.some((range) => range === undefined)) return { message: 'edit:hours.impossible' }
  const hours = ranges as HourRange[]
  if (overlap(hours)) return { message: 'edit:hours.overlap' }
  const noteOnly = hours.length === 0 && !closed && c.draft.dayNote !== undefined
  const said = readDaysSaid(line.open, { now: new Date(c.now).toISOString(), zone: zoneOf(c), locale: c.locale })
  const bare = hours.length === 0 && !closed && !noteOnly ? bareHours(line.open, said?.value) : []
  const days = said && line.take(said)
  if (days === undefined || typeof days === 'string') return refusal({ code: 'HALLO_DATE_UNREADABLE' })
  hours.push(...bare)
  if (hours.length === 0 && !closed && !noteOnly) return { message: 'edit:hours.noHours' }
  c.set({ ...days, ranges: hours, ...(noteOnly && { noteOnly }) })
  return undefined
}

/** "10 to 2" beside a single day; of several days a bare range is the days'. */
function bareHours(text: string, days: DaysResult | undefined): HourRange[] {
  if (typeof days !== 'object' || days.from !== days.to) return []
  return readHourRanges(text, { bare: true }).flatMap(({ value }) => (value === undefined ? [] : [value]))
}

/** Only the opening or the closing of some weekdays, where that is all that was said. */
export const shiftOf = (c: CommandContext): DayShift | undefined => c.draft.shift as unknown as DayShift | undefined

export const weekOf = (c: CommandContext): readonly DayHours[] => (c.draft.week ?? []) as unknown as readonly DayHours[]

import type { HourRange } from '../../../../src/domain/hall/schedule.ts'
import { namesDate } from '../../../../src/language/commands/names-date.ts'
import { readDaysSaid } from '../../../../src/language/commands/times/days-said.ts'
import { readHourRanges } from '../../../../src/language/commands/times/hour-ranges.ts'
import {
  type DayHours,
  overlap,
  readWeekHours,
  saysClosed,
} from '../../../../src/language/commands/times/week-hours.ts'
import { readWeekdaysSaid } from '../../../../src/language/commands/times/weekdays-said.ts'
import { exceptSaid, sinceSaid } from '../../../../src/language/commands/wishes/wish-said.ts'
import { type DayShift, readShift, readShiftSaid } from '../../../../src/language/halls/shift-said.ts'
import { refusal } from '../../../common/refusal.ts'
import type { JsonValue, Say } from '../../../engine/types.ts'
import type { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { zoneOf } from './days-argument.ts'

/** Hours of some weekdays (`week` of the draft), or of certain days (`from`, `to`, `ranges`). */
export const weekArgument: Argument = {
  name: 'hours',
  read(c, line) {
    const since = sinceSaid(line.open)
    if (since !== undefined) c.set({ since: line.take(since) })
    const apart = exceptSaid(line.open)
    if (apart !== undefined && namesDate(apart.except) && readWeekdaysSaid(apart.text).length > 0)
      return readExcept(c, line, apart)
    // a note is for a certain day
    if (namesDate(line.open) || c.draft.dayNote !== undefined) return readDays(c, line)
    const said = readWeekHours(line.open)
    if (said === undefined) return undefined
    if (!said.value.ok && said.value.problem === 'noDays' && putRight(c, line)) return undefined
    // hours that overlap are no end of a day
    const oneEnd = !said.value.ok && (said.value.problem === 'noDays' || said.value.problem === 'noHours')
    const shift = oneEnd ? readShift(line.open) : undefined
    if (shift !== undefined) {
      c.set({ shift: line.take(shift) as unknown as JsonValue })
      return undefined
    }
    const week = line.take(said)
    if (!week.ok) return { message: `edit:hours.${week.problem}` }
    c.set({ week: week.week as unknown as JsonValue })
    return undefined
  },
  has: (c) =>
    c.draft.week !== undefined ||
    c.draft.dayShift !== undefined ||
    c.draft.ranges !== undefined ||
    c.draft.shift !== undefined,
  ask: () => ({ kind: 'text', message: 'edit:ask.hours' }),
}

/** "closed on tuesdays except 29 december": that day keeps the hours that it has. */
function readExcept(c: CommandContext, line: CommandLine, { text, except }: { text: string; except: string }) {
  const now = new Date(c.now).toISOString()
  const days = readDaysSaid(except, { now, zone: zoneOf(c), locale: c.locale })?.value
  if (days === undefined || typeof days === 'string') return refusal({ code: 'HALLO_DATE_UNREADABLE' })
  const week = readWeekHours(text)
  if (week === undefined) return undefined
  if (!week.value.ok) return { message: `edit:hours.${week.value.problem}` }
  c.set({ week: week.value.week as unknown as JsonValue, except: days })
  line.take({ value: true, spans: [[0, line.open.length]] })
  return undefined
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
  const open = hours.length === 0 && !closed && !noteOnly
  // only the one end is said: "on christmas eve we close at 1pm"
  const shift = open ? readShiftSaid(line.open) : undefined
  const bare = open && shift === undefined ? bareHours(line.open, said) : []
  const days = said && line.take(said)
  if (days === undefined || typeof days === 'string') return refusal({ code: 'HALLO_DATE_UNREADABLE' })
  hours.push(...bare)
  if (shift !== undefined) {
    c.set({ ...days, dayShift: line.take(shift) as unknown as JsonValue })
    return undefined
  }
  if (hours.length === 0 && !closed && !noteOnly) return { message: 'edit:hours.noHours' }
  c.set({ ...days, ranges: hours, ...(noteOnly && { noteOnly }) })
  return undefined
}

/** "10 to 2" beside a day; a bare range that says the days is none of hours. */
function bareHours(text: string, days: ReturnType<typeof readDaysSaid>): HourRange[] {
  if (days === undefined || typeof days.value !== 'object') return []
  const { from, to } = days.value
  const isDays = ([start, end]: readonly [number, number]) =>
    from !== to && days.spans.some((span) => start < span[1] && end > span[0])
  return readHourRanges(text, { bare: true }).flatMap(({ value, spans }) =>
    value === undefined || isDays(spans[0]!) ? [] : [value],
  )
}

/** Only the opening or the closing of some weekdays, where that is all that was said. */
export const shiftOf = (c: CommandContext): DayShift | undefined => c.draft.shift as unknown as DayShift | undefined

/** The same of certain days. */
export const dayShiftOf = (c: CommandContext): Omit<DayShift, 'days'> | undefined =>
  c.draft.dayShift as unknown as Omit<DayShift, 'days'> | undefined

/** Days that keep what they have while the week changes. */
export const exceptIn = ({ draft }: CommandContext): { from: string; to: string } | undefined =>
  draft.except as { from: string; to: string } | undefined

export const weekOf = (c: CommandContext): readonly DayHours[] => (c.draft.week ?? []) as unknown as readonly DayHours[]

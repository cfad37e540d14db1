import type { HourRange } from '../../../../src/domain/hall/schedule.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
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
import { exceptSaid, saysWeekly, sinceSaid } from '../../../../src/language/commands/wishes/wish-said.ts'
import { type DayShift, readShift, readShiftSaid, saysOnlyPart } from '../../../../src/language/halls/shift-said.ts'
import { refusal } from '../../../common/refusal.ts'
import type { Json, JsonValue, Say } from '../../../engine/types.ts'
import type { CommandLine } from '../line.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { zoneOf } from './days-argument.ts'
import { bareHours, without } from './span-argument.ts'

/** Hours of some weekdays (`week` of the draft), or of certain days (`from`, `to`, `ranges`). */
export const weekArgument: Argument = {
  name: 'hours',
  read(c, line) {
    const since = sinceSaid(line.open)
    if (since !== undefined) c.set({ since: line.take(since) })
    if (isPending(c) && !saysClosed(line.open) && readHourRanges(line.open).length === 0 && readPending(c, line))
      return undefined
    // other hours, with their days, take their place
    if (isPending(c) && readWeekHours(line.open) !== undefined) c.set({ undated: undefined, shift: undefined })
    const apart = exceptSaid(line.open)
    if (apart !== undefined && namesDate(apart.except) && readWeekdaysSaid(apart.text).length > 0)
      return readExcept(c, line, apart)
    // a note is for a certain day
    if (namesDate(line.open) || c.draft.dayNote !== undefined) return readDays(c, line)
    const said = readWeekHours(line.open)
    if (said === undefined) {
      // "we close at 3": on which days is asked
      const shift = readShiftSaid(line.open)
      if (shift !== undefined) {
        const days = since !== undefined || saysWeekly(line.text) || saysOnlyPart(line.text) ? { days: EVERY_DAY } : {}
        c.set({ shift: { ...line.take(shift), ...days } as unknown as JsonValue })
      }
      return undefined
    }
    if (!said.value.ok && said.value.problem === 'noDays' && putRight(c, line)) return undefined
    // hours that overlap are no end of a day
    const oneEnd = !said.value.ok && (said.value.problem === 'noDays' || said.value.problem === 'noHours')
    const shift = oneEnd ? readShift(line.open) : undefined
    if (shift !== undefined) {
      c.set({ shift: line.take(shift) as unknown as JsonValue })
      return undefined
    }
    const hours = said.value.ok ? undefined : rangesAlone(said.value.problem, line)
    if (hours !== undefined) {
      c.set({ undated: hours as unknown as JsonValue })
      return undefined
    }
    const week = line.take(said)
    if (!week.ok) return { message: `edit:hours.${week.problem}` }
    c.set({ week: week.week as unknown as JsonValue })
    return undefined
  },
  has: (c) =>
    !isPending(c) &&
    (c.draft.week !== undefined ||
      c.draft.dayShift !== undefined ||
      c.draft.ranges !== undefined ||
      c.draft.shift !== undefined),
  half: isPending,
  ask: (c) =>
    isPending(c)
      ? {
          kind: 'choice',
          message: 'edit:ask.onDays',
          choices: DAYS.map((day) => ({ token: `on:${day}`, label: { message: `edit:onDays.${day}` } })),
        }
      : { kind: 'text', message: 'edit:ask.hours' },
  answer(c, { token }) {
    const day = DAYS.find((each) => token === `on:${each}`)
    if (day === undefined || !isPending(c)) return undefined
    const today = localDate(c.now, zoneOf(c))
    if (day === 'every') putWeekdays(c, EVERY_DAY)
    else putDays(c, { from: today, to: today })
    return 'taken'
  },
}

const DAYS = ['every', 'today'] as const
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

/** Hours, or one end of the day, without the days: which they are is asked. */
function isPending({ draft }: CommandContext): boolean {
  return draft.undated !== undefined || isShiftAlone(draft)
}
function isShiftAlone({ shift }: CommandContext['draft']): boolean {
  return shift !== undefined && shift !== null && (shift as { days?: unknown }).days === undefined
}

function rangesAlone(problem: string, line: CommandLine): HourRange[] | undefined {
  if (problem !== 'noDays') return undefined
  const ranges = readHourRanges(line.open, { bare: true }).map((range) => line.take(range))
  const hours = ranges.filter((range) => range !== undefined)
  return hours.length === ranges.length && !overlap(hours) ? hours : undefined
}

/** The days of what was said without them. */
function readPending(c: CommandContext, line: CommandLine): boolean {
  if (namesDate(line.open)) {
    const said = readDaysSaid(line.open, { now: new Date(c.now).toISOString(), zone: zoneOf(c), locale: c.locale })
    if (said === undefined || typeof said.value === 'string') return false
    const days = line.take(said)
    if (typeof days === 'string') return false
    putDays(c, days)
    return true
  }
  const weekdays = readWeekdaysSaid(line.open)
  if (weekdays.length === 0) return false
  putWeekdays(c, [...new Set(weekdays.flatMap((each) => line.take(each)))])
  return true
}

function putWeekdays(c: CommandContext, days: readonly number[]): void {
  const { undated, shift } = c.draft
  if (undated !== undefined) c.set({ week: [{ days, hours: undated }] as unknown as JsonValue, undated: undefined })
  else c.set({ shift: { ...(shift as Json), days: [...days] } })
}

function putDays(c: CommandContext, days: { from: string; to: string }): void {
  const { undated, shift } = c.draft
  if (undated !== undefined) c.set({ ...days, ranges: undated, undated: undefined })
  else c.set({ ...days, dayShift: shift ?? null, shift: undefined })
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
  const open = hours.length === 0 && !closed && !noteOnly
  // only the one end is said: "on christmas eve we close at 1pm"; midnight of that day is no other day
  const context = { now: new Date(c.now).toISOString(), zone: zoneOf(c), locale: c.locale }
  const bare = open ? bareHours(line.open, (text) => readDaysSaid(text, context)?.value) : []
  const shift = open && bare.length === 0 ? readShiftSaid(line.open) : undefined
  const said = readDaysSaid(shift === undefined ? line.open : without(line.open, shift.spans), context)
  const days = said && line.take(said)
  if (days === undefined || typeof days === 'string') return refusal({ code: 'HALLO_DATE_UNREADABLE' })
  hours.push(...bare)
  // a weekday alone is the coming one, which is said
  const once = days.from === days.to && readWeekdaysSaid(c.text).length > 0 && !namesDate(c.text)
  c.note({ once: once || undefined })
  if (shift !== undefined) {
    c.set({ ...days, dayShift: line.take(shift) as unknown as JsonValue })
    return undefined
  }
  if (hours.length === 0 && !closed && !noteOnly) return { message: 'edit:hours.noHours' }
  c.set({ ...days, ranges: hours, ...(noteOnly && { noteOnly }) })
  return undefined
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

import { addDays, daysBetween, weekdayOf } from '../../../../src/domain/time/calendar.ts'
import { localDate } from '../../../../src/domain/time/zone.ts'
import { type CopySaid, type Period, periodIn, readCopy } from '../../../../src/language/commands/times/copy-said.ts'
import { refusal } from '../../../common/refusal.ts'
import type { JsonValue, Option, Say } from '../../../engine/types.ts'
import { daysOf } from '../../../guest/browse/hour-lines.ts'
import type { DayPair } from '../../halls/copy-hours.ts'
import type { Argument, CommandContext } from '../table-command.ts'
import { zoneOf } from './days-argument.ts'

/** What the draft keeps of it as `copy`. */
interface Copy {
  source: Period
  target?: Period
  /** weekdays as those of every week, or only the next ones; left out: not known yet */
  every?: boolean
}

export const copyIn = ({ draft }: CommandContext): Copy | undefined => draft.copy as unknown as Copy | undefined

/** "copy this week to next week": whose hours, and for which days; asked for where only the first is said. */
export const copyArgument: Argument = {
  name: 'copyTo',
  read(c, line) {
    const had = copyIn(c)
    if (had !== undefined) return had.target === undefined ? readTarget(c, had, line.open) : undefined
    const said = readCopy(line.open, contextOf(c))
    return said === undefined ? undefined : keep(c, line.take(said))
  },
  has: (c) => copyIn(c) === undefined || copyIn(c)?.target !== undefined,
  ask: () => ({ kind: 'date', message: 'edit:ask.copyTo', choices: WEEKS.map(weekOption) }),
  answer(c, { token }) {
    const count = WEEKS.find((each) => token === `w:${each}`)
    const copy = copyIn(c)
    if (count === undefined || copy === undefined) return undefined
    const monday = addDays(today(c), 7 - weekdayOf(today(c)))
    put(c, { ...copy, target: { from: monday, to: addDays(monday, count * 7 - 1) } })
    return 'taken'
  },
}

const WEEKS = [1, 4] as const
const weekOption = (count: number): Option => ({
  token: `w:${count}`,
  label: { message: 'edit:copy.weeks', params: { count } },
})

/** Weekdays are those of every week, or only the next ones: where it is not said it is asked. */
export const copyEveryArgument: Argument = {
  name: 'copyEvery',
  read: () => undefined,
  has: (c) => areWeekdays(copyIn(c)) === undefined || copyIn(c)?.every !== undefined,
  ask(c) {
    const { target = [] } = areWeekdays(copyIn(c)) ?? {}
    const only: Option = {
      token: 'only',
      label: {
        message: 'edit:copy.only',
        params: { days: { list: pairsOf(c).map((pair) => ({ date: pair.target })) } },
      },
    }
    return {
      kind: 'choice',
      message: 'edit:ask.copyEvery',
      choices: [{ token: 'every', label: { message: 'edit:copy.every', params: { days: daysOf(target) } } }, only],
    }
  },
  answer(c, { token }) {
    const copy = copyIn(c)
    if (copy === undefined || (token !== 'every' && token !== 'only')) return undefined
    put(c, { ...copy, every: token === 'every' })
    return 'taken'
  },
}

function areWeekdays(copy: Copy | undefined): { source: number; target: readonly number[] } | undefined {
  const [source, ...more] = copy?.source.weekdays ?? []
  const target = copy?.target?.weekdays
  return source === undefined || more.length > 0 || target === undefined ? undefined : { source, target }
}

/** The weekday of every week whose hours others get; undefined: days are copied. */
export const weeklyCopy = (c: CommandContext): { source: number; target: readonly number[] } | undefined =>
  copyIn(c)?.every === true ? areWeekdays(copyIn(c)) : undefined

/** Which day gets whose hours, without days that are over; none: both are as long as they can't be copied. */
export function pairsOf(c: CommandContext): DayPair[] {
  const copy = copyIn(c)
  if (copy?.target === undefined) return []
  const now = today(c)
  const weekdays = areWeekdays(copy)
  if (weekdays !== undefined) {
    const source = addDays(now, after(weekdayOf(now), weekdays.source))
    return weekdays.target.map((day) => ({ source, target: addDays(source, after(weekdays.source, day) || 7) }))
  }
  const { source, target } = copy
  const [length, count] = [source, target].map(({ from, to }) => daysBetween(from, to) + 1) as [number, number]
  if (count % length !== 0) return []
  return Array.from({ length: count }, (_, i) => ({
    source: addDays(source.from, i % length),
    target: addDays(target.from, i),
  })).filter((pair) => pair.target >= now)
}

/** Days from one weekday to the next other one, 0 where it is the same. */
const after = (from: number, to: number): number => (to - from + 7) % 7

function readTarget(c: CommandContext, copy: Copy, text: string): Say | undefined {
  const target = periodIn(text, contextOf(c))
  if (target === 'unclear') return refusal({ code: 'HALLO_DATE_UNREADABLE' })
  if (target !== undefined) put(c, { ...copy, target })
  return undefined
}

function keep(c: CommandContext, { source, target, every }: CopySaid): Say | undefined {
  if (source === undefined || source === 'unclear' || target === 'unclear') return { message: 'edit:copy.unread' }
  put(c, { source, ...(target && { target }), ...(every && { every }) })
  return undefined
}

const put = (c: CommandContext, copy: Copy): void => c.set({ copy: copy as unknown as JsonValue })
const today = (c: CommandContext): string => localDate(c.now, zoneOf(c))
const contextOf = (c: CommandContext) => ({ now: new Date(c.now).toISOString(), zone: zoneOf(c), locale: c.locale })

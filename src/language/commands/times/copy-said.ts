import { addDays, weekdayOf } from '../../../domain/time/calendar.ts'
import { localDate } from '../../../domain/time/zone.ts'
import { LANGUAGES as ALL } from '../../languages.ts'
import type { ReadContext } from '../../reading.ts'
import { firstFound, inAnyLanguage } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'
import { namesDate } from '../names-date.ts'
import { readDaysSaid } from './days-said.ts'
import { readWeekdaysSaid } from './weekdays-said.ts'

/** Local days, both included; a week is from Monday to Sunday. */
export interface Period {
  from: string
  to: string
  /** said as weekdays alone (0 is Monday): they may be those of every week */
  weekdays?: readonly number[]
}

/** Whose hours others are to have. Left out: not said; `unclear`: days were meant, and not understood. */
export interface CopySaid {
  source?: Period | 'unclear'
  target?: Period | 'unclear'
  /** of weekdays: those of every week are meant */
  every: boolean
}

const LANGUAGES = ALL.map(({ commands }) => commands.copy)
const NUMBERS = new Map(ALL.flatMap(({ commands }) => Object.entries(commands.numbers)))
const ANY = inAnyLanguage(LANGUAGES.map(({ week, everyDay }) => ({ week, everyDay })))

/** "copy this week to next week", 把周六的时间复制到周日: it takes the whole line. undefined: nothing is to be copied. */
export function readCopy(text: string, context: ReadContext): ArgumentMatch<CopySaid> | undefined {
  const found = firstFound(LANGUAGES, ({ copies }) => copies, text)
  if (found === undefined) return undefined
  const { by, from = by, to } = found.groups ?? {}
  const source = from === undefined ? undefined : periodIn(from, context)
  const target = to === undefined ? undefined : periodIn(to, context)
  const value = { ...(source && { source }), ...(target && { target }), every: ANY.everyDay.test(text) }
  return { value, spans: [[0, text.length]] }
}

/** The days or weeks that a text names; undefined: none. */
export function periodIn(text: string, context: ReadContext): Period | 'unclear' | undefined {
  const monday = mondayOf(localDate(Date.parse(context.now), context.zone))
  const several = firstFound(LANGUAGES, ({ severalWeeks }) => [severalWeeks], text)?.groups?.n
  if (several !== undefined) return weeksFrom(addDays(monday, 7), NUMBERS.get(several.toLowerCase()) ?? Number(several))
  for (const { weeks } of LANGUAGES)
    for (const [pattern, offset] of weeks) if (pattern.test(text)) return weeksFrom(addDays(monday, offset * 7), 1)
  const days = readDaysSaid(text, context)?.value
  if (days === 'all' || days === 'unclear') return 'unclear'
  const weekdays = namesDate(text) ? [] : readWeekdaysSaid(text).flatMap(({ value }) => value)
  if (weekdays.length > 0) return { ...(days ?? weeksFrom(monday, 1)), weekdays: [...new Set(weekdays)] }
  if (days === undefined) return undefined
  return ANY.week.test(text) ? { from: mondayOf(days.from), to: addDays(mondayOf(days.to), 6) } : days
}

const mondayOf = (date: string): string => addDays(date, -weekdayOf(date))
const weeksFrom = (monday: string, count: number): Period => ({ from: monday, to: addDays(monday, count * 7 - 1) })

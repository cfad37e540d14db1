import type { HourRange } from '../../../domain/hall/schedule.ts'
import { rangeMinutes } from '../../../domain/hall/slots.ts'
import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'
import { readHourRanges } from './hour-ranges.ts'
import { readWeekdaysSaid } from './weekdays-said.ts'

/** New hours of some weekdays (0 is Monday); none: closed. */
export interface DayHours {
  days: readonly number[]
  hours: readonly HourRange[]
}

export type WeekHours =
  | { ok: true; week: readonly DayHours[] }
  /** no clock shows it; two ranges of a day overlap; a day twice; hours without a day, or a day without hours */
  | { ok: false; problem: 'impossible' | 'overlap' | 'twice' | 'noDays' | 'noHours' }

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.days))

/**
 * Opening hours by weekday as staff write them: `周一至周五 9:00-12:00 14:00-18:00，周六 10-18，周日休息`, "mon-fri 9-12, 14-18; sun
 * closed", "every day 8am to 9pm". undefined: neither a day nor hours are named. Days that aren't named are left as they are.
 */
export function readWeekHours(text: string): ArgumentMatch<WeekHours> | undefined {
  const days = readWeekdaysSaid(text)
  const ranges = readHourRanges(text, { bare: true })
  const closed = [...text.matchAll(ANY.closed)].map(({ index, 0: word }) => [index, index + word.length] as const)
  // "closed on mondays": said before its day
  const closedAt = closed.map(([from, to]) => {
    const starts = days.map(({ spans }) => spans[0]![0])
    return starts.find((at) => at >= to && ANY.closedBefore.test(text.slice(to, at))) ?? from
  })
  if (days.length === 0 && ranges.length === 0) return undefined
  const spans = [...days, ...ranges].flatMap((each) => each.spans).concat(days.length > 0 ? closed : [])
  return { value: weekOf(days, ranges, closedAt), spans }
}

export const saysClosed = (text: string): boolean => [...text.matchAll(ANY.closed)].length > 0

function weekOf(
  days: readonly ArgumentMatch<number[]>[],
  ranges: readonly ArgumentMatch<HourRange | undefined>[],
  closed: readonly number[],
): WeekHours {
  if (ranges.some(({ value }) => value === undefined)) return { ok: false, problem: 'impossible' }
  if (days.length === 0) return { ok: false, problem: 'noDays' }
  // Hours before the first day belong to it: "9:00-18:00 every day".
  const starts = days.map(({ spans }, i) => (i === 0 ? 0 : spans[0]![0]))
  const within = (at: number, i: number) => at >= starts[i]! && at < (starts[i + 1] ?? Number.POSITIVE_INFINITY)
  const week: DayHours[] = []
  for (const [i, { value }] of days.entries()) {
    const hours = ranges.filter(({ spans }) => within(spans[0]![0], i)).map((range) => range.value!)
    if (hours.length === 0 && !closed.some((at) => within(at, i))) return { ok: false, problem: 'noHours' }
    if (overlap(hours)) return { ok: false, problem: 'overlap' }
    week.push({ days: value, hours: inOrder(hours) })
  }
  const narrowed = withoutNarrower(week)
  const named = narrowed.flatMap((each) => each.days)
  return new Set(named).size < named.length ? { ok: false, problem: 'twice' } : { ok: true, week: narrowed }
}

/** "every day 10-17, closed on mondays": the rest is open. Two lots of hours of a day would be both or either. */
const withoutNarrower = (week: readonly DayHours[]): DayHours[] =>
  week.flatMap((each, i) => {
    const narrower = week.flatMap((other, j) =>
      j > i && other.hours.length === 0 && isWithin(other.days, each.days) ? other.days : [],
    )
    const days = each.days.filter((day) => !narrower.includes(day))
    return days.length === 0 ? [] : [{ ...each, days }]
  })

const isWithin = (few: readonly number[], many: readonly number[]): boolean =>
  few.length < many.length && few.every((day) => many.includes(day))

const inOrder = (hours: readonly HourRange[]): HourRange[] =>
  hours.toSorted((a, b) => rangeMinutes(a)[0] - rangeMinutes(b)[0])

/** Do two ranges of a day cover the same time? */
export function overlap(hours: readonly HourRange[]): boolean {
  const ordered = inOrder(hours).map(rangeMinutes)
  return ordered.some(([, end], i) => ordered[i + 1] !== undefined && ordered[i + 1]![0] < end)
}

import { validDay } from '../../domain/time/civil-day.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { Rule } from '../text/scan.ts'
import { fullYear } from './full-year.ts'
import type { DaySpec, Piece } from './pieces.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ calendar }) => calendar))

const impossible: Piece = { kind: 'impossible' }

function ymd(year: number, month: number, day: number): Piece {
  return validDay(year, month, day) === undefined ? impossible : { kind: 'day', spec: { year, month, day } }
}

/** month and day in the order of the language, or the only order that is possible. */
function ordered(a: number, b: number, dayFirst: boolean, year?: number): Piece | undefined {
  const possible = (month: number, day: number): boolean => validDay(year ?? 2024, month, day) !== undefined
  const [month, day] = dayFirst ? [b, a] : [a, b]
  const spec: DaySpec | undefined = possible(month, day)
    ? { month, day }
    : possible(day, month)
      ? { month: day, day: month }
      : undefined
  if (!spec) return a <= 12 || b <= 12 ? impossible : undefined
  if (a !== b && possible(a, b) && possible(b, a)) spec.swappable = true
  if (year !== undefined) spec.year = year
  return { kind: 'day', spec }
}

const NOT_AFTER = /[\d$¥€£][.,/:-]?$|\d[.,/:-]$/
const NOT_BEFORE = new RegExp(String.raw`^(?:[.,/:-]?\d|%|[¥€$]|${ANY.money.source})`)

/** A part of the day or an hour that follows a day. */
const BESIDE_TIME = new RegExp(String.raw`^\s*(?:\d{1,2}:[0-5]\d|${ANY.besideTime.source})`)
const COUNTED_RANGE = new RegExp(String.raw`^\s?(?:${ANY.countedRange.source})`)
const COUNTED_DECIMAL = new RegExp(String.raw`^\s*(?:${ANY.countedDecimal.source})`)
const TIME_LEAD = new RegExp(String.raw`(?:@|${ANY.timeLead.source})\s*$`)
const DAY_LEAD = new RegExp(String.raw`(?:${ANY.dayLead.source})\s*$`)
const RANGE_LEAD = new RegExp(String.raw`(?:${ANY.rangeLead.source})\s*$`)
const TIMES_IN_DIGITS = new RegExp(
  String.raw`([01]\d|2[0-4])([0-5][05])\s?(?:-|~|${ANY.rangeJoin.source})\s?([01]\d|2[0-4])([0-5][05])(?!\d)`,
)

/**
 * Dates, and times without colons, written in digits. `dayFirst`: day before month where both are possible. `yearFirst`: three pairs of digits
 * begin with the year, as Chinese writes them (GB/T 7408).
 */
export function numericDates(dayFirst: boolean, yearFirst: boolean): Rule[] {
  return [
    {
      // 2026-11-23, 2026/11/23, 2026.11.23, 2026 11 23, 20261123
      pattern:
        /((?:19|20)\d\d)(?:\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})| (\d\d?) (\d\d?)|(\d\d)(\d\d))(?!\d)(?:t(?=\d\d:))?/,
      read: (m, after, before) => {
        if (NOT_AFTER.test(before) || /^[-/.]\d/.test(after)) return undefined
        return ymd(Number(m[1]), Number(m[2] ?? m[4] ?? m[6]), Number(m[3] ?? m[5] ?? m[7]))
      },
    },
    {
      // 23/11/2026, 11-23-26, 23.11.2026
      pattern: /(\d{1,2})(\s?[-/.]\s?)(\d{1,2})(?:\s?[-/.,]\s?)((?:19|20)\d\d|\d\d)(?!\d)/,
      read: (m, after, before) => {
        if (NOT_AFTER.test(before) || NOT_BEFORE.test(after)) return undefined
        const [y, mo, d] = [m[1]!, Number(m[3]), Number(m[4])]
        if (yearFirst && y.length === 2 && m[4]!.length === 2 && validDay(fullYear(y), mo, d) !== undefined)
          return ymd(fullYear(y), mo, d)
        const dotted = /\./.test(m[2]!)
        const piece = ordered(Number(m[1]), Number(m[3]), dayFirst || dotted, fullYear(m[4]!))
        // with dots the day comes first in every language that writes them (DIN 5008)
        if (dotted && piece?.kind === 'day') delete piece.spec.swappable
        if (piece?.kind === 'day' && y.length === 2 && m[4]!.length === 2 && validDay(fullYear(y), mo, d) !== undefined)
          piece.spec.yearFirst = { year: fullYear(y), month: mo, day: d }
        return piece
      },
    },
    {
      // 0921下午3点: month and day right before a time
      pattern: /(0[1-9]|1[0-2])([0-3]\d)(?!\d)/,
      read: (m, after, before) => {
        const [month, day] = [Number(m[1]), Number(m[2])]
        if (!yearFirst || !BESIDE_TIME.test(after) || NOT_AFTER.test(before)) return undefined
        return validDay(2024, month, day) === undefined ? undefined : { kind: 'day', spec: { month, day } }
      },
    },
    {
      // 1900-2100, 0730-0930: both ends of a time without colons; 2010-2025 is of years
      pattern: TIMES_IN_DIGITS,
      read: (m, after, before) => {
        if (NOT_AFTER.test(before) || NOT_BEFORE.test(after) || /[a-z]$/.test(before)) return undefined
        const minutes = (hour: string, minute: string): number => Number(hour) * 60 + Number(minute)
        const long = minutes(m[3]!, m[4]!) - minutes(m[1]!, m[2]!)
        if (long < 30 || COUNTED_RANGE.test(after)) return undefined
        return {
          kind: 'range',
          start: { hour: Number(m[1]), minute: Number(m[2]), half: 'fixed' },
          end: { hour: Number(m[3]), minute: Number(m[4]), half: 'fixed' },
        }
      },
    },
    {
      // 26.12.5: a single digit at the end is no year, so the year is the first
      pattern: /(2\d|3\d)([-/.])(\d{1,2})\2(\d)(?!\d)/,
      read: (m, after, before) =>
        NOT_AFTER.test(before) || NOT_BEFORE.test(after) || /[a-z]$/.test(before)
          ? undefined
          : ymd(fullYear(m[1]!), Number(m[3]), Number(m[4])),
    },
    {
      // 11/23, 11-23, 11.23
      pattern: /(\d{1,2})\s?([-/.])\s?(\d{1,2})(?!\d)/,
      read: (m, after, before) => {
        if (NOT_AFTER.test(before) || NOT_BEFORE.test(after)) return undefined
        if (COUNTED_DECIMAL.test(after)) return undefined
        const a = Number(m[1])
        const b = Number(m[3])
        if (m[2] === '.') {
          // "8.30" in English is a time
          if (!yearFirst && a <= 24 && /^(?:00|15|30|45)$/.test(m[3]!)) return undefined
          // 12.5 下午3点
          if (yearFirst && BESIDE_TIME.test(after)) return ordered(a, b, dayFirst)
          if (TIME_LEAD.test(before) || m[3]!.length === 1)
            return m[3]!.length === 1 && DAY_LEAD.test(before) ? ordered(a, b, dayFirst) : undefined
          const piece = ordered(a, b, dayFirst)
          return piece?.kind === 'day' ? piece : undefined
        }
        if (m[2] === '-' && a < 13 && b < 13 && RANGE_LEAD.test(before)) return undefined
        if (m[2] === '-' && (a > 31 || b > 31)) return undefined
        return ordered(a, b, dayFirst)
      },
    },
  ]
}

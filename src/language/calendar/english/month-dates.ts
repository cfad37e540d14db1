import { validDay } from '../../../domain/time/civil-day.ts'
import type { Rule } from '../../text/scan.ts'
import type { DaySpec } from '../pieces.ts'
import { date, day, ENDS, MONTH, monthOf, NO_HOURS, WEEKDAY, YEAR } from './vocabulary.ts'

/** A day right before the month: its number, or a weekday ("first saturday of"). */
const HAS_DAY = new RegExp(`(?:(?:^|[^\\d:.])\\d{1,2}(?:st|nd|rd|th)?\\s*(?:of\\s+)?|\\b${WEEKDAY}\\s+(?:of|in)\\s+)$`)
/** Such a day that is no hour of a clock of twelve. */
const DAY_FOR_SURE = /(?:^|[^\d:.])(?:\d{1,2}(?:st|nd|rd|th)\s+(?:of\s+)?|(?:1[3-9]|2\d|3[01])\s+(?:of\s+)?)$/
/** What follows a number that is an hour. */
const HOUR_SIGN =
  /^(?:\s*[ap](?![a-z])|\s*[ap]\s?\.?\s?m\b|\s*o'?\s?clock|[:.][0-5]\d|\s+in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening)\b|\s+at\s+night\b)/
/** "13 may 12-2pm", "5 june 10 to 12": the number after the month begins a range */
const RANGE_END = /^\s?(?:-|to\b|until\b|till\b)\s?\d{1,2}(?![\d/-])/
const BARE_LETTER = /^[\s.,/-]*\d{1,2}(?=[ap](?![a-z]))/

/** "17 may come", and not "is 17 may ok?" */
const isVerb = (after: string): boolean => /^\s+[a-z]/.test(after) && !ENDS.test(after) && !SUITS.test(after)
const SUITS = /^\s+(?:ok(?:ay)?|fine|free|good|possible|available|then|instead|would|too)\b/

/** Dates with the month's name. */
export const MONTH_DATES: readonly Rule[] = [
  {
    // october 2nd, oct. 2 2026, september-2026-23, jan/3
    pattern: new RegExp(
      `(?:\\b(?:next|this|coming)\\s+)?\\b${MONTH}[\\s,./-]*(?:(?:the|of)\\s+)?(?:((?:19|20)\\d\\d)[-/])?(\\d{1,2})(st|nd|rd|th)?(?![\\d:]|h\\d|\\.\\d|\\s*o')${YEAR}(?:[-/](\\d\\d|\\d{4})(?!\\d))?`,
    ),
    read: (m, after, before) => {
      // "9 july 10am": the month has its day, the number after it is an hour
      if (HAS_DAY.test(before) && !m[4] && (HOUR_SIGN.test(after) || m[6]?.length === 2 || RANGE_END.test(after)))
        return undefined
      // "the 14th of may 11", "23 june 4": the month has its day, which can't be an hour
      if (DAY_FOR_SURE.test(before) && !m[2] && !m[4] && !m[5] && !m[6] && Number(m[3]) <= 12) return undefined
      // "every tuesday in december, 9am"
      if (/^[ap]\.?m/.test(after) && !m[4]) return undefined
      if (HOUR_SIGN.test(after) && !m[4] && (/[a-z.]\s*,/.test(m[0]) || /\b(?:in|during|of|all)\s+$/.test(before)))
        return undefined
      if (m[1] === 'may' && !m[4] && /^\s+(?:people|of us|guests|persons|adults)/.test(after)) return undefined
      if (/^\s*[ap]\.?m/.test(after) && !/\d\s*$/.test(m[0])) return undefined
      return date(monthOf(m[1]!), Number(m[3]), m[2] ?? m[5] ?? m[6])
    },
  },
  {
    // 2nd of october, 14april 2026, 31-oct-74
    pattern: new RegExp(
      `(?:\\b(?:next|this|coming)\\s+)?(\\d{1,2})(st|nd|rd|th)?[\\s.,/-]*(?:(?:day\\s+)?of\\s+)?${MONTH}(?:[\\s,./-]+(?:of\\s+|in\\s+)?((?:19|20)\\d\\d)(?![\\d:])${NO_HOURS}|[-/](\\d\\d)(?!\\d)|)`,
    ),
    read: (m, after, before) => {
      if (/(?:\d|[$¥€£]\s?)$/.test(before) && !/\s$/.test(before)) return undefined
      if (m[3] === 'may' && !m[2] && !m[4] && isVerb(after)) return undefined
      if (m[3] === 'mar' && /^\s+[a-z]/.test(after) && !ENDS.test(after) && !m[4]) return undefined
      if (/[$¥€£]\s*$/.test(before)) return undefined
      const next = /^[\s.,/-]*\d{1,2}(?:st|nd|rd|th)?(?![\d:]|h\d)\b/.exec(after) ?? BARE_LETTER.exec(after)
      const follows = next === null ? '' : after.slice(next[0].length)
      const isHour = HOUR_SIGN.test(follows) || RANGE_END.test(follows)
      const isDay = Number(m[1]) > 12 && Number(m[1]) <= 31 && !before.endsWith(':')
      if (next !== null && !isHour && !m[2] && !m[4] && !m[5] && !isDay) return undefined
      return date(monthOf(m[3]!), Number(m[1]), m[4] ?? m[5])
    },
  },
  {
    // 2026/oct/2
    pattern: new RegExp(`((?:19|20)\\d\\d)[-/\\s.]${MONTH}[-/\\s.](\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`),
    read: (m) => date(monthOf(m[2]!), Number(m[3]), m[1]),
  },
  {
    // december 5-8, 5th to 8th december
    pattern: new RegExp(
      `\\b(?:${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:-|to|until|till|through)\\s*(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\s*[ap]\\.?m|\\s*[-/])|(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:-|to|until|till|through)\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH})${YEAR}`,
    ),
    read: (m, _after, before) => {
      if (/[\d:/.-]$/.test(before) || (m[1] !== undefined && HAS_DAY.test(before))) return undefined
      const month = monthOf((m[1] ?? m[6])!)
      const first = date(month, Number(m[2] ?? m[4]), m[7])
      const last = Number(m[3] ?? m[5])
      if (first.kind !== 'day' || validDay(2024, month, last) === undefined || last <= first.spec.day!)
        return first.kind === 'day' ? undefined : first
      return { kind: 'day', spec: first.spec, until: { ...first.spec, day: last } }
    },
  },
  {
    // december 2026, as all that is said
    pattern: new RegExp(`^\\s*${MONTH}${YEAR}[\\s?!.]*$`),
    read: (m) => {
      if (/^(?:may|mar)$/.test(m[1]!) && !m[2]) return undefined
      return day(m[2] ? { month: monthOf(m[1]!), year: Number(m[2]) } : { month: monthOf(m[1]!) })
    },
  },
  {
    // of october, in october 2026, this october
    pattern: new RegExp(`\\b(?:(this|next|last)|of|in|during)\\s+${MONTH}${YEAR}`),
    read: (m, after) => {
      // "december 5" is a day; "first saturday of december, 6 in the evening" has its own
      const number = /^[\s,./-]*(?:the\s+)?\d{1,2}/.exec(after)?.[0]
      const hour = number !== undefined && HOUR_SIGN.test(after.slice(number.length))
      if (number !== undefined && !hour) return undefined
      // may and march are verbs too: "this may take longer"
      if (/^(?:may|mar)/.test(m[2]!) && !m[3] && !(m[1] === 'this' ? /^\s*(?:$|[,.!?])/ : ENDS).test(after))
        return undefined
      const spec: DaySpec = { month: monthOf(m[2]!) }
      if (m[3]) spec.year = Number(m[3])
      if (m[1] === 'next') spec.lean = 'next'
      if (m[1] === 'last') spec.lean = 'past'
      return day(spec)
    },
  },
  {
    // early december, mid-june, late next month
    pattern: new RegExp(`\\b(?:(early)|(mid)|late)[\\s-]+(?:in\\s+)?(?:(next|this)\\s+month|${MONTH}(?!\\s*\\d))`),
    read: (m, after) => {
      const spec: DaySpec = { span: m[1] ? 'monthStart' : m[2] ? 'monthMiddle' : 'monthEnd' }
      if (m[4] && /^(?:may|mar)$/.test(m[4]) && !ENDS.test(after)) return undefined
      if (m[3]) spec.monthOff = m[3] === 'next' ? 1 : 0
      else spec.month = monthOf(m[4]!)
      return day(spec)
    },
  },
]

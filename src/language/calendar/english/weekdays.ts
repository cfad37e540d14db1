import type { Rule } from '../../text/scan.ts'
import type { DaySpec } from '../pieces.ts'
import { HOLIDAY_NAMES } from './holidays.ts'
import { day, ENDS, MONTH, WEEKDAY, weekdayOf } from './vocabulary.ts'

const LEAN: Readonly<Record<string, DaySpec['lean']>> = {
  last: 'past',
  past: 'past',
  previous: 'past',
  next: 'next',
  following: 'next',
  this: 'this',
  coming: 'coming',
  upcoming: 'coming',
}
const NOT_THEM =
  /\b(?:not(?:\s+on)?|except|but|other than|never|avoid|(?:can\s?['’]?\s?t|cannot|won\s?['’]?t|don\s?['’]?t)\s+(?:do|manage|want|like)|(?:any\s?(?:day|time)\s)but)\s*$/
const OF_CALENDAR = new RegExp(`^(?:the\\s+)?(?:\\d|that\\b|this\\b|end\\b|${MONTH}|${WEEKDAY}|${HOLIDAY_NAMES})`)
/** Weekdays: this, next, the nth of a month, so many from now, a week on. */
export const WEEKDAYS: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:\\b(?:(this\\s+past|this\\s+coming|the\\s+coming|last|past|previous|next|following|this|coming|upcoming)|on|the|one)\\s+)?\\b${WEEKDAY}(\\s+after\\s+next|\\s+week(?!end))?`,
    ),
    read: (m, after, before) => {
      const word = m[2]!
      if (/^(?:sat|sun|mon|wed|fri|thu|tue)$/.test(word) && !abbreviated(word, after, before, m[0])) return undefined
      // fridays: a habit, not a day
      if (/\bevery\s*$/.test(before)) return undefined
      // "cancel fridays lunch": its apostrophe is left out; "not mondays" rules them out
      if (
        !NOT_THEM.test(before) &&
        word.endsWith('days') &&
        (/^on\b/.test(m[0]) || !/^\s+(?!at\b|from\b|and\b|or\b|in\b|to\b)[a-z]/.test(after))
      )
        return undefined
      const lean = m[1] === undefined ? undefined : LEAN[m[1].split(/\s+/).at(-1)!]
      const spec: DaySpec = { weekday: weekdayOf(word) }
      if (lean === 'past' && /^\s+(?:of|in)\s+(?!(?:this|last|next)\s+week)/.test(after)) spec.nth = -1
      else if (lean) spec.lean = lean
      if (m[3]?.includes('after')) {
        delete spec.lean
        spec.weekOff = 2
      } else if (m[3]) spec.shift = { days: 7, months: 0 }
      return day(spec)
    },
  },
  {
    // a week on friday, a week from friday
    pattern: new RegExp(`\\b(?:a\\s+|1\\s+)?week\\s+(?:on|from)\\s+${WEEKDAY}`),
    read: (m, _after, before) =>
      /\b(?:this|next|last|the|following|coming)\s*$/.test(before)
        ? undefined
        : day({ weekday: weekdayOf(m[1]!), shift: { days: 7, months: 0 } }),
  },
  {
    // the friday before christmas, the first saturday after the 20th
    pattern: new RegExp(
      `\\b(?:the\\s+)?(?:last\\s+|1st\\s+)?${WEEKDAY}\\s+(?:(before)|after)\\s+(?!next\\b|all\\b|noon|mid|lunch|work|dinner|school|half|(?:a\\s+)?quarter|about|around)(?=[a-z]|\\d{1,2}(?:st|nd|rd|th))`,
    ),
    // "monday after my lesson" is of the guest's own day, and monday
    read: (m, after) =>
      /^(?:the|last|1st)\b/.test(m[0]) || OF_CALENDAR.test(after)
        ? day({ weekday: weekdayOf(m[1]!), beside: m[2] ? -1 : 1 })
        : undefined,
  },
  {
    // "this friday, no wait, the friday after"
    pattern: new RegExp(
      `\\bthe\\s+${WEEKDAY}\\s+after(?:\\s+(?:that|this\\s+one))?(?=\\s*(?:$|[,.!?;])|\\s+(?:then|please|pls|instead|at|for)\\b)`,
    ),
    read: (m) => day({ weekday: weekdayOf(m[1]!), shift: { days: 7, months: 0 } }),
  },
  {
    // first monday, the 3rd tuesday
    pattern: new RegExp(`\\b(?:the\\s+)?([1-5])(?:st|nd|rd|th)\\s+${WEEKDAY}`),
    read: (m) => day({ weekday: weekdayOf(m[2]!), nth: Number(m[1]) }),
  },
  {
    // two fridays from now, 2 thursdays ago
    pattern: new RegExp(`\\b(\\d{1,2})\\s+${WEEKDAY}\\s+(?:from\\s+(?:now|today)|(later|hence)|(ago|back))`),
    read: (m) => day({ weekday: weekdayOf(m[2]!), count: m[4] ? -Number(m[1]) : Number(m[1]) }),
  },
]

const SETTLED =
  /^\s*(?:$|[,.!?;]|(?:then|please|pls|instead|maybe|perhaps|works?|would|could|is|looks?|sounds?|suits?|afternoon|morning|evening|night|works|good|fine)\b)/
/** sat, sun, mon … are words and names too: as weekdays they stand beside a date, a time or an end. */
function abbreviated(word: string, after: string, before: string, whole: string): boolean {
  if (/^(?:this|next|last|on|coming)\b/.test(whole) && !/^the\b/.test(whole))
    return word !== 'sun' || !/^the/.test(whole)
  if (/^the\b/.test(whole) || (/\b(?:i|we|he|she|they|the)\s*$/.test(before) && (word === 'sat' || word === 'sun')))
    return false
  // "sat then", "how about sat"
  if (
    /(?:^|[,.!?;]|\b(?:ok(?:ay)?|maybe|about|perhaps|or|and|actually|no|not|well|then))\s*$/.test(before) &&
    SETTLED.test(after)
  )
    return true
  if (word === 'sat' || word === 'sun')
    return ENDS.test(after) || new RegExp(`^[\\s,]*(?:${MONTH}|the\\s+\\d|\\d|at|next|this|week)`).test(after)
  return true
}

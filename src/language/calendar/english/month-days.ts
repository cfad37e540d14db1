import type { Rule } from '../../text/scan.ts'
import { day, ENDS, WEEKDAY, weekdayOf } from './vocabulary.ts'

const DATED = new RegExp(`^\\s*(?:${WEEKDAY}|next|this|last)`)

/** What makes "the 9th" a day in a sentence. */
const BEFORE_ORDINAL =
  /(?:^|[.!?,]\s*|\b(?:from|until|till|by|to|is|it's|try|say|maybe|and|between|before|after|about|around))\s*$/
/** What an ordinal counts when it is no day: the 9th floor, 58th and Main. */
const NOUN_AFTER =
  /^\s+(?:(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|may\b)|and\s+(?!\d|the\s\d|i\b|to\b|from\b|stay)|(?:floor|street|str|st|ave|avenue|road|rd|birthday|anniversary|grade|graders?|time|edition|option|choice|one|place|item|event|slot|row|court|room|century|meeting|appointment|class|person|guest|hour|minute|week|month|year|quarter|course|game|match|round|try|attempt|booking|visit|session|lesson|thing|step|question|floor)s?\b)/

/** Days of a month by their number, and years; the month stands beside them or is left to the calendar. */
export const MONTH_DAYS: readonly Rule[] = [
  {
    // the 3rd, 20th of …, friday 13th, 3rd day of …, next 6th of …
    pattern: /(?:\b(?:the|on|for)\s+)*\b(\d{1,2})(st|nd|rd|th)(\s+last)?(\s+day)?\b/,
    read: (m, after, before) => {
      const n = Number(m[1])
      if (m[3]) return m[4] ? day({ day: -n }) : undefined
      const weekdayBefore = /(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*(?:the\s+)?$/.test(before)
      const cued =
        /^(?:the|on|for)/.test(m[0]) ||
        weekdayBefore ||
        m[4] !== undefined ||
        /^\s+of\b/.test(after) ||
        (before.trim() === '' && after.trim() === '')
      const led = cued || BEFORE_ORDINAL.test(before)
      if (!led || !(ENDS.test(after) || m[4] !== undefined || DATED.test(after) || !NOUN_AFTER.test(after)))
        return undefined
      if (n > 31 && !cued) return undefined
      return n >= 1 && n <= 31 ? day({ day: n }) : /^\s+and\b/.test(after) ? undefined : { kind: 'impossible' }
    },
  },
  {
    // on 15, on the 17, for the 27, friday the 15
    pattern: /\b(?:on(?:\s+the)?|for\s+the|the)\s+(\d{1,2})(?![\d:/]|[.-]\d|\s*[-/]\s*\d|st\b|nd\b|rd\b|th\b)/,
    read: (m, after, before) => {
      const n = Number(m[1])
      if (n < 1 || n > 31 || !ENDS.test(after) || /^\s*(?:[ap]\.?m\b|[ap]\b)/.test(after)) return undefined
      if (/^\s*of\s+us/.test(after)) return undefined
      if (m[0].startsWith('the') && !/(?:day|mon|tue|wed|thu|fri|sat|sun|of)\.?,?\s*$/.test(before)) return undefined
      return day({ day: n })
    },
  },
  {
    // 20 of next month
    pattern: /\b(\d{1,2})(?=\s+of\s+(?:the\s+)?(?:this|next|last|current|previous|coming|following)\s+month)/,
    read: (m) => day({ day: Number(m[1]) }),
  },
  {
    // monday 21
    pattern: new RegExp(`\\b${WEEKDAY},?\\s+(\\d{1,2})(?=\\s*(?:$|[,!?;)]|\\.(?!\\d)|\\s(?:at|from|@)\\b))`),
    read: (m) =>
      Number(m[2]) > 12 && Number(m[2]) <= 31 ? day({ weekday: weekdayOf(m[1]!), day: Number(m[2]) }) : undefined,
  },
  {
    pattern: /\b((?:19|20)\d\d)\b/,
    read: (m, after, before) =>
      /\b(?:of|in)\s*$|['a-z]\s*$/.test(before) && ENDS.test(after) ? day({ year: Number(m[1]) }) : undefined,
  },
]

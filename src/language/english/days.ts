import { validDay } from '../calendar.ts'
import { fullYear } from '../numeric.ts'
import type { DaySpec, Piece } from '../pieces.ts'
import type { Rule } from '../scan.ts'

const day = (spec: DaySpec): Piece => ({ kind: 'day', spec })

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'
const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
export const WEEKDAY =
  '(mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:rs?(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)(?![a-z])\\.?'
const weekdayOf = (word: string): number => DAYS.indexOf(word.slice(0, 3))

const YEAR = '(?:\\s*,?\\s*(?:of|in)?\\s*((?:19|20)\\d\\d)(?![\\d:]))?'

/** A month and a day, refused where no year has it. */
function date(month: number, dayOfMonth: number, year?: string): Piece {
  const full = year === undefined ? undefined : fullYear(year)
  if (validDay(full ?? 2024, month, dayOfMonth) === undefined) return { kind: 'impossible' }
  return day(full === undefined ? { month, day: dayOfMonth } : { year: full, month, day: dayOfMonth })
}

/** What may follow a bare day number or an ordinal for it to be a day: its end, punctuation, or more of a date. */
const ENDS =
  /^\s*(?:$|[,.!?;:)(]|-\s|(?:at|from|to|till|until|in the|on|of|for|between|around|about|by|please|and|or|works?|is|if|after|before|morning|afternoon|evening|night|noon|midnight|half|(?:a\s+)?quarter|@)\b|\d{1,2}(?:[:.]\d\d|\s*[ap]\.?\s?m\b|[ap]\b|h|\s*o'?\s?clock|\s+(?:past|to|min)))/
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
const PERIOD: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  the: 0,
  next: 1,
  following: 1,
  coming: 1,
  last: -1,
  previous: -1,
  past: -1,
}

const UNIT: Readonly<Record<string, [days: number, months: number, minutes: number]>> = {
  year: [0, 12, 0],
  month: [0, 1, 0],
  fortnight: [14, 0, 0],
  week: [7, 0, 0],
  wk: [7, 0, 0],
  day: [1, 0, 0],
  hour: [0, 0, 60],
  hr: [0, 0, 60],
  minute: [0, 0, 1],
  min: [0, 0, 1],
}
const COUNT =
  '(?:(?:a|an|the)\\s+)?(?:\\d{1,4}(?:\\.5)?|couple(?:\\s+of)?|few|half(?:\\s+an?)?|quarter\\s+of\\s+an?|an?)'
const LENGTH = `${COUNT}(?:\\s+and\\s+(?:an?\\s+)?half)?\\s*(?:years?|months?|fortnights?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?)(?:\\s+and\\s+an?\\s+half)?`
const LENGTHS = `(${LENGTH}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s+)${LENGTH}){0,4})(?![a-z])`
const ONE_LENGTH =
  /(half(?:\s+an?)?|quarter\s+of\s+an?|\d{1,4}(?:\.5)?|couple|few|an?)(?:\s+of)?(\s+and\s+(?:an?\s+)?half)?\s*(year|month|fortnight|week|wk|day|hour|hr|minute|min)/g

/** "2 years 1 month and 21 days", "an hour and a half" */
export function lengthOf(text: string): { days: number; months: number; minutes: number } {
  const sum = { days: 0, months: 0, minutes: 0 }
  for (const m of text.matchAll(ONE_LENGTH)) {
    const word = m[1]!
    let count = word.startsWith('half')
      ? 0.5
      : word.startsWith('quarter')
        ? 0.25
        : word === 'couple'
          ? 2
          : word === 'few'
            ? 3
            : /^a/.test(word)
              ? 1
              : Number(word)
    if (m[2]) count += 0.5
    const [days, months, minutes] = UNIT[m[3]!]!
    sum.days += Math.round(count * days)
    sum.months += Math.round(count * months)
    sum.minutes += Math.round(count * minutes)
  }
  if (/(?:hours?|hrs?)\s+and\s+an?\s+half$/.test(text)) sum.minutes += 30
  return sum
}

function away(
  length: { days: number; months: number; minutes: number },
  sign: number,
  inclusive = false,
): Piece | undefined {
  if (length.minutes === 0 && length.days === 0 && length.months === 0) return undefined
  if (length.minutes > 0 && length.days === 0 && length.months === 0)
    return { kind: 'instant', minutes: sign * length.minutes }
  if (length.minutes > 0)
    return {
      kind: 'instant',
      minutes: sign * length.minutes,
      ahead: { days: sign * length.days, months: sign * length.months },
    }
  return day({ [inclusive ? 'shift' : 'ahead']: { days: sign * length.days, months: sign * length.months } })
}

export const ENGLISH_DAYS: readonly Rule[] = [
  { pattern: /\btoday\b(?:'s)?/, read: () => day({ off: 0 }) },
  { pattern: /\b(?:tomorrow)\b(?:'s)?/, read: () => day({ off: 1 }) },
  { pattern: /\byesterday\b/, read: () => day({ off: -1 }) },
  { pattern: /\b(?:the\s+)?day after tomorrow\b|\bovermorrow\b/, read: () => day({ off: 2 }) },
  { pattern: /\b(?:the\s+)?day before yesterday\b/, read: () => day({ off: -2 }) },
  { pattern: /\bthe (?:next|following) day\b/, read: () => day({ off: 1 }) },
  { pattern: /\btonight\b/, read: () => ({ kind: 'part', part: 'evening', day: { off: 0 } }) },
  {
    pattern: /\b(this|last|next|yesterday|early this|late this|late last)\s+(morning|afternoon|evening|night)\b/,
    read: (m) => {
      const part = m[2] as 'morning' | 'afternoon' | 'evening' | 'night'
      const off = m[1]!.endsWith('last') || m[1] === 'yesterday' ? -1 : m[1] === 'next' ? 1 : 0
      return { kind: 'part', part: part === 'night' ? 'evening' : part, day: { off } }
    },
  },
  {
    // october 2nd, oct. 2 2026, september-2026-23, jan/3
    pattern: new RegExp(
      `\\b${MONTH}[\\s,./-]*(?:(?:the|of)\\s+)?(?:((?:19|20)\\d\\d)[-/])?(\\d{1,2})(st|nd|rd|th)?(?![\\d:]|h\\d|\\.\\d|\\s*o')${YEAR}(?:[-/](\\d\\d|\\d{4})(?!\\d))?`,
    ),
    read: (m, after) => {
      if (m[1] === 'may' && !m[4] && /^\s+(?:people|of us|guests|persons|adults)/.test(after)) return undefined
      if (/^\s*[ap]\.?m/.test(after) && !/\d\s*$/.test(m[0])) return undefined
      return date(monthOf(m[1]!), Number(m[3]), m[2] ?? m[5] ?? m[6])
    },
  },
  {
    // 2nd of october, 14april 2026, 31-oct-74
    pattern: new RegExp(
      `(\\d{1,2})(st|nd|rd|th)?[\\s.,/-]*(?:(?:day\\s+)?of\\s+)?${MONTH}(?:[\\s,./-]+(?:of\\s+|in\\s+)?((?:19|20)\\d\\d)(?![\\d:])|[-/](\\d\\d)(?!\\d)|)`,
    ),
    read: (m, after, before) => {
      if (/(?:\d|[$¥€£]\s?)$/.test(before) && !/\s$/.test(before)) return undefined
      if (m[3] === 'may' && !m[2] && !m[4] && /^\s+[a-z]/.test(after) && !ENDS.test(after)) return undefined
      if (m[3] === 'mar' && /^\s+[a-z]/.test(after) && !ENDS.test(after) && !m[4]) return undefined
      if (/[$¥€£]\s*$/.test(before)) return undefined
      if (/^[\s.,/-]*\d{1,2}(?:st|nd|rd|th)?(?![\d:]|\s*[ap]\.?m)\b/.test(after) && !m[2] && !m[4] && !m[5])
        return undefined
      return date(monthOf(m[3]!), Number(m[1]), m[4] ?? m[5])
    },
  },
  {
    // 2026/oct/2
    pattern: new RegExp(`((?:19|20)\\d\\d)[-/\\s.]${MONTH}[-/\\s.](\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`),
    read: (m) => date(monthOf(m[2]!), Number(m[3]), m[1]),
  },
  {
    // of october, in october 2026, this october
    pattern: new RegExp(`\\b(?:(this|next|last)|of|in|during)\\s+${MONTH}${YEAR}(?![\\s,./-]*(?:the\\s+)?\\d)`),
    read: (m, after) => {
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
      if (
        !cued ||
        !(ENDS.test(after) || m[4] !== undefined || new RegExp(`^\\s*(?:${WEEKDAY}|next|this|last)`).test(after))
      )
        return undefined
      return n >= 1 && n <= 31 ? day({ day: n }) : { kind: 'impossible' }
    },
  },
  {
    pattern: /\b(?:the\s+)?last day\b/,
    read: (_m, after) => (/^\s+(?:of|in)\b/.test(after) ? day({ day: -1 }) : undefined),
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
    pattern: new RegExp(`\\b${WEEKDAY},?\\s+(\\d{1,2})(?=\\s*(?:$|[,!?;)]|\\.(?!\\d)))`),
    read: (m) =>
      Number(m[2]) > 12 && Number(m[2]) <= 31 ? day({ weekday: weekdayOf(m[1]!), day: Number(m[2]) }) : undefined,
  },
  {
    pattern: new RegExp(
      `(?:\\b(?:(this\\s+past|this\\s+coming|the\\s+coming|last|past|previous|next|following|this|coming|upcoming)|on|the|one)\\s+)?\\b${WEEKDAY}(\\s+after\\s+next|\\s+week(?!end))?`,
    ),
    read: (m, after, before) => {
      const word = m[2]!
      if (/^(?:sat|sun|mon|wed|fri|thu|tue)$/.test(word) && !abbreviated(word, after, before, m[0])) return undefined
      // fridays: a habit, not a day
      if (/\bevery\s*$/.test(before) || word.endsWith('days')) return undefined
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
  { pattern: /\b(?:tomorrow|today)\s+week\b/, read: (m) => day({ off: m[0].startsWith('today') ? 7 : 8 }) },
  {
    // a week on friday, a week from friday
    pattern: new RegExp(`\\b(?:a\\s+|1\\s+)?week\\s+(?:on|from)\\s+${WEEKDAY}`),
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
  {
    pattern:
      /\b(?:the\s+)?(this|next|following|coming|last|previous|past|current)\s+(week|month|year)\b(?!\s*(?:ago|day))/,
    read: (m) => {
      const off = PERIOD[m[1]!]!
      return day(
        m[2] === 'week' ? { weekOff: off, span: 'week' } : m[2] === 'month' ? { monthOff: off } : { yearOff: off },
      )
    },
  },
  { pattern: /\bweek after next\b/, read: () => day({ weekOff: 2, span: 'week' }) },
  { pattern: /\bmonth after next\b/, read: () => day({ monthOff: 2 }) },
  { pattern: /\b(?:of|in)\s+(?:the|this)\s+month\b/, read: () => day({ monthOff: 0 }) },
  {
    pattern: /\b(?:(this|next|last|coming|following)\s+|the\s+)?(?:week-?ends?)\b/,
    read: (m, _after, before) => {
      if (/\bevery\s*$/.test(before)) return undefined
      if (m[1] === 'next' || m[1] === 'following') return day({ weekOff: 1, span: 'weekend' })
      return day(m[1] === 'last' ? { weekOff: -1, span: 'weekend' } : { span: 'weekend' })
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:the\\s+)?(?:(end)|(start|beginning)|(middle))\\s+of\\s+(?:(?:the|this)\\s+month|(next)\\s+month|${MONTH})`,
    ),
    read: (m) => {
      const spec: DaySpec = { span: m[1] ? 'monthEnd' : m[2] ? 'monthStart' : 'monthMiddle' }
      if (m[4]) spec.monthOff = 1
      if (m[5]) spec.month = monthOf(m[5])
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
  {
    pattern:
      /\b(?:the\s+)?(?:next|1st|following)\s+(?:working|business|work)\s*day\b|\b(\d{1,2})\s+(?:working|business)\s+days\s+(?:from\s+now|later|hence)\b/,
    read: (m) => day({ workdays: m[1] ? Number(m[1]) : 1 }),
  },
  {
    pattern: /\b((?:19|20)\d\d)\b/,
    read: (m, after, before) =>
      /\b(?:of|in)\s*$|['a-z]\s*$/.test(before) && /^\s*(?:$|[,.!?;)]|at\b|from\b)/.test(after)
        ? day({ year: Number(m[1]) })
        : undefined,
  },
  // —— so long from now, or from another day ——
  {
    pattern: new RegExp(
      `\\b(?:in|within)\\s+(?:about\\s+|around\\s+)?${LENGTHS}(?:(?:'s|')?\\s+time)?(?:\\s+from\\s+(?:now|today))?`,
    ),
    read: (m) => away(lengthOf(m[1]!), 1),
  },
  {
    pattern: new RegExp(`${LENGTHS}\\s+(?:(?:from\\s+(?:now|today)|later|hence)|(ago|back|earlier))\\b`),
    read: (m, _after, before) => (/[\d.]$/.test(before) ? undefined : away(lengthOf(m[1]!), m[2] ? -1 : 1)),
  },
  {
    // 3 days after …, 2 weeks before …, four days from …
    pattern: new RegExp(`${LENGTHS}\\s+(?:(after|from)|(before))\\s+(?!now\\b|today\\b)(?=[a-z\\d])`),
    read: (m, _after, before) => {
      if (/[\d.]$/.test(before)) return undefined
      const length = lengthOf(m[1]!)
      return length.minutes > 0 ? undefined : away(length, m[3] ? -1 : 1, true)
    },
  },
  {
    // the day after …, the week before …
    pattern:
      /\b(?:the\s+|1\s+|a\s+)?(day|week)\s+(?:(?:after|from|following)|(before))\s+(?!now\b|today\b|next\s*(?:$|[,.!?]))(?=[a-z\d])/,
    read: (m) => day({ shift: { days: (m[2] ? -1 : 1) * (m[1] === 'day' ? 1 : 7), months: 0 } }),
  },
  {
    // a week today, 2 weeks tomorrow, a fortnight on friday
    pattern: new RegExp(`\\b(?:an?\\s+|(\\d)\\s+)?(?:weeks?|(fortnight))\\s+(?:(today)|(tomorrow)|on\\s+${WEEKDAY})`),
    read: (m) => {
      const days = (m[2] ? 14 : 7) * Number(m[1] ?? 1)
      if (m[5]) return day({ weekday: weekdayOf(m[5]), shift: { days, months: 0 } })
      return day({ off: days + (m[4] ? 1 : 0) })
    },
  },
  {
    // december 5-8, 5th to 8th december
    pattern: new RegExp(
      `\\b(?:${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:-|to|until|till|through)\\s*(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\s*[ap]\\.?m|\\s*[-/])|(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:-|to|until|till|through)\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH})${YEAR}`,
    ),
    read: (m, _after, before) => {
      if (/[\d:/.-]$/.test(before)) return undefined
      const month = monthOf((m[1] ?? m[6])!)
      const first = date(month, Number(m[2] ?? m[4]), m[7])
      const last = Number(m[3] ?? m[5])
      if (first.kind !== 'day' || validDay(2024, month, last) === undefined || last <= first.spec.day!)
        return first.kind === 'day' ? undefined : first
      return { kind: 'day', spec: first.spec, until: { ...first.spec, day: last } }
    },
  },
  {
    pattern: /\bin\s+1?([1-3])\/([24])\s?h(?:ours?|rs?)?\b/,
    read: (m) => ({ kind: 'instant', minutes: (60 * Number(m[1])) / Number(m[2]) }),
  },
  { pattern: /\bin\s+(\d{1,3})'/, read: (m) => ({ kind: 'instant', minutes: Number(m[1]) }) },
  { pattern: /\bin\s+(\d{1,2})\s?h\b/, read: (m) => ({ kind: 'instant', minutes: Number(m[1]) * 60 }) },
  {
    pattern: /\b(?:right now|at the moment|right away|immediately|now)\b/,
    read: () => ({ kind: 'instant', minutes: 0 }),
  },
]

/** sat, sun, mon … are words and names too: as weekdays they stand beside a date, a time or an end. */
function abbreviated(word: string, after: string, before: string, whole: string): boolean {
  if (/^(?:this|next|last|on|coming)\b/.test(whole) && !/^the\b/.test(whole))
    return word !== 'sun' || !/^the/.test(whole)
  if (/^the\b/.test(whole) || (/\b(?:i|we|he|she|they|the)\s*$/.test(before) && (word === 'sat' || word === 'sun')))
    return false
  if (word === 'sat' || word === 'sun')
    return ENDS.test(after) || new RegExp(`^[\\s,]*(?:${MONTH}|the\\s+\\d|\\d|at|next|this|week)`).test(after)
  return true
}

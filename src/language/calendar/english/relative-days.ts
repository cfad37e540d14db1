import type { Rule } from '../../text/scan.ts'
import type { DaySpec } from '../pieces.ts'
import { day, MONTH, monthOf, WEEKDAY, weekdayOf } from './vocabulary.ts'

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

const NOW_AFTER = /^\s*(?:$|[,.!?;]|(?:please|for|until|till|to|if|and|or)\b)/
const NOW_BEFORE =
  /(?:^[\s,.!]*(?:ok\s|okay\s|yes\s)?|\b(?:free|available|open|empty|starting|start|starts|from|begin|go|come|meet|leave|court|room|slot|slots|something|here|there|over|in)\s+(?:right\s+)?)$/

const DAY_SAID = new RegExp(`\\b(?:tomorrow|today|tonight|${WEEKDAY})`, 'g')

/** Days, weeks and months told from today. */
export const RELATIVE_DAYS: readonly Rule[] = [
  {
    pattern:
      /\b(?:(today)|(tomorrow)|(?:the\s+)?day (?:(after tomorrow)|(before yesterday))|(yesterday)|the (?:next|following) day)(?:(?<=today|tomorrow|yesterday)s)?\b(?:'s)?(\s+week\b)?/,
    read: (m) => {
      const off = m[1] ? 0 : m[3] ? 2 : m[4] ? -2 : m[5] ? -1 : 1
      // "tomorrow week"
      return day({ off: m[6] ? off + 7 : off })
    },
  },
  {
    // "tomorrow or the day after", "friday, no, the day after"
    pattern:
      /\b(?:the\s+)?day\s+(?:after|(before))(?:\s+(?:that|then))?\s*(?=(?:$|[,.!?;]|(?:at|in|from|around|for|please|instead)\b))/,
    read: (m, _after, before) => {
      const said = [...before.slice(-40).matchAll(DAY_SAID)].at(-1)
      if (said === undefined) return undefined
      const by = m[1] ? -1 : 1
      if (said[1] === undefined) return day({ off: (said[0].startsWith('tomorrow') ? 1 : 0) + by })
      return day({ weekday: weekdayOf(said[1]), shift: { days: by, months: 0 } })
    },
  },
  { pattern: /\btonights?\b/, read: () => ({ kind: 'part', part: 'evening', day: { off: 0 } }) },
  {
    pattern: /\b(this|last|next|yesterday|early this|late this|late last)\s+(morning|afternoon|evening|night)\b/,
    read: (m) => {
      const part = m[2] as 'morning' | 'afternoon' | 'evening' | 'night'
      const off = m[1]!.endsWith('last') || m[1] === 'yesterday' ? -1 : m[1] === 'next' ? 1 : 0
      return { kind: 'part', part: part === 'night' ? 'evening' : part, day: { off } }
    },
  },
  {
    pattern:
      /\b(?:the\s+)?(this|next|following|coming|last|previous|past|current)\s+(week|month|year)\b(?!\s*(?:ago|day))/,
    read: (m, after) => {
      const off = PERIOD[m[1]!]!
      // "the last week of december"
      if (m[2] === 'week' && m[1] === 'last' && /^\s+(?:of|in)\s/.test(after)) return undefined
      return day(
        m[2] === 'week' ? { weekOff: off, span: 'week' } : m[2] === 'month' ? { monthOff: off } : { yearOff: off },
      )
    },
  },
  {
    // 1st week of october, the last week of next month
    pattern: /\b(?:the\s+)?(?:([1-5])(?:st|nd|rd|th)|(last))\s+week(?=\s+(?:of|in)\s+(?!(?:the\s+)?year))/,
    read: (m) => day({ monthWeek: m[2] ? -1 : Number(m[1]) }),
  },
  {
    // "next week 10 to 12" is no week of the year
    pattern:
      /\b(?:week|wk)\s*(?:no\.?\s*|number\s+|#\s*)?(\d{1,2})(?:,?\s+(?:of\s+)?(\d{4}))?\b(?!\s*(?::|-|to\b|people|of\s+us|[ap]m))/,
    read: (m, _after, before) => {
      const isoWeek = Number(m[1])
      if (/\b(?:this|next|last|a|per|every|each|following|coming)\s+$/.test(before)) return undefined
      if (m[2] === undefined && isoWeek <= 5) return undefined
      return day(m[2] === undefined ? { isoWeek } : { isoWeek, year: Number(m[2]) })
    },
  },
  {
    pattern: /\b(?:(week)|month) after next\b|\b(?:of|in)\s+(?:the|this)\s+month\b/,
    read: (m) => (m[1] ? day({ weekOff: 2, span: 'week' }) : day({ monthOff: m[0].endsWith('next') ? 2 : 0 })),
  },
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
    pattern: /\b(?:the\s+)?last day\b/,
    read: (_m, after) => (/^\s+(?:of|in)\b/.test(after) ? day({ day: -1 }) : undefined),
  },
  {
    pattern:
      /\b(?:the\s+)?(?:next|1st|following)\s+(?:working|business|work)\s*day\b|\bin\s+(an?|\d{1,2})\s+(?:working|business|work)\s*days?\b|\b(an?|\d{1,2})\s+(?:working|business|work)\s*days?\s+(?:(?:from|after)\s+(?:now|today)|later|hence)\b/,
    read: (m) => day({ workdays: Number((m[1] ?? m[2])?.replace(/^a.*/, '1') ?? 1) }),
  },
  {
    // a week today, 2 weeks tomorrow, a fortnight on friday
    pattern: new RegExp(`\\b(?:an?\\s+|(\\d)\\s+)?(?:weeks?|(fortnight))\\s+(?:(today)|(tomorrow)|on\\s+${WEEKDAY})`),
    read: (m, _after, before) => {
      if (/\b(?:this|next|last|the|following|coming)\s*$/.test(before)) return undefined
      const days = (m[2] ? 14 : 7) * Number(m[1] ?? 1)
      if (m[5]) return day({ weekday: weekdayOf(m[5]), shift: { days, months: 0 } })
      return day({ off: days + (m[4] ? 1 : 0) })
    },
  },
  {
    pattern: /\b(?:right now|at the moment|right away|immediately|now)\b/,
    // only where it says when: "is it free now", not "nothing for now"
    read: (m, after, before) =>
      NOW_BEFORE.test(before) && NOW_AFTER.test(after) && (m[0] !== 'at the moment' || (before + after).trim() === '')
        ? { kind: 'instant', minutes: 0 }
        : { kind: 'other' },
  },
]

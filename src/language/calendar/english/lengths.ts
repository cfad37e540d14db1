import type { Rule } from '../../text/scan.ts'
import type { Piece } from '../pieces.ts'
import { LENGTHS, type Length, lengthOf, SHORT_LENGTH } from './amounts.ts'
import { A_MOMENT, day } from './vocabulary.ts'

function away(length: Length, sign: number, inclusive = false): Piece | undefined {
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

/** "2 or 3 hours": the shorter, and what else it may be. */
function eitherLength(low: number, said: string): Piece | undefined {
  const high = said.replace(/^(?:for\s+)?[\d.]+\s?(?:-|to|or(?:\s(?:maybe|even|perhaps))?)\s?/, '')
  const count = Number(/\d+(?:\.\d)?/.exec(high)?.[0] ?? (/^an?\b/.test(high) ? 1 : 0))
  const { minutes } = lengthOf(high.replace(/(?<=\d)\s?h\b/, ' hours'))
  if (minutes === 0 || count <= low) return undefined
  return { kind: 'length', minutes: Math.round((minutes / count) * low), or: minutes }
}

/** Where "one minute" is called out, and where its clause ends. */
const CALLED_BEFORE =
  /(?:^|[,.;!?…-]|(?<!\b(?:hours?|hrs?)\s)\band|\b(?:oh|but|so|no|ok(?:ay)?|wait|hang on|hold on|sorry|ah))\s*$/
const CALLED_BEHIND = /^\s*(?:$|[,.;!?…-]|(?:actually|before|let\sme|i|we|can|no|is|it|make|please|pls)\b)/

/** So long from now, or from another day. */
export const FROM_NOW: readonly Rule[] = [
  {
    // "2 hours too early for mum": how far off it is, and no length
    pattern: new RegExp(`${LENGTHS}\\s+(?:too\\s+)(?:early|late|soon)\\b`),
    read: () => ({ kind: 'other' }),
  },
  {
    // "and one minute, can I have it for two hours?"
    pattern: new RegExp(`\\b${A_MOMENT}\\b`),
    read: (_m, after, before) =>
      CALLED_BEFORE.test(before) && CALLED_BEHIND.test(after) ? { kind: 'other' } : undefined,
  },
  {
    pattern: new RegExp(
      `\\b(?:in|within)\\s+(?:about\\s+|around\\s+)?${LENGTHS}(?:(?:'s|')?\\s+time)?(?:\\s+(?:from|after)\\s+(?:now|today))?`,
    ),
    read: (m) => {
      const ahead = away(lengthOf(m[1]!), 1)
      // "within two weeks" is any day until then
      return m[0].startsWith('within') && ahead?.kind === 'day' ? { ...day({ off: 0 }), until: ahead.spec } : ahead
    },
  },
  {
    pattern: new RegExp(`${LENGTHS}\\s+(?:(?:(?:from|after)\\s+(?:now|today)|later|hence)|(ago|back|earlier))\\b`),
    read: (m, _after, before) => (/[\d.]$/.test(before) ? undefined : away(lengthOf(m[1]!), m[2] ? -1 : 1)),
  },
  {
    // 3 days after …, 2 weeks before …, four days from …
    pattern: new RegExp(`${LENGTHS}\\s+(?:(after|from)|(before))\\s+(?!now\\b|today\\b)(?=[a-z\\d])`),
    read: (m, _after, before) => {
      if (/[\d.]$/.test(before)) return undefined
      const length = lengthOf(m[1]!)
      // "book two days from the 1st": how long, and from when
      if (m[2] === 'from' && length.days > 0 && /\b(?:book|for|stay|staying|there|need|want|reserve)\s*$/.test(before))
        return { kind: 'stay', days: length.days }
      return length.minutes > 0 ? undefined : away(length, m[3] ? -1 : 1, true)
    },
  },
  {
    // the day after …, the week before …
    pattern:
      /\b(?:the\s+|1\s+|a\s+)?(day|week)\s+(?:(?:after|from|following)|(before))\s+(?!now\b|today\b|next\b(?!\s+(?:mon|tue|wed|thu|fri|sat|sun)))(?=[a-z\d])/,
    read: (m, _after, before) =>
      // "wednesday next week from the station"
      /\b(?:this|next|last|that|whole|any|some|every|each|one)\s+$/.test(before)
        ? undefined
        : day({ shift: { days: (m[2] ? -1 : 1) * (m[1] === 'day' ? 1 : 7), months: 0 } }),
  },
  {
    // in 1/2 h, in 15', in 2h
    pattern: /\bin\s+(?:([1-3])\/([24])\s?h(?:ours?|rs?)?\b|(\d{1,3})'|(\d{1,2})\s?h\b)/,
    read: (m) => {
      const hours = m[4] ? Number(m[4]) : Number(m[1]) / Number(m[2])
      return { kind: 'instant', minutes: m[3] ? Number(m[3]) : hours * 60 }
    },
  },
]

/** How long something takes. */
export const LENGTHS_SAID: readonly Rule[] = [
  {
    // 3 nights, for two days: how long somebody stays
    pattern:
      /(?:\bfor\s+(?:about\s+|only\s+|just\s+)?(?:the\s+)?)?\b(an?|\d{1,3}|couple\s+of)(?:\s+(?:full|more|whole|consecutive))?[\s-]+(nights?|days?|weeks?)\b/,
    read: (m, after, before) => {
      if (/\b(?:in|within|every|each|next|last|past)\s*$|[\d:.]$/.test(before)) return undefined
      if (!m[2]!.startsWith('night') && /^\s+from\b/.test(after)) return undefined
      if (/^\s+(?:ago|later|before|after|back|earlier|hence|off|of\s+the)\b/.test(after)) return undefined
      if (m[2]!.startsWith('week') && /^\s+on\b/.test(after)) return undefined
      const count = m[1]!.startsWith('couple') ? 2 : /^a/.test(m[1]!) ? 1 : Number(m[1])
      // "a day", "a night" and "a week" say how long only after "for"
      if (/^a/.test(m[1]!) && !m[0].startsWith('for')) return undefined
      return { kind: 'stay', days: m[2]!.startsWith('week') ? count * 7 : count }
    },
  },
  {
    // for 1h30, for 1.5h, 2h from 4pm
    pattern:
      /(?:\bfor\s+(?:about\s+)?(\d)(?:[.,](\d))?\s?h(?:\s?([0-5]\d)(?:\s?m(?:in)?)?)?|\b(\d)(?:[.,](\d))?\s?h(?:([0-5]\d))?(?=\s+(?:from|starting|beginning)\b))(?![a-z\d])/,
    read: (m, _after, before) =>
      /[\d.:/]$/.test(before)
        ? undefined
        : { kind: 'length', minutes: Number(`${m[1] ?? m[4]}.${m[2] ?? m[5] ?? 0}`) * 60 + Number(m[3] ?? m[6] ?? 0) },
  },
  {
    // for 2 hours, 90 minutes, an hour and a half, 2.5 hrs, 3 quarters of an hour, for 45'
    pattern: new RegExp(
      `(?:\\bfor\\s+)?(?:(?<![\\d.:/-])(\\d(?:\\.\\d)?)\\s?(?:-(?=\\s?\\d)|to|or(?:\\s(?:maybe|even|perhaps))?)\\s?)?(?:\\b(?:(?:about|around)\\s+)?(?:${SHORT_LENGTH}|\\d\\s?h\\b|\\d{2,3}'(?![\\da-z])))`,
    ),
    read: (m, after, before) => {
      if (/\b(?:in|within)\s*$|[\d:/]\.?$/.test(before) || /^\s*(?:past|ago|later|from now|before|after)\b/.test(after))
        return undefined
      // "a few hours" is no length
      if (/\bfew\b/.test(m[0])) return undefined
      const [, low] = m
      if (low !== undefined) return eitherLength(Number(low), m[0])
      const short = /(\d)\s?h\b|(\d{2,3})'$/.exec(m[0])
      if (short && /^for/.test(m[0]))
        return { kind: 'length', minutes: short[1] ? Number(short[1]) * 60 : Number(short[2]) }
      if (short) return undefined
      const { minutes } = lengthOf(m[0].replace(/^for\s+/, ''))
      return minutes > 0 ? { kind: 'length', minutes } : undefined
    },
  },
]

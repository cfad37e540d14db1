import type { DayPart } from '../../reading.ts'
import type { Rule } from '../../text/scan.ts'
import { clock, PART_WORDS } from './times.ts'

/** "Morning! Can I …", "evening all, is …": how people are met, where the message begins with it; "evening, is 7 free?" is short for that. */
const HAILING = /^\s*(?:(?:hi|hello|hey|oh|ah)[\s,!.]{1,3})?$/
const HAILED =
  /^\s*(?:!+\s*[\w'’]|(?:to you\s)?(?:all|everyone|everybody|both|guys|folks|team|ladies|gents|sir|madam|mate|pal)\b(?!\sday)|\s?[,.]\s?(?=.{18})(?:can|could|may|would|do|does|did|is|are|have|has|got|i|i'd|i'm|im|i've|we|we'd|we're|what|what's|whats|when|how|how's|hows|where|any|hope|just|need|looking|wondering|was)\b)/

/** Times and parts of the day that are words. */
export const DAY_PARTS: readonly Rule[] = [
  { pattern: /\b1st thing(?:\s+in\s+the\s+morning)?\b/, read: () => ({ kind: 'part', part: 'morning' }) },
  {
    pattern: /(?:\b12\s+)?\b(noon|mid-?\s?day|mid-?\s?night)(?:-?ish)?\b|\b12\s+(?:in\s+the|at)\s+night\b/,
    read: (m, after, before) => {
      const night = /night/.test(m[0])
      return clock(
        night ? { hour: 0, minute: 0, half: 'fixed', midnight: true } : { hour: 12, minute: 0, half: 'fixed' },
        before,
        '',
        after,
      )
    },
  },
  {
    pattern: /\bmid-?\s?(?:(afternoon)|morning)\b/,
    read: (m) => clock({ hour: m[1] ? 14 : 10, minute: 0, half: 'fixed' }),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:in|during|of|for|at|one)\\s+(?:the\\s+)?)?(?:(?:early|late|later)[\\s-]+(?:in\\s+)?(?:the\\s+)?|early\\s+hours\\s+of\\s+the\\s+)?(${PART_WORDS})s?(?:-?time|-?ish)?\\b`,
    ),
    read: (m, after, before) => {
      if (/^(?:morning|afternoon|evening)$/.test(m[0]) && HAILING.test(before) && HAILED.test(after)) return undefined
      if (/\bgood[\s,]*$/.test(before) || /^\s*(?:club|market|shift|bus|owl|nurse|duty|train|person)\b/.test(after))
        return undefined
      if (/^(?:of)/.test(m[0])) return undefined
      const part = m[1] as DayPart
      return { kind: 'part', part: part === 'night' ? 'night' : part }
    },
  },
  {
    pattern: /\b(?:at\s+|over\s+)?(?:lunch(?:\s?time)?|lunch\s?hour)\b/,
    read: (_m, after, before) =>
      /(?:after|before|have|having|had)\s*$/.test(before) || /^\s+together/.test(after)
        ? undefined
        : { kind: 'part', part: 'noon' },
  },
  {
    pattern:
      /\bafter\s+(?:(lunch)|work|dinner|school)\b|\bdinner\s?time\b|\b(before)\s+(?:lunch|work|school|(dinner|supper|tea))\b/,
    read: (m) => ({
      kind: 'part',
      part: m[3] || m[1] ? 'afternoon' : m[2] ? 'morning' : 'evening',
    }),
  },
  {
    // 5 am said of a day: "feb 5 am", "tuesday pm"
    pattern: /([ap])\.?m\b\.?/,
    read: (m, _after, before) =>
      /(?:day|\b(?:mon|tue|wed|thu|fri|sat|sun)|\d(?:st|nd|rd|th)?|tomorrow|today)\s*$/.test(before)
        ? { kind: 'part', part: m[1] === 'a' ? 'morning' : 'afternoon' }
        : undefined,
  },
]

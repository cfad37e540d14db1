import type { ClockTime, Piece } from '../pieces.ts'

/** What the rules for English clocks share. */

/** am, p.m., "p . m .", or a lone a or p that touches the number */
export const MER = '(?:\\s*\\.?\\s?([ap])\\s?\\.?\\s?m(?![a-z])\\.?|(?:\\s(?=[ap]\\s*(?:$|[,;.])))?([ap])(?![a-z])\\.?)'
export const CUE =
  '(?:at|@|around|about|near|close to|closer to|approximately|approx|circa|after|(?:any\\s?time|evening|afternoon|morning)\\s+past|before|by|since|later\\s+than|earlier\\s+than|no\\s+later\\s+than)'
/** What makes a number something else than an hour. */
export const COUNTED =
  /^\s*(?:(?:people|persons?|guests?|adults?|kids?|children|child|of us|pax|players?|seats?|friends?|tickets?|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|nights?|times?|st\b|nd\b|rd\b|th\b|%|percent|dollars?|yuan|rmb|slots?|rooms?|tables?|more|instead of \\d|or \d+ people|of\s+(?:the|this|next|last|current|previous)\b)|\s*\/\s*\d|[/.-]\d|\d|[,.]\d)/

export function made(hour: number, minute: number, letter: string | undefined, whole = ''): ClockTime | undefined {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  if (hour > 12 || hour === 0 || (/^0\d/.test(whole) && !letter)) return { hour, minute, half: 'fixed' }
  if (letter === 'a') return { hour: hour === 12 ? 0 : hour, minute, half: 'am' }
  if (letter === 'p') return { hour: hour === 12 ? 12 : hour + 12, minute, half: 'pm' }
  return { hour, minute }
}

/** "I can't make it before", "we're not free until": what comes then can be had; "don't you have …" asks */
const CANNOT = String.raw`\b(?:not|(?:can|could|won|don|isn|aren)['’]?t(?!\s+(?:you|we|i|they|there)\b)|cannot|never|unable|nothing|no\s+(?:time|slots?|chance|way))\s+(?:(?!but\b|sure\b|and\b)[a-z]+\s+){0,5}`
const NOT_BEFORE = new RegExp(String.raw`${CANNOT}(?:before|until|till|earlier\s+than)\s*$`)
const NOT_AFTER = new RegExp(String.raw`${CANNOT}(?:after|later\s+than|past)\s*$`)

function bound(text: string): ClockTime['bound'] {
  if (NOT_BEFORE.test(text)) return 'after'
  if (NOT_AFTER.test(text)) return 'before'
  if (/\bnot?\s+(?:before|until|till|earlier\s+than)\s*$/.test(text)) return 'after'
  if (/\bnot\s+(?:after|later\s+than|past)\s*$/.test(text)) return 'before'
  if (/\b(?:before|by|until|till|no\s+later\s+than|(?<!no\s)earlier\s+than)\s*$/.test(text)) return 'before'
  if (/\b(?:until\s+after|after|(?:any\s?time|evening|afternoon|morning|day)\s+past|later\s+than|since)\s*$/.test(text))
    return 'after'
  return undefined
}

const isBareLate = ({ hour, half }: ClockTime): boolean => half === undefined && hour > 5 && hour < 12

export function clock(parsed: ClockTime | undefined, before = '', lead = ''): Piece | undefined {
  if (!parsed) return undefined
  const side = bound(before + lead)
  // "nothing after 7": before seven in the morning nothing would be left
  const late = side === 'before' && NOT_AFTER.test(before + lead) && isBareLate(parsed)
  const time = late ? { ...parsed, hour: parsed.hour + 12, half: 'pm' as const } : parsed
  return { kind: 'clock', clock: side ? { ...time, bound: side } : time }
}

export const PART_WORDS = 'morning|afternoon|evening|night'

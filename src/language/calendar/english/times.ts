import type { ClockTime, Piece } from '../pieces.ts'
import { sideOfOwn } from './own-hours.ts'

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

/** "I can't make it before", "we're not free until": what comes then can be had; "don't you have …" asks, and "I don't mind before" rules nothing out */
const CANNOT = String.raw`\b(?:not|(?:can|could|won|don|isn|aren)['’]?t(?!\s+(?:you|we|i|they|there)\b)|cannot|never|unable|nothing|nowt|none|no\s+(?:time|slots?|chance|way))\s+(?:(?!but\b|sure\b|and\b|mind\b|care\b)[a-z]+\s+){0,5}`
/** "there's nothing before 4?" asks for just that */
const ASKED_AFTER = /^[^.!;]{0,30}\?\s*$/
const NOT_BEFORE = new RegExp(
  String.raw`${CANNOT}(?:before|until|till|earlier\s+than)\s*$|\b(?:busy|stuck|tied\s+up|occupied|working|teaching|at\s+(?:work|school|the\s+office)|in\s+(?:a\s+meeting|class|meetings))\s+(?:[a-z]+\s+){0,3}(?:until|till)\s*$`,
)
const ASKS_THERE = /\b(?:is|are|was)\s+there\s/
const NOT_AFTER = new RegExp(String.raw`${CANNOT}(?:after|later\s+than|past|beyond)\s*$`)

function bound(text: string): ClockTime['bound'] {
  if (/\b(?:until|till)\s+after\s*$/.test(text)) return 'after'
  if (NOT_BEFORE.test(text)) return 'after'
  if (NOT_AFTER.test(text)) return 'before'
  return plainBound(text)
}

function plainBound(text: string): ClockTime['bound'] {
  if (/\bnot?\s+(?:before|until|till|earlier\s+than)\s*$/.test(text)) return 'after'
  if (/\bnot\s+(?:after|later\s+than|past|beyond)\s*$/.test(text)) return 'before'
  // "we're after 3 o'clock": it is what they want
  if (WANTED.test(text)) return undefined
  if (
    /\b(?:before|prior\s+to|ahead\s+of|pre-?|latest\s+finish|by|until|till|(?<!\b(?:back|right|it|that|this|them|us|move|moved|push|put|bring|pull|[ap]\.?m|\d)\s)up\s+(?:to|until|till)|no\s+later\s+than|(?<!no\s)earlier\s+than)\s*$/.test(
      text,
    )
  )
    return 'before'
  if (
    /\b(?:finish(?:ing|es)?|end(?:ing|s)?|done|be\s+out|wrap(?:ping)?\s+up|wrapped\s+up|finished|over|stop(?:ping)?)\s+(?:it\s+)?(?:at|by|for)\s*$/.test(
      text,
    )
  )
    return 'before'
  if (/\b(?:until\s+after|after|(?:any\s?time|evening|afternoon|morning|day)\s+past|later\s+than|since)\s*$/.test(text))
    return 'after'
  return undefined
}

const WANTED =
  /\b(?:we|i|he|she|they)(?:['’]?(?:re|m|s)|\s+(?:am|are|is|was|were|be))\s+(?:(?:really|only|just|hoping|looking)\s+)?after\s*$/

/** "I cannot come until 5": the hour is a start, and no end of a range. */
export const saysNotBefore = (text: string): boolean => NOT_BEFORE.test(text)

/** Right behind an hour: "at the latest", "or earlier"; "or later", "onwards" */
const LATEST =
  /^(?:\s+or)?,?\s+(?:at\s+(?:the\s+)?(?:very\s+)?latest|(?:the\s+)?latest(?!\s+(?:one|slot|time))|at\s+(?:the\s+)?outside|(?:is|['’]s|would\s+be)\s+(?:my|our|the)\s+(?:(?:absolute|very)\s+)?(?:cut-?off|limit|deadline|latest|last)|max|tops|or\s+(?:earlier|sooner|before))\b/
const EARLIEST =
  /^,?\s+(?:at\s+(?:the\s+)?(?:very\s+)?(?:earliest|soonest)|(?:is|['’]s|would\s+be)\s+(?:my|our|the)\s+(?:(?:absolute|very)\s+)?(?:earliest|soonest)|or\s+thereafter|(?:the\s+)?earliest(?!\s+(?:one|slot|time))|or\s+(?:any\s?time\s+)?(?:later|after(?:wards)?)|and\s+(?:later|after)|on-?wards?|upwards?)\b/
/** "from 5 on" */
const ON = /^\s+on(?=\s*(?:$|[,.;!?]|for\b|please\b))/

/** "my bus goes at 2, so before that", "I mind the kids until 2 so it must be after that" */
const SO = String.raw`^(?:[,.;-]|\s+(?:so|and|hence|then)\b)[\s,]*(?:(?:so|and|hence|it|we|i|that|the|must|has|have|need|needs|should|got|gotta|i['’]d|we['’]d|i['’]m|we['’]re|like|to|be|do|finish|end|over|done|out|away|finished|somewhere|something|anything|any|some|time|anytime|sometime|slot|a|is|good|ok)\s+){0,9}`
const SO_BEFORE = new RegExp(
  String.raw`${SO}(?:before|earlier|prior|by)(?:\s+than|\s+to)?(?:\s+(?:that|then|it))?\s*(?:$|[,.;!?]|please\b|pls\b)`,
)
const SO_AFTER = new RegExp(
  String.raw`${SO}(?:after|later)(?:\s+than)?(?:\s+(?:that|then|it))?\s*(?:$|[,.;!?]|please\b|pls\b)`,
)

function boundBehind(after: string, before: string): ClockTime['bound'] {
  if (SO_BEFORE.test(after)) return 'before'
  if (SO_AFTER.test(after)) return 'after'
  if (LATEST.test(after)) return 'before'
  return EARLIEST.test(after) || (ON.test(after) && /\bfrom\s*$/.test(before)) ? 'after' : undefined
}

const isBareLate = ({ hour, half }: ClockTime): boolean => half === undefined && hour > 5 && hour < 12

export function clock(parsed: ClockTime | undefined, before = '', lead = '', after = ''): Piece | undefined {
  if (!parsed) return undefined
  const said = before + lead
  const asked = ASKED_AFTER.test(after) || ASKS_THERE.test(said)
  const behind = boundBehind(after, said)
  const own = behind === undefined ? sideOfOwn(said) : undefined
  const side = behind ?? own ?? (asked ? plainBound(said) : bound(said))
  // "nothing after 7": before seven in the morning nothing would be left
  const late = side === 'before' && NOT_AFTER.test(said) && isBareLate(parsed)
  const time = late ? { ...parsed, hour: parsed.hour + 12, half: 'pm' as const } : parsed
  return { kind: 'clock', clock: { ...time, ...(side && { bound: side }), ...(own && { own: true as const }) } }
}

export const PART_WORDS = 'morning|afternoon|evening|night'

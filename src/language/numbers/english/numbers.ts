import { type Normal, rewrite } from '../../text/normal.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const TENTHS = 'twentieth thirtieth'.split(' ')

interface Word {
  value: number
  ordinal?: true
  tens?: true
}
const WORDS = new Map<string, Word>([
  ...SMALL.map((word, value): [string, Word] => [word, { value }]),
  ...TENS.map((word, index): [string, Word] => [word, { value: (index + 2) * 10, tens: true }]),
  ...ORDINALS.map((word, value): [string, Word] => [word, { value, ordinal: true }]),
  ...TENTHS.map((word, index): [string, Word] => [word, { value: (index + 2) * 10, ordinal: true }]),
])
WORDS.set('fourty', { value: 40, tens: true })
WORDS.set('oh', { value: 0 })
WORDS.set('ou', { value: 0 })
WORDS.set('hundred', { value: 100 })
WORDS.set('thousand', { value: 1000 })
WORDS.set('dozen', { value: 12 })

const ANY = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')
const RUN = new RegExp(`\\b(?:${ANY})(?:(?:\\s+|-|(?<=hundred|thousand)\\s+and\\s+)(?:${ANY}))*\\b`, 'g')

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\b/
const CUE_BEFORE =
  /(?:\b(?:at|for|from|to|till|until|between|and|by|around|about|approximately|about|before|after|past|is|its|it's|today|tomorrow|tonight|night|morning|afternoon|evening|noon|day|\d(?:st|nd|rd|th)|@)[\s,]*|@\s*|-\s*)$/
const CUE_AFTER = /^\s*(?:[ap]\s*\.?\s*m\b|o'?\s?clock|-?ish|in the|tomorrow|today|tonight|on)/
const SECOND_BEFORE =
  /(?:\b(?:the|on|every)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?),?\s+(?:the\s+)?$/
/** What may follow an ordinal that is a day: "the first is good" is none. */
const DAY_ENDS =
  /^\s*(?:$|[,.!?;:)@]|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|a\s+quarter|midnight|midday|of|at|from|to|till|until|in(?!\s+line)|for|between|around|about|by|please|and|or|would|if|i|after|before|morning|afternoon|evening|night|noon|okay|ok|then|instead|maybe|last)\b)/
/** "the first, make it 3 people": the first of several things. */
const OF_THINGS = /^\s*,\s*(?:make|change|move|cancel|drop|take|book|give|add|put|can|could|let|i|we|for)\b/
const WORDED_ORDINALS: ReadonlySet<string> = new Set(['first', 'second', 'third'])
const SECOND_AFTER =
  /^\s+(?:of\s+(?!(?:them|those|these|all)\b)|last|working|business|work\s?day|thing\s+(?:in|tomorrow)|day|week|weekend|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const ONE_BEFORE =
  /(?:\b(?:just|only|at|for|from|to|till|until|past|before|after|by|around|about|between|of|in|and)|@|-)\s*$/
const ONE_AFTER =
  /^(?:\s+|-)(?:hour|hr|minute|min|day|week|night|month|year|fortnight|people|person|adult|kid|child|guest|(?:(?!more\b)[a-z-]+\s)?(?:tickets?|seats?|spots?|places?|child|baby|infant|toddler)\b|more (?:person|guest|adult|kid|child|hour)|pm|am|p\.?\s?m|a\.?\s?m|o'?clock|in the|and a half)|^\s*(?:-|to|till|until)\s*\d|^\s*[.!?,]?\s*$/

const ONE_THING =
  /\b(?:the|that|this|these|those|which|any|each|every|other|another|last|no|(?:\d{1,2}\s?)?[ap]m|o['’]?\s?clock|[a-z]+est|bigger|smaller|larger|cheaper|later|earlier|longer|shorter|better|nicer|quieter|closer|nearer|newer|free|available|open|empty|good|nice|1st|2nd|3rd)\s+$/
/** "the later one", "that bigger one"; but "the next one hour" is a length */
const THE_ONE = /\b(?:the|that|this|which)\s+(?:[a-z]+|\d{1,2}[:.]\d\d)\s+$/
const ONE_UNIT =
  /^[\s-]*(?:hours?|hrs?|min|minutes?|days?|weeks?|nights?|months?|years?|pm|am|p\.|a\.|o'?clock|person|people|adults?|kids?|child|guests?|seats?|tickets?)\b/
const ONE_OF =
  /^\s+(?:of\s+(?!us\b|the\s+clock)|more\s+(?!person|people|guest|adult|kid|child|hour|day|week|night|minute|month|seat|ticket)|way\b|thing\b|question\b|time\b)/

/** Names that are long enough for a slip of the finger to make no other word. */
const NAMES =
  'monday tuesday wednesday thursday friday saturday sunday tomorrow tonight morning afternoon evening january february august september october november december'.split(
    ' ',
  )
/** Slips that are words or names of their own. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['frida', 'sunda', 'augusta', 'agust'])

/** The slips of a word: a letter left out, written twice, or two in the wrong order; the first letter is seldom wrong. */
function slipsOf(word: string): string[] {
  const slips: string[] = []
  for (let i = 1; i < word.length; i += 1) {
    slips.push(word.slice(0, i) + word.slice(i + 1), word.slice(0, i) + word[i] + word.slice(i))
    if (i + 1 < word.length) slips.push(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2))
  }
  return slips.filter((slip) => slip !== word && !OTHER_WORDS.has(slip))
}

const RIGHT: ReadonlyMap<string, string> = new Map([
  ...NAMES.flatMap((word) => slipsOf(word).map((slip) => [slip, word] as const)),
  ['tonite', 'tonight'],
  ['2nite', 'tonight'],
  ['tuseday', 'tuesday'],
  ['wensday', 'wednesday'],
  ['saterday', 'saturday'],
  ['fryday', 'friday'],
  ['fridey', 'friday'],
  ['mundy', 'monday'],
  ['thirsday', 'thursday'],
  ['satarday', 'saturday'],
  ['febuary', 'february'],
  ['untill', 'until'],
  ['til', 'until'],
  ['minuts', 'minutes'],
  ['oclock', "o'clock"],
])
const SHORT_FOR = /\b(?:tmrw?|tom+or+ow|2mor+ow?|2moro|2nite|til)\b/g
/** "need 2 change it", "can u book 4 us": digits that are words */
const SOUNDS_LIKE =
  /(?<=\b(?:need|needs|want|wants|like|have|has|got|going|able|how|hope|hoping|wish|try|trying|ready|possible|easier|better|nice)\s)2(?=\s(?:be|book|bring|cancel|change|check|come|confirm|do|edit|extend|get|go|have|join|keep|know|make|move|pay|play|put|reschedule|reserve|see|shift|switch|swap|tell|update|use)\b)|(?<!(?:\b(?:at|for|of|till?|until|by|to|from|about|around)\s|[-:/.~]\s?))\b4(?=\s(?:me|us|him|her|my|our)\b)/g
/** "next wk", "nxt fri" */
const SHORT_WEEK = /(?<=\b(?:this|next|nxt|last|coming|a|per|every|\d)\s?)wk(?=s?\b)|\bnxt\b/g
/** "tmrws guests", "next weeks list": without its apostrophe */
const POSSESSIVE = /\b(today|tonight|yesterday|tomorrow|tmrw?|(?:this|next|last|coming) (?:week|month))s(?=\s+[a-z])/g
/** Words that may be slips: a pattern of all slips would be tried at each place. */
const MAY_BE_SLIP = /\b[mtwfsjaonduoe][a-z]{4,10}\b/g

function withoutSlips(normal: Normal): Normal {
  const whose = rewrite(normal, POSSESSIVE, ([, day = '']) => `${day.replace(/^tmrw?$/, 'tomorrow')}'s`)
  const words = rewrite(whose, SOUNDS_LIKE, ([digit]) => (digit === '2' ? 'to' : 'for'))
  const weeks = rewrite(words, SHORT_WEEK, ([said]) => (said === 'wk' ? 'week' : 'next'))
  const short = rewrite(weeks, SHORT_FOR, (match) => RIGHT.get(match[0]) ?? 'tomorrow')
  const slips = short.text.match(MAY_BE_SLIP)
  return slips?.some((word) => RIGHT.has(word)) ? rewrite(short, MAY_BE_SLIP, (match) => RIGHT.get(match[0])) : short
}

const suffix = (n: number): string => {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return n % 10 === 1 ? 'st' : n % 10 === 2 ? 'nd' : n % 10 === 3 ? 'rd' : 'th'
}

const READ_OUT = 'zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|\\d'
/** A telephone number read out: "one three eight, double oh one …", "oh seven seven hundred" */
const DIGITS_READ = new RegExp(
  `\\b(?:(?:double |triple )?(?:${READ_OUT})(?: hundred)?\\b[ ,-]{1,2}){5,12}(?:double |triple )?(?:${READ_OUT})(?: hundred)?\\b`,
  'g',
)
const LEAST_READ = 9

function digitsRead([said]: RegExpExecArray): string | undefined {
  let digits = ''
  let times = 1
  for (const word of said.split(/[ ,-]+/)) {
    if (word === 'double' || word === 'triple') {
      times = word === 'double' ? 2 : 3
      continue
    }
    digits += word === 'hundred' ? '00' : (/^\d$/.test(word) ? word : digitOf(word)).repeat(times)
    times = 1
  }
  // what is written in digits is read as it stands
  return digits.length < LEAST_READ || !/[a-z]/.test(said) ? undefined : digits
}

const digitOf = (word: string): string =>
  word === 'oh' || word === 'o' || word === 'nought' ? '0' : String(SMALL.indexOf(word))

/** "twoish", "half-ish six" */
const ISH = new RegExp(`\\b(?:(${SMALL.slice(1, 13).join('|')})-?ish|half-?ish)\\b`, 'g')
const roughly = ([, hour]: RegExpExecArray): string => (hour === undefined ? 'half' : `${SMALL.indexOf(hour)}ish`)

/** English number words as digits: "twenty first" → 21st, "eight forty" after a cue → 8:40, "nineteen eighty six" → 1986. */
export function englishNumbers(normal: Normal, typed: string): Normal {
  const right = rewrite(rewrite(withoutSlips(normal), DIGITS_READ, digitsRead), ISH, roughly)
  const whole = right.text
  return rewrite(right, RUN, (match) => {
    const before = whole.slice(0, match.index)
    const after = whole.slice(match.index + match[0].length)
    if (match[0] === 'one' && !isNumber(before, after)) return undefined
    // "at One on Center": a name
    if (/^one\b/.test(match[0]) && /[a-z,]\s$/.test(before) && typed.slice(right.from[match.index]).startsWith('One'))
      return undefined
    if (
      WORDED_ORDINALS.has(match[0]) &&
      !SECOND_AFTER.test(after) &&
      !(
        SECOND_BEFORE.test(before) &&
        (DAY_ENDS.test(after) || MONTH.test(before)) &&
        (/\bon\s+the\s+$/.test(before) || !OF_THINGS.test(after))
      )
    )
      return undefined
    // "the first one" is neither a day nor a number
    if (/^(?:first|second|third)\s+one$/.test(match[0])) return undefined
    // "the ten thirty one": of what begins then
    const pronoun = /^((?:\w+ ){2,3})one$/.exec(match[0])?.[1]
    if (pronoun !== undefined && /\b(?:the|that)\s$/.test(before.slice(-6)) && !ONE_UNIT.test(after))
      return `${numbers(pronoun.trim().split(/[\s-]+/), 'at ', after)} one`
    if (match[0] === 'oh' || match[0] === 'ou' || match[0] === 'dozen') return undefined
    return numbers(
      match[0].split(/[\s-]+/).filter((word) => word !== 'and'),
      before,
      after,
    )
  })
}

/** "one" is a number, and not the pronoun of "the first one", "one of them", "one more thing". */
function isNumber(before: string, after: string): boolean {
  if (THE_ONE.test(before) && !ONE_UNIT.test(after)) return false
  if (ONE_THING.test(before) || ONE_OF.test(after)) return false
  return ONE_BEFORE.test(before) || ONE_AFTER.test(after)
}

interface Value {
  value: number
  ordinal: boolean
  /** written "oh five", "zero five" */
  padded: boolean
}

function numbers(words: string[], before: string, after: string): string {
  const values = group(words)
  const out: string[] = []
  for (let i = 0; i < values.length; i += 1) {
    const here = values[i]!
    const next = values[i + 1]
    if (next && !here.ordinal && !next.ordinal) {
      const dated = MONTH.test(before) || MONTH.test(after)
      if (
        (here.value === 19 || here.value === 20) &&
        next.value < 100 &&
        (next.value > 59 || (dated && (here.value === 19 || next.value > 9)))
      ) {
        out.push(String(here.value * 100 + next.value))
        i += 1
        continue
      }
      const clock =
        here.value >= 1 && here.value <= 24 && next.value < 60 && (next.value >= 10 || next.padded || next.value >= 5)
      const cued = (i === 0 ? CUE_BEFORE.test(before) : values[i - 1]!.ordinal) || CUE_AFTER.test(after)
      const later = values[i + 2]
      const year = dated && later !== undefined && (next.value === 19 || next.value === 20)
      if (clock && !year && (cued || next.padded || next.value % 15 === 0)) {
        out.push(`${here.value}:${String(next.value).padStart(2, '0')}`)
        i += 1
        continue
      }
    }
    out.push(here.ordinal ? `${here.value}${suffix(here.value)}` : String(here.value))
  }
  return out.join(' ')
}

/** Words joined into the numbers they make: "thirty six" is one, "two forty five" two. */
function group(words: string[]): Value[] {
  const values: Value[] = []
  let tens = false
  let scaled = false
  for (const text of words) {
    const word = WORDS.get(text)!
    const last = values.at(-1)
    if (text === 'hundred' || text === 'thousand') {
      const factor = text === 'hundred' ? 100 : 1000
      if (last && !last.ordinal) last.value *= factor
      else values.push({ value: factor, ordinal: false, padded: false })
      scaled = true
      tens = false
      continue
    }
    const joins =
      last !== undefined && !last.ordinal && ((tens && word.value > 0 && word.value < 10) || (scaled && word.value > 0))
    const pads = last !== undefined && last.value === 0 && !last.ordinal && word.value < 10
    if (joins) {
      last.value += word.value
      last.ordinal = word.ordinal === true
    } else if (pads) {
      last.value = word.value
      last.padded = true
    } else values.push({ value: word.value, ordinal: word.ordinal === true, padded: false })
    tens = word.tens === true
    if (scaled && !joins) scaled = false
    else if (scaled) scaled = word.tens === true ? false : scaled
  }
  return values
}

import type { Claims } from '../text/claims.ts'
import { HAN } from '../text/normal.ts'
import { CHINESE_PEOPLE } from './chinese/people.ts'
import { ENGLISH_PEOPLE } from './english/people.ts'
import { countPeople, type Party, type PeopleCount, same } from './people.ts'

export type { Party }

/** Most messages say no size, and these patterns are dear. */
const SIGN_OF_PARTY = /\d|[俩仨夫口我情]|\b(?:me|myself|i|us|an?|my|our|dozen|couple|alone|solo)\b/

/** A party that is said as one: 5个人, 两大一小, for 4 people, a party of 6. What it uses is claimed. */
export function readParty(claims: Claims): Omit<PeopleCount, 'spans'> | undefined {
  const text = claims.open
  if (!SIGN_OF_PARTY.test(text)) return undefined
  const counted =
    (HAN.test(text) ? countPeople(text, CHINESE_PEOPLE) : undefined) ??
    (/[a-z]/.test(text) ? countPeople(text, ENGLISH_PEOPLE) : undefined)
  if (!counted) return undefined
  const { spans, ...size } = counted
  for (const [start, end] of spans) claims.claim(start, end)
  return size
}

const NO_HOUR =
  "(?![\\d:/%;|@]|[.,]\\d|\\s[0-5]\\d\\b|\\s?-\\s?\\d|\\s?(?:[ap]\\.?\\s?m\\b|[ap]\\b|o'|h\\b|(?:in|of)\\sthe\\s(?:early\\s)?(?:morning|afternoon|evening)|at\\snight|(?:hours?|hrs?|mins?|minutes?|days?|weeks?|months?|years?|nights?|slots?|stars?|bookings?|reservations?|th|st|nd|rd)\\b|-?ish\\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\\b|[点时号日月天晚夜分刻周]|个?(?:小时|钟头|星期|月)))"
const FOR_N = new RegExp(
  `\\bfor\\s+(?:(?:about|around|up to|just|only)\\s+)?(?:(\\d{1,4})\\s*(?:-|to|or)\\s*)?(-?\\d{1,6}(?:\\.\\d+)?)${NO_HOUR}`,
)
const EACH = /(?<![\d.:第每/-])(?:(\d{1,3})\s?个?\s?(?:-|~|到|至|或者?|还是)\s?)?(\d{1,3})\s?个(?=\s*(?:$|[,.!吧]))/
const ALONE =
  /^[\s,.!]*(?:(?:大概|大约|差不多|约|可能|就|共|有|是|改成|改为|要|about|around|maybe|probably|just|only|make it|it's|its|we'll be|say|um|uh|hmm|oh|well)[\s,]*){0,2}(?:(-?\d{1,6}(?:\.\d+)?)\s*[个位名]?\s*(?:-|~|到|至|或者?|还是|or(?: maybe)?|to)\s*)?(-?\d{1,6}(?:[.,]\d+)?)\s*(?:(?:个|位|名|左右|吧|就行|就好|谢谢|呢|啊|please|thanks|thank you)[\s,.!]*){0,3}$/
const COUPLE = /^[\s,.!]*(?:just\s)?a\scouple[\s,.!]*$/
const MYSELF = /^[\s,.!]*(?:it's\s|its\s)?(?:only\s|just\s)?(?:me|myself|我|我自己|自己)[\s,.!]*$/
/** Numbers that the words around them make no time, day or count of something else. */
const LOOSE = new RegExp(`(?<![\\d.:/$#¥€£-])(-?\\d{1,4})${NO_HOUR}`, 'g')
const TIMED =
  /(?:\b(?:at|by|until|till|from|before|after|room|number|no\.?|day|tomorrow|today|tonight|morning|afternoon|evening|[a-z]{3,9}day)|@|[#上下中]午|晚上?|第|[天日号周])\s*$/

/** A number, where the open question wants one: 5, 五, "about five", -1, 1.5, "let's say 6 then". */
export function readNumber(claims: Claims): Party | undefined {
  // 十一 was kept as the festival's name
  const text = claims.open.replace('十一', '11')
  const alone = ALONE.exec(text)
  if (alone) {
    claims.claim(0, claims.open.length)
    const high = Number(alone[2]!.replace(/,(?=\d{3}$)/, '').replace(',', '.'))
    return alone[1] === undefined ? same(high) : { min: Number(alone[1]), max: high }
  }
  if (COUPLE.test(text) || MYSELF.test(text)) {
    claims.claim(0, claims.open.length)
    return same(COUPLE.test(text) ? 2 : 1)
  }
  const loose = [...text.matchAll(LOOSE)].filter(
    (match) => !TIMED.test(text.slice(Math.max(0, match.index - 12), match.index)),
  )
  const [first] = loose
  if (!first) return undefined
  const opens =
    /^[\s,.!]*$/.test(text.slice(0, first.index)) &&
    /^\s*(?:$|[,.!?;-]|[a-z])/.test(text.slice(first.index + first[0].length))
  if (loose.length > 1 && !opens) return undefined
  claims.claim(first.index, first.index + first[0].length)
  return same(Number(first[1]))
}

/** "3 at quarter past seven": the number right before the time */
const BEFORE_TIME =
  /(?:^|[,.!?:;]\s?|\b(?:was|is|said|says|say|book|booked|need|reserve|reservation|table|want|of)\s)(\d{1,3})(?:\sfor)?\s*$/

/** "for 4" and "4个", where no date or time took the number. */
export function readBareParty(claims: Claims, timed = false): Party | undefined {
  const match = FOR_N.exec(claims.open)
  if (match) {
    claims.claim(match.index, match.index + match[0].length)
    const high = Number(match[2])
    return match[1] === undefined ? same(high) : { min: Number(match[1]), max: high }
  }
  for (const [start] of timed ? claims.spans : []) {
    const early = BEFORE_TIME.exec(claims.open.slice(Math.max(0, start - 24), start))
    if (!early || claims.normal.text.slice(start, start + 2) === '. ') continue
    const from = Math.max(0, start - 24) + early.index + early[0].indexOf(early[1]!)
    claims.claim(from, start)
    return same(Number(early[1]))
  }
  // "明天三点，4个": a number of something unnamed is the party, but 一个 is the booking
  const each = EACH.exec(claims.open)
  if (!each || Number(each[2]) < 2) return undefined
  claims.claim(each.index, each.index + each[0].length)
  const [low, high] = [Number(each[1] ?? each[2]), Number(each[2])]
  return low < high ? { min: low, max: high } : same(high)
}

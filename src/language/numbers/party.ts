import { LANGUAGES } from '../languages.ts'
import type { Claims } from '../text/claims.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { matchesOf } from '../text/matches-of.ts'
import { normalize } from '../text/normalize.ts'
import { aboutSo, countPeople, type Party, type PeopleCount, same } from './people.ts'

export type { Party }

const COUNTS = LANGUAGES.map(({ counts }) => counts)
const ANY = inAnyLanguage(COUNTS)

/** A party that is said as one: 5个人, 两大一小, for 4 people, a party of 6. What it uses is claimed. */
export function readParty(claims: Claims): Omit<PeopleCount, 'spans'> | undefined {
  const text = claims.open
  // most messages say no size, and these patterns are dear
  if (!/\d/.test(text) && !ANY.sign.test(text)) return undefined
  let counted: PeopleCount | undefined
  let changed = false
  for (const { people, script } of LANGUAGES) {
    if (counted !== undefined || !script.test(text)) continue
    counted = countPeople(text, people)
    changed = counted !== undefined && people.change.test(text.slice(0, counted.spans[0]![0]))
  }
  if (!counted) return undefined
  // "for 2, make it 4 people": the first is said no more
  for (const pattern of changed ? FOR_NUMBER : []) {
    const first = pattern.exec(text.slice(0, counted.spans[0]![0]))
    if (first) claims.claim(first.index, first.index + first[0].length)
  }
  const { spans, ...size } = counted
  for (const [start, end] of spans) claims.claim(start, end)
  const end = spans.at(-1)![1]
  // "at 3 for 3 people, sorry, 4" may be of the hour
  const fixed = /\d/.test(text.slice(0, spans[0]![0])) ? null : FIXED_BEHIND.exec(text.slice(end))
  if (fixed === null) return size
  claims.claim(end, end + fixed[0].length)
  return { party: same(Number(fixed[1])) }
}

/** "so it's 4 people maximum?", 最多4个人吗: of how many may come. */
export const saysMost = (text: string): boolean => ANY.most.test(text)

/** "does a baby count?", 娃算一个人吗: of whether somebody is one of those who come. */
export const asksWhoCounts = (text: string): boolean => ANY.whoCounts.test(text.replace(/[\s?？!！.。]+$/u, ''))

/** "for 2", 两个人 count who comes, "with my wife" names them. */
export const isCounted = (said: string): boolean => /\d/.test(normalize(said).text)

const NO_HOUR = String.raw`(?![\d/%;|@]|:\s?\d|[.,]\d|\s[0-5]\d\b|\s?-\s?\d|\s?(?:${ANY.noPeople.source}))`
const FOR_NUMBER = COUNTS.map(
  ({ forNumber }) => new RegExp(String.raw`${forNumber.source}(-?\d{1,6}(?:\.\d+)?)${NO_HOUR}`),
)
const ALONE = new RegExp(
  String.raw`^[\s,.!]*(?:(?:${ANY.lead.source})[\s,]*){0,2}(?:(-?\d{1,6}(?:\.\d+)?)\s*(?:${ANY.counter.source})?\s*(?:-|~|${ANY.between.source})\s*)?(-?\d{1,6}(?:[.,]\d+)?)\s*(?:(?:${ANY.tail.source})[\s,.!]*){0,3}$`,
)
/** Numbers that the words around them make no time, day or count of something else. */
const LOOSE = new RegExp(`(?<![\\d.:/$#¥€£-])(-?\\d{1,4})${NO_HOUR}`, 'g')
const TIMED = new RegExp(String.raw`@\s*$|${ANY.timed.source}`)

/** "1. 马骏": one of a list of people, and no count of them */
const LIST_ITEM = /^\s*\d{1,2}\s?[.、)]\s?\p{Script=Han}{2,4}\s*$/u

/** "six, no seven" */
const FIXED = new RegExp(String.raw`(?<![\d.:/$#-])\d{1,4}(?:${ANY.fix.source})(\d{1,4})${NO_HOUR}`)
/** "3 people, sorry 4": behind a size */
const FIXED_BEHIND = new RegExp(String.raw`^(?:${ANY.fix.source})(\d{1,4})(?=[\s,.!]*$)`)
/** How long the words behind a number are that add who writes. */
const andMe = (after: string): number => ANY.andMe.exec(after)?.[0].length ?? 0

/** A number, where the open question wants one: 5, 五, "about five", -1, 1.5, "let's say 6 then". */
export function readNumber(claims: Claims): Party | undefined {
  const text = COUNTS.reduce((all, { inDigits }) => inDigits(all), claims.open)
  const alone = ALONE.exec(text)
  if (alone) {
    claims.claim(0, claims.open.length)
    const high = Number(alone[2]!.replace(/,(?=\d{3}$)/, '').replace(',', '.'))
    if (alone[1] !== undefined && Number(alone[1]) > high) return undefined
    if (alone[1] !== undefined) return { min: Number(alone[1]), max: high }
    return ANY.aboutSo.test(text) && Number.isInteger(high) ? aboutSo(high) : same(high)
  }
  if (LIST_ITEM.test(text)) return undefined
  const fixed = FIXED.exec(text)
  if (fixed !== null) {
    claims.claim(fixed.index, fixed.index + fixed[0].length)
    return same(Number(fixed[1]))
  }
  if (ANY.couple.test(text) || ANY.myself.test(text)) {
    claims.claim(0, claims.open.length)
    return same(ANY.couple.test(text) ? 2 : 1)
  }
  const loose = matchesOf(text, LOOSE).filter(
    ({ index, 0: number }) =>
      !TIMED.test(text.slice(Math.max(0, index - 12), index)) && !ANY.things.test(text.slice(index + number.length)),
  )
  const [first] = loose
  if (!first) return undefined
  const me = andMe(text.slice(first.index + first[0].length))
  if (me > 0) {
    claims.claim(first.index, first.index + first[0].length + me)
    return same(Number(first[1]) + 1)
  }
  const opens =
    /^[\s,.!]*$/.test(text.slice(0, first.index)) &&
    /^\s*(?:$|[,.!?;-]|[a-z])/.test(text.slice(first.index + first[0].length))
  if (loose.length > 1 && !opens) return undefined
  claims.claim(first.index, first.index + first[0].length)
  return ANY.aboutSo.test(text) ? aboutSo(Number(first[1])) : same(Number(first[1]))
}

/** "for 3: Ana, Ben and Cleo": so many as are named, which is said no more of anything else. */
export function numberOfList(claims: Claims, count: number): { party: Party } | undefined {
  for (const pattern of [...FOR_NUMBER, BEFORE_LIST]) {
    const match = pattern.exec(claims.open)
    if (match === null || Number(match.at(-1)) !== count) continue
    claims.claim(match.index, match.index + match[0].length)
    return { party: same(count) }
  }
  return undefined
}

/** "3: Ana, Ben and Cleo" */
const BEFORE_LIST = /(?<![\d.:/])(\d{1,2})(?=\s?:\s{2})/

/** "3 at quarter past seven": the number right before the time */
const BEFORE_TIME = new RegExp(
  String.raw`(?:^|[,.!?:;]\s?|${ANY.saysCount.source})(\d{1,3})(?:${ANY.joinsTime.source})?\s*$`,
)

/** "for 4" and "4个", where no date or time took the number. */
export function readBareParty(claims: Claims, timed = false): Party | undefined {
  for (const pattern of FOR_NUMBER) {
    const match = pattern.exec(claims.open)
    if (!match) continue
    const me = andMe(claims.open.slice(match.index + match[0].length))
    claims.claim(match.index, match.index + match[0].length + me)
    const high = Number(match[2]) + Math.min(me, 1)
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
  for (const { unnamed } of COUNTS) {
    const each = unnamed.exec(claims.open)
    if (!each || Number(each[2]) < 2) continue
    claims.claim(each.index, each.index + each[0].length)
    const [low, high] = [Number(each[1] ?? each[2]), Number(each[2])]
    return low < high ? { min: low, max: high } : same(high)
  }
  return undefined
}

import { ENGLISH_UP_TO_TEN } from '../../numbers/english/up-to-ten.ts'
import type { ShiftWords } from '../words/after-booking-words.ts'

const AMOUNT = String.raw`(?<!half )(?<count>an?|one|two|three|four|five|six|seven|\d{1,2}|(?:a )?couple of) (?<unit>day|week)s?`
/** "a day later", "two days earlier, same time" */
const TAILED = new RegExp(String.raw`\b${AMOUNT} (?<way>later|earlier|sooner|back|forwards?)\b`)
/** "push it by a day", "move it on two days", "put it back by a week" */
const LED = new RegExp(
  String.raw`\b(?<way>push|delay|postpone|defer|advance|prepone|(?:put|move|shift|slide|bring|nudge|push|pull)(?: \w+){1,5}? (?:back|forwards?|off|on|up|later|earlier)|(?:back|forwards?)(?= by\b|$))(?: \w+){0,3}?(?: by)? ${AMOUNT}\b`,
)
/** "move it a day on" */
const MOVED_ON = new RegExp(String.raw`\b(?:put|move|shift|slide|push)(?: \w+){1,3}? ${AMOUNT} (?<way>on|up)\b`)
const LEADING = new RegExp(String.raw`^(?<way>back|forwards?|up)(?: by)? ${AMOUNT}\b`)
const BY_AMOUNT = [TAILED, LED, MOVED_ON, LEADING]
const EARLIER = /\b(?:earlier|sooner|forwards?|up|advance|prepone|bring)\b/

/** "The day after tomorrow" and "the day before christmas" count from no booking. */
const ENDS = String.raw`(?=\s*(?:$|[,.;!?])|\s+(?:at|instead|same|please|that|but|and|with|keeping|would|will|if|works?|is|suits?|can|could|thanks|then|also|for (?:me|us))\b)`
const NEXT_DAY = new RegExp(
  String.raw`\b(?:(?:day|week) (?:after|before)|(?:next|following|previous) day|(?:following|previous) week)${ENDS}`,
)
const SAME_AFTER =
  /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:['’]s)?\b[^.?!]{0,60}\b(?:the|that) (?:\1|one|same day) after\b(?! tomorrow)/
const ONE_AFTER =
  /^(?:but )?(?:the (?:one after(?: that)?|next one|following one|week after)|next week(?:['’]s)?(?: one)?)\b[\s.!]*/
const NUMBERS: Readonly<Record<string, number>> = {
  ...ENGLISH_UP_TO_TEN,
  a: 1,
  an: 1,
  'couple of': 2,
  'a couple of': 2,
}

function days(text: string): number | undefined {
  for (const pattern of BY_AMOUNT) {
    const { way, count, unit } = pattern.exec(text)?.groups ?? {}
    if (way === undefined || count === undefined) continue
    return (EARLIER.test(way) ? -1 : 1) * (NUMBERS[count] ?? Number(count)) * (unit === 'day' ? 1 : 7)
  }
  // "saturday's out, could you do the saturday after?"
  if (SAME_AFTER.test(text)) return 7
  // "not this tuesday, the one after"
  if (ONE_AFTER.test(text)) return 7
  const next = NEXT_DAY.exec(text)?.[0]
  if (next === undefined) return undefined
  return (/before|previous/.test(next) ? -1 : 1) * (next.includes('week') ? 7 : 1)
}

/** Such a verb says which way only where it stands before so many hours: "postpone it" alone may be to any day. */
const BY_HOURS = String.raw`(?=[^.?!,;]{0,24}(?:\b|\d)(?:hours?|hrs?|minutes?|mins?)\b)`

export const ENGLISH_SHIFT: ShiftWords = {
  instead: /[,;]|\bbut\b/,
  start: new RegExp(
    String.raw`\bstart(?:ing)?(?: time)? plus\b${BY_HOURS}|(?<=\b(?:hours?|hrs?|minutes?|mins?) )(?:to|on|onto) (?:the|my|our) start(?:ing)?(?: time)?\b`,
    'i',
  ),
  later: new RegExp(
    String.raw`\blater\b|\bafter (?:that|then)\b|\bback(?: by)?\b|\b(?:postpone|delay|defer|put off|put (?:it|that|this|the \w+|my \w+) off)(?: by)?\b${BY_HOURS}|(?<=\b(?:hours?|hrs?|minutes?|mins?)['’]?s? )(?:of )?delay\b|\bdelay of\b${BY_HOURS}|(?<=\b(?:hours?|hrs?|minutes?|mins?) )after (?:the|my|our) (?:booked|current|original|present) (?:time|slot|start)\b|(?<=\b(?:hours?|hrs?|minutes?|mins?) )on from (?:that|then|there)\b|\b(?:push|move|shift|shunt|bump|nudge|knock)(?: (?:it|that|this|us))? on(?: by)?\b${BY_HOURS}|\bpush(?: by)?(?= (?:an?|half|one|two|three|\d))${BY_HOURS}|\bpush (?:it|that|this|(?:the|my|our) \w+)(?: by)?\b(?! (?:forward|up|back|earlier|off|on|out|to|until|till)\b)${BY_HOURS}`,
    'i',
  ),
  earlier: new RegExp(
    String.raw`\bearlier\b|\bbefore (?:that|then)\b|(?<=\b(?:hours?|hrs?|minutes?|mins?) )before\b(?! (?:the|my|our|it|i|we)\b)|\bforward(?: by)?\b|(?<=^|\b(?:bring|move|pull|push|put|shift|nudge|bump)(?: \w+){0,4} )up(?: by)?\b|\bup by\b|\bsooner\b|\b(?:advance|prepone)(?: by)?\b${BY_HOURS}`,
    'i',
  ),
  nextOne:
    /\bthe (?:(?:one|slot|class|session) after(?: (?:that|it|this)(?: one)?)?|(?:next|following) (?:one|class|session|slot)(?: after(?: (?:that|it|this)(?: one)?)?)?)(?=\s*(?:$|[,.;!?])|\s+(?:then|please|instead|would|is|works?|will|rather)\b)/i,
  days,
}

/** A place in a list, from 0: how it is typed alone, and how it is named within a sentence. */

const plainOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** "2", "2." */
export function digitsTyped(text: string): number | undefined {
  const match = /^([0-9]{1,2})[.。、)]?$/.exec(plainOf(text))
  return match === null ? undefined : Number(match[1]) - 1
}

const ORDINALS: readonly RegExp[] = [
  /^(?:the )?(?:first|1st)(?: one)?$|^第[一1]个?$/,
  /^(?:the )?(?:second|2nd)(?: one)?$|^第[二2]个?$/,
  /^(?:the )?(?:third|3rd)(?: one)?$|^第[三3]个?$/,
  /^(?:the )?(?:fourth|4th)(?: one)?$|^第[四4]个?$/,
  /^(?:the )?(?:fifth|5th)(?: one)?$|^第[五5]个?$/,
  /^(?:the )?(?:sixth|6th)(?: one)?$|^第[六6]个?$/,
  /^(?:the )?(?:seventh|7th)(?: one)?$|^第[七7]个?$/,
  /^(?:the )?(?:eighth|8th)(?: one)?$|^第[八8]个?$/,
]

/** "the second one", 第二个 */
export function ordinalTyped(text: string): number | undefined {
  const plain = plainOf(text)
  const place = ORDINALS.findIndex((pattern) => pattern.test(plain))
  return place < 0 ? undefined : place
}

/** "the second one", but not "the second", which may be the month's. */
export const isOfList = (text: string): boolean => /one$|个$/.test(plainOf(text))

/** "it's my first time", 第一次来: how often somebody was here, and no place; "the first time" of several is one. */
export const isOccasion = (before: string, after: string): boolean =>
  /^\s*[次回趟]/.test(after) || (/^\s+time\b/.test(after) && !/\bthe\s+$/.test(before))

const LAST = /last|最后|末/i
const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const HAN = '一二三四五六七八'
const LATER = /\b(?:later one|latter)\b|[晚后]的那个|后者|靠后的?/
const EARLIER = /\b(?:earlier one|former)\b|[早前]的那个|前者|靠前的?/

/** What an ordinal or a number within a sentence names; `later` and `earlier`: of two. undefined: no place. */
export function placeNamed(said: string): number | 'last' | 'later' | 'earlier' | undefined {
  const plain = plainOf(said)
  if (LAST.test(plain)) return 'last'
  if (LATER.test(plain)) return 'later'
  if (EARLIER.test(plain)) return 'earlier'
  const digits = /\d{1,2}/.exec(plain)?.[0]
  if (digits !== undefined) return Number(digits) - 1
  const ordinal = WORDS.findIndex((each) => plain.includes(each))
  // "number two"
  const word = ordinal >= 0 ? ordinal : COUNTS.findIndex((each) => plain.endsWith(each))
  const place = word >= 0 ? word : HAN.indexOf(/[一二三四五六七八]/.exec(plain)?.[0] ?? '-')
  return place < 0 ? undefined : place
}

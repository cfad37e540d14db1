import { LANGUAGES as ALL } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

/** A place in a list, from 0: how it is typed alone, and how it is named within a sentence. */

const LANGUAGES = ALL.map(({ places }) => places)
const ANY = inAnyLanguage(LANGUAGES)

const plainOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** "2", "2." */
export function digitsTyped(text: string): number | undefined {
  const match = /^([0-9]{1,2})[.。、)]?$/.exec(plainOf(text))
  return match === null ? undefined : Number(match[1]) - 1
}

/** "the second one", 第二个 */
export function ordinalTyped(text: string): number | undefined {
  const plain = plainOf(text)
  for (const { ordinals } of LANGUAGES) {
    const place = ordinals.findIndex((pattern) => pattern.test(plain))
    if (place >= 0) return place
  }
  return undefined
}

/** "4", "yes, 4", "4 please": a number and no word of what it counts. */
export function numberAlone(text: string): number | undefined {
  const plain = plainOf(text)
  for (const { assented } of LANGUAGES) {
    const said = assented.exec(plain)?.[1]
    if (said !== undefined) return Number(said)
  }
  return undefined
}

/** 2号: the second of a list, or a day of the month; where the list is of no days, the place is likelier. */
export function numberTyped(text: string): number | undefined {
  const plain = plainOf(text)
  for (const { numbered, placeIn } of LANGUAGES) {
    const said = numbered.exec(plain)?.[1]
    if (said !== undefined) return /\d/.test(said) ? Number(said) - 1 : placeIn(said)
  }
  return undefined
}

/** "the second one", but not "the second", which may be the month's. */
export const isOfList = (text: string): boolean => ANY.ofList.test(plainOf(text))

/** "first session", 第一场: one of the times of a day. `from`: the text from the ordinal on. */
export const isOfTimes = (from: string): boolean => ANY.ofTimes.test(plainOf(from))

/** 比较熟练这一类: pointed at, and told by its name, by what stands before the number. */
export const isPointed = (before: string): boolean => ANY.pointed.test(before.toLowerCase())

/** "on the first": a day of the month, by what stands before the ordinal. */
export const isOfMonth = (before: string): boolean => ANY.ofMonth.test(before.toLowerCase())

/** "it's my first time", 第一次来: how often somebody was here, and no place. */
export const isOccasion = (before: string, after: string): boolean =>
  LANGUAGES.some((words) => words.isOccasion(before, after))

/** "how much is it first", "first, can I ask": what is done before the rest, and no place. */
export const isBeforehand = (before: string, said: string, after: string): boolean =>
  LANGUAGES.some(({ beforehand }) => beforehand.said.test(said) && beforehand.around.test(`${before}\n${after}`))

/** "the middle one" */
export const saysMiddle = (text: string): boolean => ANY.middle.test(plainOf(text))

/** "two harnesses": what stands behind a number that counts things. */
export const countsThings = (behind: string): boolean => ANY.counts.test(behind.toLowerCase())

/** What an ordinal or a number within a sentence names; `later` and `earlier`: of two. undefined: no place. */
export function placeNamed(said: string): number | 'last' | 'later' | 'earlier' | undefined {
  // "second 1"
  const plain = plainOf(said).replace(/(?<=\p{L}) 1$/u, '')
  if (ANY.last.test(plain)) return 'last'
  if (ANY.later.test(plain)) return 'later'
  if (ANY.earlier.test(plain)) return 'earlier'
  const digits = /\d{1,2}/.exec(plain)?.[0]
  if (digits !== undefined) return Number(digits) - 1
  for (const { placeIn } of LANGUAGES) {
    const place = placeIn(plain)
    if (place !== undefined) return place
  }
  return undefined
}

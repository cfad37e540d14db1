import { WORDINGS } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

/** Which of several bookings is meant by its place among them: "cancel both", "the later one", 第二个. */

/** `all`; `middle`, of as many before as after it; or a place, from 0, counted from the end below 0; the bookings stand in the order of their times. */
type Which = 'all' | 'middle' | number

const LANGUAGES = WORDINGS.map(({ which }) => which)
const ANY = inAnyLanguage(LANGUAGES)

/** undefined: no place is said. "The first" may be the first of a month: that is for the caller to weigh. */
export function whichOf(text: string): Which | undefined {
  const said = text.normalize('NFKC').toLowerCase()
  if (ANY.all.test(said)) return 'all'
  if (ANY.later.test(said) || ANY.last.test(said)) return -1
  if (ANY.earlier.test(said)) return 0
  if (ANY.middle.test(said)) return 'middle'
  for (const { placeOf } of LANGUAGES) {
    const place = placeOf(said)
    if (place !== undefined) return place
  }
  return undefined
}

/** "thursday's one", 周四那场: behind the day stands what it is the day of. */
export const isOfThatDay = (behind: string): boolean => ANY.ofThatDay.test(behind.normalize('NFKC'))

/** "the 5 december one": the words for which, without what might be read as a number. */
export const withoutLone = (words: string): string => words.replace(ANY.lone, '')

/** "the one on friday": before the day stands what it is the day of. */
export const leadsToDay = (before: string): boolean => ANY.leadsToDay.test(before.normalize('NFKC'))

/** What follows a day without those words. */
export const withoutOfThatDay = (behind: string): string => behind.replace(ANY.ofThatDay, ' ')

/** "one more for both", 两个都加一个人: what is wished is of each. */
export const saysEach = (text: string): boolean => ANY.each.test(text.normalize('NFKC').toLowerCase())

const WORDS = [ANY.all, ANY.later, ANY.earlier, ANY.last, ANY.middle, ANY.place].map(
  (pattern) => new RegExp(pattern.source, 'gi'),
)

/** The words without it: what is left says what shall become of the booking. */
export const withoutWhich = (text: string): string => WORDS.reduce((rest, pattern) => rest.replace(pattern, ' '), text)

/** Those words alone. */
export const whichWords = (text: string): string => WORDS.flatMap((pattern) => text.match(pattern) ?? []).join(' ')

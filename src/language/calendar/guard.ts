import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { matchesOf } from '../text/matches-of.ts'

const CALENDARS = LANGUAGES.map(({ calendar }) => calendar)
const ANY = inAnyLanguage(CALENDARS)
/** A number on its own; digits in codes (A4, B12), prices and long numbers are none. */
const DIGITS = new RegExp(
  String.raw`(?<![a-z\d.,$¥€£#:_/]|[a-z\d]-)\d{1,4}(?![a-z\d%$¥€£]|[.,:/-]\d|\s*%|${ANY.noDate.source})`,
  'g',
)

/** Where it stands; `clock`: it is a time that no clock shows. */
interface LeftOver {
  start: number
  end: number
  clock?: true
}

/** Hours and minutes that no clock shows: 25:00, 24:30, 9:75. */
const NO_CLOCK = /(?<![\d:.])(?:(?:2[5-9]|[3-9]\d):[0-5]\d|24:(?!00)[0-5]\d|\d{1,2}:[6-9]\d)(?![\d:])/
const NO_HOUR = new RegExp(String.raw`(?<![\d:.])(?:2[5-9]|[3-9]\d)\s?(?:${ANY.hourSign.source})`)

/** A time that no clock shows; it is asked about wherever it is said. */
export function noClock(open: string): LeftOver | undefined {
  const match = NO_CLOCK.exec(open) ?? NO_HOUR.exec(open)
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length, clock: true }
}

/**
 * Where something that looks like a part of a date or time was not read: beside a reading it makes the reading doubtful, and the person is
 * asked rather than booked on a day that they did not mean. `open`: the text with all that was read blanked, and `whole`: without; `spans`: what
 * dates were read from.
 */
export function leftover(
  open: string,
  spans: readonly (readonly [number, number])[],
  whole = open,
): LeftOver | undefined {
  const clock = noClock(open)
  if (clock !== undefined) return clock
  for (const pattern of CALENDARS.map(({ left }) => left)) {
    const match = pattern.exec(open)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  // "80 an hour?", 80一个时段 is what it costs
  const number = matchesOf(open, DIGITS).find(
    ({ index, 0: said }) =>
      !ANY.perUnit.test(whole.slice(index + said.length)) &&
      !ANY.ofThemBehind.test(whole.slice(index + said.length)) &&
      // "one is a beginner, the other two have done some"
      !ANY.ofThem.test(whole.slice(Math.max(0, index - 16), index)),
  )
  if (number) return { start: number.index, end: number.index + number[0].length }
  for (const [start, end] of spans) {
    const from = Math.max(0, start - 12)
    const before = ANY.touchesBefore.exec(open.slice(from, start))
    if (before) return { start: from + before.index, end: start }
    const after = ANY.touchesBehind.exec(open.slice(end, end + 24))
    if (after) return { start: end, end: end + after[0].length }
  }
  return undefined
}

/** Is there something date-like in a text that is too long to be read? Linear in its length. */
export const dateLike = (text: string): boolean => ANY.dateLike.test(text)

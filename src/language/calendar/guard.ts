import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const CALENDARS = LANGUAGES.map(({ calendar }) => calendar)
const ANY = inAnyLanguage(CALENDARS)
/** A number on its own; digits in codes (A4, B12), prices and long numbers are none. */
const DIGITS = new RegExp(
  String.raw`(?<![a-z\d.,$¥€£#:_/]|[a-z\d]-)\d{1,4}(?![a-z\d%$¥€£]|[.,:/-]\d|\s*%|${ANY.noDate.source})`,
)

/**
 * Where something that looks like a part of a date or time was not read: beside a reading it makes the reading doubtful, and the person is
 * asked rather than booked on a day that they did not mean. `open`: the text with all that was read blanked; `spans`: what
 * dates were read from.
 */
export function leftover(open: string, spans: readonly (readonly [number, number])[]): [number, number] | undefined {
  for (const pattern of [...CALENDARS.map(({ left }) => left), DIGITS]) {
    const match = pattern.exec(open)
    if (match) return [match.index, match.index + match[0].length]
  }
  for (const [start, end] of spans) {
    const from = Math.max(0, start - 12)
    const before = ANY.touchesBefore.exec(open.slice(from, start))
    if (before) return [from + before.index, start]
    const after = ANY.touchesBehind.exec(open.slice(end, end + 24))
    if (after) return [end, end + after[0].length]
  }
  return undefined
}

/** Is there something date-like in a text that is too long to be read? Linear in its length. */
export const dateLike = (text: string): boolean => ANY.dateLike.test(text)

/** Of a message so many characters are read, counted as the readers see them: in compatibility composition (NFKC). */
export const LONGEST_MESSAGE = 2000

/** No character is composed of more than four code units (U+1F80 and its like). */
const MOST_UNITS = LONGEST_MESSAGE * 4
/** A letter has no more marks than this in any language (UAX 15, stream-safe text); sorting more of them is not linear. */
const MANY_MARKS = /(\p{M}{30})\p{M}+/gu

/** "[23/11, 08:41] Tom: …", "12/11/2026, 18:03 - Ann: …": when and by whom a message was written that is pasted from a messenger. */
const STAMP =
  /^[ \t]{0,8}\[?\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,? {1,3}\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?:\] ?| - )(?:\p{L}[\p{L}'. ]{0,30}: )?/gimu

/**
 * What dialogs and form fields see of a message: all of it, or its beginning where it is longer than `LONGEST_MESSAGE`. Letters
 * are composed (NFC), and otherwise as typed. Cut between letters, and here only: nobody else cuts in silence.
 */
export function cutMessage(typed: string): { text: string; long: boolean } {
  // most events are taps, without a word
  if (typed === '') return { text: '', long: false }
  const text = enoughOf(typed.slice(0, MOST_UNITS).replace(STAMP, '').replace(MANY_MARKS, '$1').normalize('NFC'))
  if (text.length <= MOST_UNITS && lengthOf(text) <= LONGEST_MESSAGE)
    return { text, long: typed.length > MOST_UNITS + 1 }
  // The normalised length grows with the text: the longest beginning that is short enough.
  let low = 0
  let high = text.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (lengthOf(text.slice(0, middle)) <= LONGEST_MESSAGE) low = middle
    else high = middle
  }
  return { text: wholeLetters(text, low), long: true }
}

/** Its beginning that is surely too long; all of it where it may not be. One character may come to eighteen. */
function enoughOf(text: string): string {
  let length = 0
  for (let at = 0; at < text.length; at += PORTION) {
    length += lengthOf(text.slice(at, at + PORTION)) - LOST_AT_EDGE
    if (length > LONGEST_MESSAGE) return text.slice(0, at + PORTION)
  }
  return text
}
const PORTION = 200
/** What stands on both sides of an edge may be composed. */
const LOST_AT_EDGE = 4

const lengthOf = (text: string): number => text.normalize('NFKC').length

/** The first `end` code units, less those of a letter that would lose its second half or its marks. */
function wholeLetters(text: string, end: number): string {
  let at = end
  for (let marks = 0; marks < 32 && /^(?:\p{M}|[\uDC00-\uDFFF\u200D])/u.test(text.slice(at, at + 2)); marks += 1)
    at -= 1
  if (/[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')) at -= 1
  return text.slice(0, at)
}

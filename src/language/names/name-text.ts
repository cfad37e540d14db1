import { LANGUAGES } from '../languages.ts'

/**
 * Lower case, full-width letters and digits as narrow ones, accents kept, of the same length in UTF-16 units as the text:
 * what is found in it stands at the same place in what was typed.
 */
export function plainText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  let plain = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    const narrow = unit.normalize('NFKC').toLowerCase()
    plain += narrow.length === 1 ? narrow : unit
  }
  return plain
}

/** How far a sentence is searched for names; the reader reads as far. */
export const READ_AT_MOST = 300

/**
 * Where a person's own name stands: after "I'm", "my name is", "我叫", "姓名：". What stands there is nobody's hall, or
 * Ada Hall and Yoga Sharma could never book.
 */
export const ownNames = (text: string): [number, number][] => LANGUAGES.flatMap(({ names }) => names.ownNames(text))

import { LANGUAGES } from '../languages.ts'

/** Han stands beside Latin names without a blank. */
const LETTER = /(?!\p{Script=Han})\p{L}/u
const HAN = /\p{Script=Han}/u
const NAMES = LANGUAGES.map(({ names }) => names)
const NOTHING: ReadonlySet<string> = new Set()
/** Fewer digits of a number are said of many things. */
const LEAST_DIGITS = 4
const YEAR = /^20\d\d$/

/**
 * Where a text speaks of the guest of this name: in full, by a part of it, or as people are called by it (王先生). A part that is a word
 * of everyday talk (`known`, in small letters) has to be written with its capital. UTF-16 offsets; undefined: it doesn't.
 */
export function guestNamed(text: string, name: string, known = NOTHING): [number, number] | undefined {
  const plain = name.normalize('NFKC').trim()
  if ([...plain].length < 2) return undefined
  const whole = placeOf(text, plain, NOTHING)
  if (whole !== undefined) return whole
  for (const calling of NAMES.flatMap(({ callings }) => callings(plain))) {
    const place = placeOf(text, calling, known)
    if (place !== undefined) return place
  }
  return undefined
}

function placeOf(text: string, said: string, known: ReadonlySet<string>): [number, number] | undefined {
  const [low, wanted] = [text.toLowerCase(), said.toLowerCase()]
  // letters whose small form is longer would move what follows
  if (low.length !== text.length) return undefined
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    // "bobs lot": typed on a telephone, without the apostrophe
    const after = text[end]?.toLowerCase() === 's' && wanted.length > 2 && !known.has(`${wanted}s`) ? end + 1 : end
    const alone = HAN.test(wanted) || !(isLetter(text[at - 1]) || isLetter(text[after]))
    const capital = text[at] !== low[at]
    // at the beginning any word has a capital
    if (alone && (!known.has(wanted) || (capital && at > 0))) return [at, end]
  }
  return undefined
}

const isLetter = (char: string | undefined): boolean => char !== undefined && LETTER.test(char)

/**
 * Where a text may name somebody: a word in capitals that no phrase knows (`known`), a surname with what follows it. Only a guess, the
 * likeliest first; UTF-16 offsets.
 */
export const maybeNames = (text: string, known: ReadonlySet<string>): [number, number][] =>
  NAMES.flatMap(({ maybeNames: found }) => found(text, known))

/**
 * Words of a sentence that nothing else explains, as the name that they may be: of those that phrases know (`known`) nobody is called,
 * unless a capital within the sentence says so.
 */
export function nameLeft(words: string, known: ReadonlySet<string>, sentence: string): string | undefined {
  const parts = words.split(/\s+/)
  if (parts.length <= MOST_WORDS && !HAN.test(words) && parts.every((word) => !known.has(word.toLowerCase())))
    return words
  if (NAMES.some(({ surname }) => surname.test(words))) return words
  const [place] = maybeNames(words, known)
  if (place !== undefined) return words.slice(...place)
  // "nora quinn on the phone": what stands first, and is no word of talk
  const first = parts.findIndex(
    (word) => known.has(word.toLowerCase()) || !/^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u.test(word),
  )
  const lead = parts.slice(0, Math.max(0, first)).join(' ')
  if (first > 0 && first <= MOST_WORDS && lead.length >= LEAST_LETTERS) return lead
  return [...words.matchAll(CAPITALS)].map(([name]) => name).find((name) => !sentence.trimStart().startsWith(name))
}
const CAPITALS = /(?<!\p{L})\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*)*/gu
const MOST_WORDS = 4
const LEAST_LETTERS = 4

const WORD = /[\p{Script=Latin}\p{M}'’-]+|\d{4,}/gu

/** Whether a text can name somebody at all: it has a name's form, digits of a number, or a word that no phrase knows (`known`). */
export const mayNameSomebody = (text: string, known: ReadonlySet<string>): boolean =>
  maybeNames(text, known).length > 0 ||
  [...text.matchAll(WORD)].some(([word], i) => !known.has(word.toLowerCase()) || (i > 0 && /^\p{Lu}/u.test(word)))

/** Words of small letters, one or two in a row, that are none of talk (`isWord`): UTF-16 offsets. */
export function unknownWords(text: string, isWord: (word: string) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (const { index, 0: word } of text.matchAll(SMALL)) {
    if (isWord(word)) continue
    const last = found.at(-1)
    if (last !== undefined && text.slice(last[1], index) === ' ') last[1] = index + word.length
    else found.push([index, index + word.length])
  }
  return found
}
/** also "derek's lot" */
const SMALL = /(?<![\p{L}'’])\p{Ll}{3,}(?:(?=['’]s(?!\p{L}))|(?!['’]?\p{L}))/gu

/** Where a text has the last digits of the number, or all of it. */
export function numberNamed(text: string, number: string): [number, number] | undefined {
  for (const match of text.matchAll(/\+?\d[\d -]*\d/g)) {
    const digits = match[0].replace(/\D/g, '')
    const fits = digits.length >= LEAST_DIGITS && !YEAR.test(digits)
    if (fits && number.replace(/\D/g, '').endsWith(digits)) return [match.index, match.index + match[0].length]
  }
  return undefined
}

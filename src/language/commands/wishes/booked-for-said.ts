import { LANGUAGES } from '../../languages.ts'
import { withoutTitle } from '../../names/titles.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'

const WORDS = LANGUAGES.map(({ commands: { guestWish } }) => guestWish)
const ANY = inAnyLanguage(WORDS.map(({ speaker, andMore, besideHour }) => ({ speaker, andMore, besideHour })))
const { plusOne, alone } = inAnyLanguage(
  LANGUAGES.map(({ commands: { guestLine } }) => ({ plusOne: guestLine.plusOne, alone: guestLine.alone })),
)
/** “… plus one”, “… by himself”: no part of a name */
const COMPANY = new RegExp(`${plusOne.source}|${alone.source}`, 'giu')
const DESCRIBES = new RegExp(`^(?:${ANY.besideHour.source})$`, 'iu')
const NUMBER = /\+?\d[\d -]{5,}\d/u

type Span = readonly [from: number, to: number]

/** Whom somebody at the desk wants to book for: what they are called, and where that stands (UTF-16 offsets). */
interface BookedFor {
  name: string
  span: Span
}

interface About {
  /** days, hours and names of places: no name of a person holds them */
  taken: readonly Span[]
  /** whether a word in small letters is one of everyday talk */
  isWord: (word: string) => boolean
}

/** The sentence speaks of the speaker: "for me", 我叫…. */
export const saysSpeaker = (text: string): boolean => ANY.speaker.test(text)

/**
 * The name behind a word that leads to it ("for jane doe", 姓孙的女士), or beside a telephone number where both stand first: who writes
 * last who they are speaks of themselves. undefined: none stands there, or more than one.
 */
export function bookedForSaid(typed: string, about: About): BookedFor | undefined {
  const text = typed.replace(COMPANY, (words) => ' '.repeat(words.length))
  for (const { calledSo } of WORDS)
    for (const pattern of calledSo) {
      const found = pattern.exec(text)
      const { who = '', title = '' } = found?.groups ?? {}
      if (found === null || who === '') continue
      const at = found.index + found[0].indexOf(who)
      const isHan = /\p{Script=Han}/u.test(who)
      const span: Span | undefined = isHan ? [at, at + who.length] : nameFrom(text, at, about)
      if (span === undefined || ANY.andMore.test(text.slice(span[1]))) continue
      return { name: `${text.slice(...span)}${title}`, span }
    }
  return besideNumber(text, about)
}

const LATIN = /[\p{Script=Latin}'’.-]+/uy
const MOST_WORDS = 3

/** A name of one to three words that begins there; of small letters at least one is no word of everyday talk. */
function nameFrom(text: string, at: number, { taken, isWord }: About): Span | undefined {
  let [end, known] = [at, true]
  for (let words = 0, from = at; words < MOST_WORDS; words += 1) {
    LATIN.lastIndex = from
    const [word] = LATIN.exec(text) ?? []
    // "the gym" is nobody's name
    if (
      word === undefined ||
      (words === 0 && DESCRIBES.test(word)) ||
      taken.some(([a, b]) => from < b && from + word.length > a)
    )
      break
    const isTitle = words === 0 && withoutTitle(`${word} x`) === 'x'
    const isTitled = words === 1 && withoutTitle(text.slice(at, from + word.length)) === word
    const isKnown = isWord(word.toLowerCase().replace(/['’]s$/u, '')) && !/^\p{Lu}/u.test(word) && !isTitled
    // a first name may be a word of talk, what follows a name is none
    if (words > 0 && isKnown) break
    known &&= isKnown || isTitle
    end = from + word.length
    if (text[end] !== ' ') break
    from = end + 1
  }
  return end === at || known ? undefined : [at, end]
}

/** "peter lane 136…", "136… lily marsh": one or two words right beside the number. */
function besideNumber(text: string, about: About): BookedFor | undefined {
  const number = NUMBER.exec(text)
  if (number === null || about.taken.some(([, end]) => end <= number.index)) return undefined
  const words = [...text.matchAll(/[\p{Script=Latin}'’.-]+|\S/gu)].map(
    ({ index, 0: word }): Span => [index, index + word.length],
  )
  const before = words.filter(([, end]) => end <= number.index).slice(-2)
  for (const [at] of before) {
    const [lead = ''] = /\S+(?=\s+$)/u.exec(text.slice(0, at)) ?? []
    const span = DESCRIBES.test(lead) ? undefined : nameFrom(text, at, about)
    const isClose = span !== undefined && /^[\s,，:：.]*$/u.test(text.slice(span[1], number.index))
    if (span !== undefined && isClose) return { name: text.slice(...span), span }
  }
  // "jo from the gym 136…"
  const first = nameFrom(text, text.search(/\p{L}/u), about)
  if (first !== undefined && first[0] < number.index) return { name: text.slice(...first), span: first }
  const behind = words.find(([start]) => start >= number.index + number[0].length && /\p{L}/u.test(text[start]!))
  if (behind === undefined || !/^[\s,，:：.]*$/u.test(text.slice(number.index + number[0].length, behind[0])))
    return undefined
  const span = nameFrom(text, behind[0], about)
  return span && { name: text.slice(...span), span }
}

import { LANGUAGES } from '../../languages.ts'
import type { When } from '../../reading.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands: { guestWish } }) => ({ beside: guestWish.besideHour })))
const BESIDE = new RegExp(`^(?:${ANY.beside.source})$`, 'iu')
const TOKEN = /\p{Script=Han}|[^\s\p{Script=Han},，。;；]+/gu

type Span = readonly [from: number, to: number]

/** Nobody speaks of a guest's booking in more (UTF-16 units), and nobody is described by more words on either side. */
const LONGEST = 60
const MOST_WORDS = 8

/**
 * The hour that a sentence names first: “court at 6 tonight, make it 7” is about six. `read`: how a text is read. undefined: none, or
 * the sentence is too long for one about a booking.
 */
export function firstHour(text: string, read: (text: string) => readonly When[]): When | undefined {
  if (text.length > LONGEST) return undefined
  let first: When | undefined
  for (const { index, 0: word } of text.matchAll(TOKEN)) {
    const [when, ...others] = [...read(text.slice(0, index + word.length))].sort((a, b) => a.span[0] - b.span[0])
    if (when === undefined || (when.start === undefined && when.dayPart === undefined)) {
      if (first !== undefined) break
      continue
    }
    const isOther = others.some(({ span }) => span[0] !== when.span[0])
    if (first !== undefined && (isOther || when.span[0] > first.span[0])) break
    first = when
  }
  return first
}

/**
 * The stretches around an hour that may stand for who comes then: “the lads for the 11am”, 十一点打球的那几个. Only words that
 * describe a booking or its guests stand in them; `kept`: stretches that do too, such as names of services. The longest first.
 */
export function stretchesAround(text: string, [from, to]: Span, kept: readonly Span[]): Span[] {
  const tokens = [...text.matchAll(TOKEN)].map(({ index, 0: word }): Span => [index, index + word.length])
  const describes = (token: Span): boolean =>
    kept.some(([a, b]) => token[0] >= a && token[1] <= b) || BESIDE.test(text.slice(...token))
  const starts = [from]
  for (const token of tokens.filter(([, end]) => end <= from).reverse()) {
    if (!describes(token) || starts.length > MOST_WORDS) break
    starts.push(token[0])
  }
  const ends = [to]
  for (const token of tokens.filter(([start]) => start >= to)) {
    if (!describes(token) || ends.length > MOST_WORDS) break
    ends.push(token[1])
  }
  // of a name no part is left out
  const isWhole = ([a, b]: Span): boolean =>
    kept.every(([first, last]) => last <= a || first >= b || (first >= a && last <= b))
  return edges(starts)
    .flatMap((start) => edges(ends).map((end): Span => [start, end]))
    .filter(isWhole)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
}

/** The widest three and the narrowest: more are not worth their time. */
const edges = (all: readonly number[]): readonly number[] => (all.length <= 4 ? all : [all[0]!, ...all.slice(-3)])

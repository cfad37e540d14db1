import { WORDINGS } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { matchesOf } from '../text/matches-of.ts'

const ANY = inAnyLanguage(WORDINGS.map(({ joining }) => joining))

export interface JoinedPart {
  text: string
  /** where it begins, and where the joining before it does (UTF-16 offsets) */
  from: number
  joined: number
}

/** The parts of a message that marks or joining words put one behind the other: "move it to friday | and tell them". */
export function joinedParts(text: string): JoinedPart[] {
  const cuts = matchesOf(text, ANY.joinsWishes).map(({ index, 0: said }) => ({
    joined: index,
    from: index + said.length,
  }))
  const begins = [{ joined: 0, from: 0 }, ...cuts]
  return begins.flatMap(({ joined, from }, at) => {
    const part = text.slice(from, begins[at + 1]?.joined ?? text.length)
    return /[\p{L}\p{N}]/u.test(part) ? [{ text: part.trim(), from, joined }] : []
  })
}

/** "book me …" of "and book me …" */
export const withoutJoin = (text: string): string =>
  joinedParts(` ${text}`).map((part) => text.slice(Math.max(0, part.from - 1)).trim())[0] ?? text

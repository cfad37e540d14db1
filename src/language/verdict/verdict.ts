import { LANGUAGES as ALL } from '../languages.ts'
import type { VerdictWords } from './verdict-words.ts'

export interface Verdict {
  approve: boolean
  /** what it is about and why, as said; '': nothing named */
  about: string
  /** said by a word that means nothing else; "ok" and 好 may be talk */
  plain: boolean
}

const LANGUAGES = ALL.map(({ verdict }) => verdict)
const LONGEST = 200
const ENDS = /^[\s,.:;!?，。：；！？、]+|[\s,.:;!?，。：；！？、]+$/g
const LATIN = /[\p{Script=Latin}\p{N}]/u

/**
 * "approve Ada", "ABCD-1234 ok", 赵一同意: a verdict at one end of a short text and the name or code at the other. Whether such a
 * request exists is the caller's to look up.
 */
export function readVerdict(text: string): Verdict | undefined {
  const plain = plainOf(text)
  if (plain === '' || plain.length > LONGEST) return undefined
  // 不同意 is no 同意: the longest word wins.
  let best: (Verdict & { length: number }) | undefined
  for (const words of LANGUAGES)
    for (const approve of [true, false])
      for (const word of approve ? words.yes : words.no) {
        const about = restOf(plain, word, words)
        if (about === undefined || (about === '' && !words.alone.includes(word))) continue
        if (best === undefined || word.length > best.length)
          best = { approve, about, plain: words.alone.includes(word), length: word.length }
      }
  return best && { approve: best.approve, about: best.about, plain: best.plain }
}

/** "pending requests", 有哪些待审核: what waits for the hall's word. */
export const asksForRequests = (text: string): boolean => {
  const plain = plainOf(text)
  return plain.length <= LONGEST && LANGUAGES.some(({ list }) => list.test(plain))
}

const plainOf = (text: string): string =>
  text
    .slice(0, 2 * LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ENDS, '')

/** What stands beside the word, without what joins them; undefined where the word stands at neither end. */
function restOf(plain: string, word: string, { between }: VerdictWords): string | undefined {
  let rest: string
  if (plain.startsWith(word) && apart(word, plain[word.length])) rest = plain.slice(word.length)
  else if (plain.endsWith(word) && apart(word, plain.at(-word.length - 1))) rest = plain.slice(0, -word.length)
  else return undefined
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(ENDS, '')
    for (const joint of between) {
      if (rest.startsWith(joint) && apart(joint, rest[joint.length])) rest = rest.slice(joint.length)
      else if (rest.endsWith(joint) && apart(joint, rest.at(-joint.length - 1))) rest = rest.slice(0, -joint.length)
    }
  }
  return rest
}

/** A Latin word ends where no letter goes on. */
const apart = (word: string, beside: string | undefined): boolean =>
  beside === undefined || !LATIN.test(word) || !LATIN.test(beside)

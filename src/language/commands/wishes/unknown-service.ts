import type { Model } from '../../acts/model.ts'
import { isHan } from '../../acts/tokens.ts'
import { LANGUAGES } from '../../languages.ts'
import { firstFound, inAnyLanguage } from '../../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.wishes))
/** "pilates" may stand in a phrase */
const TRADES = LANGUAGES.flatMap(({ halls }) => Object.values(halls.trades))
const LONGEST = 40
const MOST_WORDS = 3

/**
 * What is named as if it could be booked, and is called by no name here: "pilates" of "pilates costs 20", 普拉提. `rest`: what a command has
 * read as nothing else. undefined: only words that say what is to be changed are left.
 */
export function unknownService(rest: string, model: Model): string | undefined {
  const plain = rest
    .replace(ANY.noService, ' ')
    .replace(/[\s,，。.!！?？:：、“”"]+/g, ' ')
    .trim()
  if (plain === '' || plain.length > LONGEST || /\d/.test(plain)) return undefined
  if ([...plain].some(isHan)) return /^\p{Script=Han}{2,8}$/u.test(plain) ? plain : undefined
  const words = plain.split(' ')
  const isKnown = (word: string) =>
    word.length < 3 || (model.known.has(word.toLowerCase()) && !TRADES.some((trade) => trade.test(word)))
  while (words.length > 0 && isKnown(words[0]!)) words.shift()
  while (words.length > 0 && isKnown(words.at(-1)!)) words.pop()
  return words.length > 0 && words.length <= MOST_WORDS ? words.join(' ') : undefined
}

/** "close pilates on friday": what is closed, where that is neither a day nor the hall; undefined: it does not stand there. */
export const closedThing = (text: string): string | undefined =>
  firstFound(
    LANGUAGES.map(({ commands }) => commands.wishes),
    ({ closesThing }) => closesThing,
    text.trim(),
  )?.[1]?.trim()

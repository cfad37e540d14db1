import { WORDINGS } from '../languages.ts'
import { phrase } from './phrase.ts'
import type { WishWords } from './wish-words.ts'

const LANGUAGES = WORDINGS.map(({ wishes }) => wishes)

/** Does the message say this and nothing else, in any language and with any manners at its ends? */
export function says(text: string, ...wishes: (keyof WishWords)[]): boolean {
  const plain = phrase(text)
  return wishes.some((wish) => LANGUAGES.some((words) => words[wish].test(plain)))
}

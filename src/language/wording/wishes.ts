import { CHINESE_WISHES } from './chinese/wishes.ts'
import { ENGLISH_WISHES } from './english/wishes.ts'
import { phrase } from './phrase.ts'
import type { WishWords } from './wish-words.ts'

const LANGUAGES: readonly WishWords[] = [ENGLISH_WISHES, CHINESE_WISHES]

/** Does the message say this and nothing else, in any language and with any manners at its ends? */
export function says(text: string, ...wishes: (keyof WishWords)[]): boolean {
  const plain = phrase(text)
  return wishes.some((wish) => LANGUAGES.some((words) => words[wish].test(plain)))
}

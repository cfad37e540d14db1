import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ questions }) => questions))

/** "can I get a receipt", 穿什么去: something is asked, in whatever words. */
export const asksAny = (text: string): boolean => ANY.asksAny.test(text.trim())

/** "is that ok?", "can you do that?", 可以吗: whether what was said is all right; nothing is to be known. */
export const onlyAgrees = (text: string): boolean => ANY.onlyAgrees.test(text.trim())

/** "and can parents watch?": without what leads to it. */
export const withoutJoiner = (text: string): string => text.replace(ANY.joiner, '')

import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ questions }) => questions))

/** "can I get a receipt", 穿什么去: something is asked, in whatever words. */
export const asksAny = (text: string): boolean => ANY.asksAny.test(text.trim())

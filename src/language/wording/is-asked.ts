import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ questions }) => questions))

/** A question of whoever runs a hall: it is answered, and changes nothing. */
export const isAsked = (text: string): boolean => /[?？]\s*$/.test(text) || ANY.asked.test(text)

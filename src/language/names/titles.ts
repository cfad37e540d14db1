import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ names }) => names))

/** "Mr Wang", 王先生: the name by itself. */
export const withoutTitle = (name: string): string => name.replace(ANY.titleBefore, '').replace(ANY.titleAfter, '')

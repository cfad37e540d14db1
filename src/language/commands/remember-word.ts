import { trimEnd } from '../../domain/trim.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))

/** "remember", 记住: an answer just given is to be the hall's. */
export const saysRemember = (text: string): boolean =>
  ANY.remember.test(trimEnd(text.normalize('NFKC').trim().toLowerCase(), /[.!。！]/))

import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ contact }) => contact))

/** An end of a telephone number is said. */
export const saysNumberEnd = (text: string): boolean => ANY.phoneEnd.test(text.normalize('NFKC'))

/** "it ends in 5679", 尾号是2223: the telephone number (E.164) with that end; undefined where no end is said. */
export function withEndSaid(text: string, number: string): string | undefined {
  const said = ANY.phoneEnd.exec(text.normalize('NFKC'))?.[0]
  const digits = said === undefined ? '' : (/\d[\d -]*$/.exec(said)?.[0] ?? '').replace(/\D/g, '')
  return digits === '' || digits.length >= number.length ? undefined : number.slice(0, -digits.length) + digits
}

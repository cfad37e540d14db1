import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))
const WHOLE = /(?<![\d.,-])\d{1,6}(?![\d.,]\d|\d)/

/** "12", 不限: a number of places, bookings or days, `none` without a limit; undefined: none is said. */
export function countSaid(text: string): { count: number | 'none'; said: string; span: [number, number] } | undefined {
  const match = WHOLE.exec(text)
  const found = match ?? ANY.noLimit.exec(text)
  if (found === null) return undefined
  const [said] = found
  return { count: match === null ? 'none' : Number(said), said, span: [found.index, found.index + said.length] }
}

import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import { digitsIn } from './rest-of-rule.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))
const WHOLE = /(?<![\d.,-])\d{1,6}(?![\d.,]\d|\d)/

/** "12", 不限: a number of places, bookings or days, `none` without a limit; undefined: none is said. */
export function countSaid(text: string): { count: number | 'none'; said: string; span: [number, number] } | undefined {
  const digits = digitsIn(text)
  const match = lastOf(text) ?? WHOLE.exec(text) ?? (digits.length === text.length ? WHOLE.exec(digits) : null)
  const found = match ?? ANY.noLimit.exec(text)
  if (found === null) return undefined
  const [said] = found
  return { count: match === null ? 'none' : Number(said), said, span: [found.index, found.index + said.length] }
}

/** "from 10 to 15 places": what it is to be. */
function lastOf(text: string): RegExpExecArray | null {
  const from = ANY.raised.exec(text)
  if (from === null) return null
  const end = from.index + from[0].length
  const match = WHOLE.exec(text.slice(end))
  return match === null ? null : Object.assign(match, { index: match.index + end })
}

const NUMBERS = new Map(LANGUAGES.flatMap(({ commands }) => Object.entries(commands.numbers)))

/** "three courts": the one number up to ten that is said in words; undefined: none, or several. */
export function countInWords(text: string): number | undefined {
  const words = text.toLowerCase().match(/\p{Script=Latin}+|\p{Script=Han}/gu) ?? []
  const found = words.flatMap((word) => NUMBERS.get(word) ?? [])
  return found.length === 1 ? Number(found[0]) : undefined
}

/** "two more courts", 加两片场地: so many more, or less, than there are; undefined: how many there are to be. */
export function saysMore(text: string): boolean | undefined {
  const [more, fewer] = [ANY.more.test(text), ANY.fewer.test(text)]
  return more === fewer ? undefined : more
}

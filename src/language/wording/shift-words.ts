import { WORDINGS } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

/** How a booking is pushed on or brought forward: by how long, and which way. */

const LANGUAGES = WORDINGS.map(({ shift }) => shift)
const ANY = inAnyLanguage(LANGUAGES)

/** "push it to the day after, same time", 推迟两天: so many days on, or (below 0) back. undefined: no days are spoken of. */
export function daysShifted(text: string): number | undefined {
  const said = text.normalize('NFKC').toLowerCase()
  for (const { days } of LANGUAGES) {
    const number = days(said)
    if (number !== undefined) return number
  }
  return undefined
}

/** "the one after", of classes or times: that which follows what is spoken of. */
export const saysNextOne = (text: string): boolean => text.length <= 120 && ANY.nextOne.test(text)

/** "not tomorrow, the day after": what the last part of the text says. */
export const daysInstead = (text: string): number | undefined => daysShifted(text.split(ANY.instead).at(-1)!.trim())

/** "add an hour to the start", 开始时间加一小时: it goes on by that, and lasts no longer. */
export const saysStartLater = (said: string): boolean => ANY.start.test(said)

/** "an hour later", 提前半小时: which way, and the words without it. undefined: neither or both ways are spoken of. */
export function wayShifted(said: string): { later: boolean; rest: string } | undefined {
  if (saysStartLater(said)) return { later: true, rest: said.replace(ANY.start, ' ') }
  const later = ANY.later.test(said)
  return later === ANY.earlier.test(said)
    ? undefined
    : { later, rest: said.replace(later ? ANY.later : ANY.earlier, ' ') }
}

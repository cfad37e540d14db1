import { LANGUAGES } from '../../languages.ts'
import { inAnyLanguage } from '../../text/in-any-language.ts'

const { joins, stays } = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))
const MARK = String.raw`[，。；！、;!\n]|(?<!\d),|,(?!\d)|\.(?=\s|$)|(?<=\p{Script=Han})\s+|(?<=\d)\s+(?=\p{Script=Han})`
const JOINT = new RegExp(String.raw`(?:${MARK}|\s*(?:${joins.source}))+\s*`, 'giu')
/** All that stands between two names that belong together. */
const BETWEEN = new RegExp(String.raw`^(?:[\s，、,/]|${joins.source})+$`, 'iu')

/** Nobody says more at once. */
const MOST = 12

/** The parts of a message in which a change may stand, and where each begins: between marks, and at "and", 还有. */
export function partsSaid(text: string): { text: string; from: number }[] {
  const parts: { text: string; from: number }[] = []
  let from = 0
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    parts.push({ text: text.slice(from, index), from })
    from = index + joint.length
  }
  parts.push({ text: text.slice(from), from })
  return parts.filter(({ text: part }) => part.trim() !== '' && !stays.test(part.trim())).slice(0, MOST)
}

/** "badminton and yoga", 羽毛球、瑜伽: nothing but a joining word stands between two names. */
export const standTogether = (between: string): boolean => between !== '' && BETWEEN.test(between)

/** Days that share a month as dates of their own: "24 and 25 december". */
export const withMonths = (text: string): string =>
  LANGUAGES.reduce((said, { commands }) => commands.withMonths(said), text)

const FILLERS = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.wishes)).noService

/** Only small words that add nothing. */
export const isFiller = (text: string): boolean => text.replace(FILLERS, ' ').trim() === ''

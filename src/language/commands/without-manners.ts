import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const { manners, mannersEnd } = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.line))
const BEFORE = new RegExp(String.raw`^(?:${manners.source})\s*`, 'iu')

/** "can you …?", "I'd like to …", 可以…吗: what is wished, without how it is put. */
export function withoutManners(text: string): string {
  const said = text.replace(BEFORE, '')
  return said === text ? text : said.replace(mannersEnd, '')
}

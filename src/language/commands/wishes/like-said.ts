import { LANGUAGES } from '../../languages.ts'
import { firstFound } from '../../text/in-any-language.ts'

const WISHES = LANGUAGES.map(({ commands }) => commands.wishes)

/** "balayage, same as colouring but 680", 挑染跟染发一样 680: what is new, what it is like, and what is said besides. */
export function likeSaid(text: string): { name: string; other: string; more: string } | undefined {
  const found = firstFound(WISHES, ({ like }) => like, text.trim())
  const { name = '', other = '', more = '' } = found?.groups ?? {}
  return found === undefined ? undefined : { name: name.trim(), other: other.trim(), more: more.trim() }
}

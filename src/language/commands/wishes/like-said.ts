import { LANGUAGES } from '../../languages.ts'
import { firstFound } from '../../text/in-any-language.ts'
import type { ArgumentMatch } from '../argument-match.ts'

const WISHES = LANGUAGES.map(({ commands }) => commands.wishes)

/** "balayage, same as colouring but 680", 挑染跟染发一样 680: what is new, what it is like, and what is said besides. */
export function likeSaid(text: string): { name: string; other: string; more: string } | undefined {
  const found = firstFound(WISHES, ({ like }) => like, text.trim())
  const { name = '', other = '', first = '', more = '' } = found?.groups ?? {}
  return found === undefined ? undefined : { name: name.trim(), other: other.trim(), more: `${first} ${more}`.trim() }
}

/** "the same as archery", 跟射箭一样: the other thing. */
export function sameAsSaid(text: string): ArgumentMatch<string> | undefined {
  const found = firstFound(WISHES, ({ sameAs }) => sameAs, text)
  const other = found?.groups?.other?.trim()
  if (found === undefined || other === undefined) return undefined
  return { value: other, spans: [[found.index, found.index + found[0].length]] }
}

import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { ArgumentMatch } from './argument-match.ts'
import type { RoleWord } from './command-words.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.roles))
const ROLES = Object.keys(ANY) as RoleWord[]

/** The role that is named, and where. */
export function readRole(text: string): ArgumentMatch<RoleWord> | undefined {
  for (const role of ROLES) {
    const match = ANY[role].exec(text)
    if (match !== null) return { value: role, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}

import { inAnyLanguage } from '../text/in-any-language.ts'
import type { ArgumentMatch } from './argument-match.ts'
import { CHINESE_ROLES } from './chinese/role-words.ts'
import { ENGLISH_ROLES } from './english/role-words.ts'

type RoleWord = 'admin' | 'manager' | 'staff'

const ANY = inAnyLanguage<Readonly<Record<RoleWord, RegExp>>>([ENGLISH_ROLES, CHINESE_ROLES])
const ROLES = Object.keys(ANY) as RoleWord[]

/** The role that is named, and where. */
export function readRole(text: string): ArgumentMatch<RoleWord> | undefined {
  for (const role of ROLES) {
    const match = ANY[role].exec(text)
    if (match !== null) return { value: role, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}

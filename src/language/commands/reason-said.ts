import { LANGUAGES } from '../languages.ts'
import type { ArgumentMatch } from './argument-match.ts'

const COMMANDS = LANGUAGES.map(({ commands }) => commands)

/** What a reason begins with: a word for it, a mark, digits of a number before it, or the blank after a Chinese name. */
const REASONS: readonly RegExp[] = [
  ...COMMANDS.flatMap(({ reasons }) => reasons),
  /[,，;；:：]\s*(\S.*)$/,
  /^[\s+]*\d[\d -]*\d\s+([^\s\d].*)$/,
  ...COMMANDS.map(({ reasonBehindName }) => reasonBehindName),
]

/** Why, where a line says first whom it is about: "Ada because the net broke", 王先生，骂人. */
export function readReason(text: string): ArgumentMatch<string> | undefined {
  for (const pattern of REASONS) {
    const match = pattern.exec(text)
    const reason = match?.[1]?.trim()
    if (match !== null && reason) return { value: reason, spans: [[match.index, text.length]] }
  }
  return undefined
}

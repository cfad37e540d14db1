import type { ArgumentMatch } from './argument-match.ts'

/** What a reason begins with: a word for it, a mark, digits of a number before it, or the blank after a Chinese name. */
const REASONS: readonly RegExp[] = [
  /(?:^|\s)(?:because(?: of)?|since|reason(?: is)?:?|for)\s+(\S.*)$/i,
  /(?:因为|由于|原因是?|理由是?)[\s:：]*(\S.*)$/,
  /[,，;；:：]\s*(\S.*)$/,
  /^[\s+]*\d[\d -]*\d\s+([^\s\d].*)$/,
  // a name in capitals, and small words behind it that are no part of a name
  /(?<=^\s*(?:\p{Lu}[\p{L}'’.-]*\s+)+)((?!(?:de|del|da|di|van|von|der|den|la|le|bin|al)(?!\p{L}))\p{Ll}.*)$/u,
  /(?<=\p{Script=Han})\s+(\p{Script=Han}.*)$/u,
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

import type { ArgumentMatch } from '../commands/argument-match.ts'

import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const ANY = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.pictures))

/** Whether words say what it shows, it goes, or comes beside those that are there; undefined: it takes their place. */
export function readPictureAction(text: string): ArgumentMatch<'add' | 'remove' | 'alt'> | undefined {
  for (const value of ['alt', 'remove', 'add'] as const) {
    const match = ANY[value].exec(text)
    if (match !== null) return { value, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}

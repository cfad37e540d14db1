import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const WORDS = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.holidays))

/** What is done on public holidays: as on any day, or closed; undefined: neither is said. */
export function readHolidays(text: string): 'usual' | 'closed' | undefined {
  if (WORDS.usual.test(text)) return 'usual'
  return WORDS.closed.test(text) ? 'closed' : undefined
}

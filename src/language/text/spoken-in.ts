import { LANGUAGES } from '../languages.ts'

/** Said in every language, or no words at all: codes and numbers, addresses, "ok", "help". */
const NEUTRAL = /\S*[\d@]\S*|\b(?:ok|okay|hi|hello|hey|hallo|help|menu|start)\b/giu
const SPOKEN = LANGUAGES.map(({ text }) => text.spoken)

/**
 * The language that a message shows itself to be in, where it is another than the one `given` (both BCP 47); undefined: it does
 * not tell, or it is in that one. Commands and neutral words tell nothing.
 */
export function spokenIn(message: string, given: string | undefined): string | undefined {
  if (message.trimStart().startsWith('/')) return undefined
  const text = message.slice(0, 300).replace(NEUTRAL, ' ')
  return SPOKEN.find(({ shows, toWhom }) => toWhom.test(given ?? '') && shows.test(text))?.tag
}

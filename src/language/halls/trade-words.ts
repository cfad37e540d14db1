import type { Trade } from '../../domain/hall/trades.ts'
import type { ArgumentMatch } from '../commands/argument-match.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'

const WORDS = inAnyLanguage(LANGUAGES.map(({ halls }) => halls.trades))
/** The first whose word is there counts. */
const TRADES: readonly Trade[] = ['home', 'appointments', 'classes', 'courts', 'exhibition', 'counter', 'rooms']

/** What a hall is for, by a word of its trade. */
export function readTrade(text: string): ArgumentMatch<Trade> | undefined {
  for (const trade of TRADES) {
    const match = WORDS[trade].exec(text)
    if (match !== null) return { value: trade, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}

import type { BookingState } from '../../domain/booking/booking.ts'
import { CANCELLED_STATES } from '../../domain/booking/states.ts'
import { LANGUAGES } from '../languages.ts'
import { inAnyLanguage } from '../text/in-any-language.ts'
import type { ArgumentMatch } from './argument-match.ts'
import type { StateWord } from './command-words.ts'

const WORDS = inAnyLanguage(LANGUAGES.map(({ commands }) => commands.states))
/** The first that is named counts. */
const STATES: readonly (readonly [Exclude<StateWord, 'paid' | 'unpaid'>, readonly BookingState[]])[] = [
  ['cancelled', CANCELLED_STATES],
  ['noShow', ['noShow']],
  ['pending', ['pending']],
  ['expected', ['confirmed']],
  ['checkedIn', ['checkedIn']],
]

/** The states that a line asks for: "cancelled", 未到. undefined: none is named. */
export function readStates(text: string): ArgumentMatch<readonly BookingState[]> | undefined {
  for (const [word, value] of STATES) {
    const match = WORDS[word].exec(text)
    if (match !== null) return { value, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}

/** "unpaid", 已付: whether what is asked for is paid. undefined: nothing is said of it. */
export function readPaid(text: string): ArgumentMatch<boolean> | undefined {
  for (const value of [false, true]) {
    const match = WORDS[value ? 'paid' : 'unpaid'].exec(text)
    if (match !== null) return { value, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}

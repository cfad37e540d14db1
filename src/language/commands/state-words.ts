import type { BookingState } from '../../domain/booking/booking.ts'
import { CANCELLED_STATES } from '../../domain/booking/states.ts'
import type { ArgumentMatch } from './argument-match.ts'

const WORDS: readonly (readonly [RegExp, readonly BookingState[]])[] = [
  [/(?<!\p{L})(?:cancell?ed|cancellations)(?!\p{L})|已?取消了?的?/iu, CANCELLED_STATES],
  [/(?<!\p{L})no[- ]?shows?(?!\p{L})|未到的?|没来的?|爽约的?/iu, ['noShow']],
  [/(?<!\p{L})(?:pending|undecided|unapproved|waiting for approval)(?!\p{L})|待审核的?|未审核的?/iu, ['pending']],
  [
    /(?<!\p{L})(?:not (?:yet )?(?:here|checked[- ]in)|still to come)(?!\p{L})|未签到的?|还没[来到签]到?的?/iu,
    ['confirmed'],
  ],
  [/(?<!\p{L})(?:checked[- ]in|inside)(?!\p{L})|已签到的?|在场的?/iu, ['checkedIn']],
]

/** The states that a line asks for: "cancelled", 未到. undefined: none is named. */
export function readStates(text: string): ArgumentMatch<readonly BookingState[]> | undefined {
  for (const [words, value] of WORDS) {
    const match = words.exec(text)
    if (match !== null) return { value, spans: [[match.index, match.index + match[0].length]] }
  }
  return undefined
}

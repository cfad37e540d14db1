import type { PlainRule } from './plain-rule.ts'

/**
 * A change of a hall's shape as one sentence: what stands in the groups `what` (the service or hall) and `to` (what it is to be) is put
 * together again as the command wants it: `rest` is that order, `$what` and `$to` stand for the groups, `$n` for a number.
 */
export const shaped = (
  word: string,
  is: readonly RegExp[],
  rest: string,
  options: Pick<PlainRule, 'of' | 'maybeBooking' | 'long' | 'unnamed'> = {},
): PlainRule[] => is.map((each) => ({ ...whole(word, each), rest, ...options }))

/** What somebody asks or says of a guest; it may be a question. */
export const ofGuests = (
  word: string,
  is: readonly string[],
  rest: string,
  options: Pick<PlainRule, 'unnamed'> = {},
): PlainRule[] => is.map((each) => ({ word, is: new RegExp(`^${each}$`, 'u'), drop: /(?!)/g, rest, ...options }))

/** A sentence of which every word may be an argument of the command: nothing is dropped. */
export const whole = (word: string, is: RegExp): PlainRule => ({ word, is, drop: /(?!)/g, asks: true })

/** The same of a service and of a hall, whichever is named. */
export const ofPlaces = (rule: PlainRule): PlainRule[] => [
  { ...rule, of: 'service' },
  { ...rule, of: 'hall' },
]

/**
 * A change that is told by what a sentence holds, in any order and with any words between: each of `holds` stands somewhere in it, none
 * of `not` does. In `rest` `$words` are the words besides the groups, in which the service is named. For what no rule of a whole
 * sentence has read.
 */
export const framed = (
  word: string,
  holds: readonly string[],
  rest: string,
  { not, ...options }: Pick<PlainRule, 'of' | 'maybeBooking'> & { not?: string } = {},
): PlainRule[] => {
  const held = holds.map((each) => `(?=.*?(?:${each}))`).join('')
  const is = new RegExp(`^${not === undefined ? '' : `(?!.*(?:${not}))`}${held}.*$`, 'iu')
  return [{ ...whole(word, is), rest, ...options }]
}

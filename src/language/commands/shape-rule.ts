import type { PlainRule } from './plain-rule.ts'

/**
 * A change of a hall's shape as one sentence: what stands in the groups `what` (the service or hall) and `to` (what it is to be) is put
 * together again as the command wants it: `rest` is that order, `$what` and `$to` stand for the groups, `$n` for a number.
 */
export const shaped = (
  word: string,
  is: readonly RegExp[],
  rest: string,
  options: Pick<PlainRule, 'of' | 'maybeBooking' | 'long'> = {},
): PlainRule[] => is.map((each) => ({ word, is: each, drop: /(?!)/g, rest, asks: true, ...options }))

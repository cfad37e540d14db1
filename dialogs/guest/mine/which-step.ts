import { type Context, type Move, pass, type Step } from '../../engine/dialog.ts'
import type { Json } from '../../engine/types.ts'
import { itemLine, itemOption } from './lines.ts'
import { refer, standing } from './refer.ts'

/** Most that "which one?" lists; the rest is found by day or code. */
export const MOST_LISTED = 8

/** "Which booking is it?", of those whose codes the draft holds; `found` goes on with the one that is meant. */
export function whichStep<D extends Json & { codes?: string[] }>(
  message: string,
  found: (c: Context<D>, code: string) => Move,
): Step<D> {
  return {
    ask(c) {
      const bookings = standing(c).filter(({ code }) => c.draft.codes?.includes(code))
      return {
        kind: 'choice',
        message,
        lines: bookings.map((booking) => itemLine(c, booking)),
        choices: bookings.map((booking) => itemOption(c, booking)),
      }
    },
    answer(c, { token, text }) {
      if (token !== undefined) return token.startsWith('b:') ? found(c, token.slice(2)) : pass
      const meant = refer(c, text)
      return 'found' in meant && meant.found.length === 1 ? found(c, meant.found[0]!.code) : pass
    },
  }
}

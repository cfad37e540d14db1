import { go, type Move, type Step } from '../../../engine/dialog.ts'
import { advance } from '../advance.ts'
import type { BookingContext, BookingDraft } from '../booking-draft.ts'
import { leaveLine } from '../free/row-options.ts'
import { hearAny } from '../hear-words.ts'
import { guestsNamed, namedIn, removeGuests } from './leave-out.ts'

/** Fewer come than have been named: who of them does not is asked, one after the other; their answers go with them. */
export const leavingStep: Step<BookingDraft> = {
  ask(c) {
    const { leaving } = c.draft
    const named = guestsNamed(c)
    if (leaving === undefined || named.length <= leaving) return settled(c)
    return {
      kind: 'choice',
      message: 'booking:party.leaving',
      params: { count: named.length - leaving },
      lines: [...leaveLine(c)],
      choices: named.map(({ guest, name }) => ({ token: `gone.${guest}`, label: name })),
    }
  },
  answer(c, input) {
    const tapped = /^gone\.(\d+)$/.exec(input.token ?? '')?.[1]
    if (tapped !== undefined) return takeOut(c, [Number(tapped)])
    const said = input.token === undefined ? namedIn(c) : []
    return said.length > 0 ? takeOut(c, said) : hearAny(c, input)
  },
}

function takeOut(c: BookingContext, gone: readonly number[]): Move {
  removeGuests(c, gone)
  return guestsNamed(c).length > (c.draft.leaving ?? 0) ? go('leaving') : settled(c)
}

function settled(c: BookingContext): Move {
  const { leaving } = c.draft
  c.set({ leaving: undefined, ...(leaving !== undefined && { party: leaving, also: undefined }) })
  return advance(c)
}

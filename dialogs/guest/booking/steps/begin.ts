import type { Step } from '../../../engine/dialog.ts'
import { advance } from '../advance.ts'
import type { BookingDraft } from '../booking-draft.ts'
import { takeKnown } from '../known-answer.ts'

/** Begun from outside with something known already: nothing is asked here, what is missing is. */
export const beginStep: Step<BookingDraft> = {
  ask(c) {
    if (c.draft.again === true) takeKnown(c)
    return advance(c)
  },
}

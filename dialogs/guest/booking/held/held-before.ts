import { saysUndo } from '../../../../src/language/wording/after-booking.ts'
import { leavesAsItIs } from '../../../../src/language/wording/second-thoughts.ts'
import { meansOnly } from '../../../engine/act-meaning.ts'
import type { Move } from '../../../engine/dialog.ts'
import { advance } from '../advance.ts'
import { type BookingContext, heldOf, NO_WISH, slotsOf, wanted } from '../booking-draft.ts'
import { putter } from '../fill-steps.ts'

/** Questions for what is chosen before places are held: with a hold, one of these is to be changed. */
const CHOSEN_BEFORE: ReadonlySet<string> = new Set(['hall', 'service', 'date', 'slot', 'offer', 'party'])

/** Something is held, and something else was asked for since, which is not settled. */
export const changesHeld = (c: BookingContext): boolean =>
  c.draft.hold !== undefined &&
  c.draft.hold.over === undefined &&
  (CHOSEN_BEFORE.has(c.step) || c.draft.hold.what !== wanted(c))

/** "leave it as it was", 还是原来的吧, where the change can't be, or is thought better of. */
export const keepsHeld = (c: BookingContext): boolean =>
  changesHeld(c) &&
  c.reading.whens.length === 0 &&
  c.reading.party === undefined &&
  c.names.matches.length === 0 &&
  (leavesAsItIs(c.text) || saysUndo(c.text) || meansOnly(c.understood, 'keep', 'undo'))

/** What is held is wanted again, and all else that was said of the change is let go. */
export function backToHeld(c: BookingContext): Move {
  const { hold } = c.draft
  if (hold === undefined) return advance(c)
  c.say({ message: 'dialog:leftAsIs' })
  const put = putter(c)
  put({ ...heldOf(hold), ...NO_WISH, among: undefined, offers: undefined, days: undefined }, 'slot')
  const [first] = slotsOf(c)
  if (first !== undefined) put({ date: first.date }, 'slot')
  c.note({ other: undefined, edit: undefined, tooMany: undefined, between: undefined })
  return advance(c, put)
}

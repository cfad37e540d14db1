import type { Move } from '../../../engine/dialog.ts'
import type { BookingDraft } from '../booking-draft.ts'
import type { putter } from '../fill-steps.ts'
import type { TimeBounds } from '../free/within.ts'

export type Put = ReturnType<typeof putter>

/** What a message has told. `move`: it has to be answered before anything else. */
export interface AbsorbResult {
  taken: boolean
  move?: Move
}

export const NOTHING: AbsorbResult = { taken: false }
export const TAKEN: AbsorbResult = { taken: true }

/** Bounds take the place of a time said before, which they would else be lost behind. */
export const bounds = (within: TimeBounds): Partial<BookingDraft> => ({
  within,
  start: undefined,
  end: undefined,
  halfSupposed: undefined,
  part: undefined,
})

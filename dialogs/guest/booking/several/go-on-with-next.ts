import { go, type Move } from '../../../engine/dialog.ts'
import type { BookingContext, BookingDraft } from '../booking-draft.ts'

/** The frame goes on with what waits; undefined where nothing does. The answers of the first are taken, and shown. */
export function goOnWithNext(c: BookingContext): Move | undefined {
  const { queued } = c.draft
  if (queued === undefined) return undefined
  c.reset()
  c.note({ ...(queued as Partial<BookingDraft>), again: true })
  return go('next')
}

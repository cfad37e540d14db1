import { noteOn } from '../../../../src/domain/hall/slots.ts'
import type { MessageLine } from '../../../engine/types.ts'
import { type BookingContext, placeOf } from '../booking-draft.ts'

/** What the hall wrote about the day (YYYY-MM-DD). */
export function noteLines(c: BookingContext, date: string): MessageLine[] {
  const note = noteOn(placeOf(c).service.schedule, date)
  return note === undefined ? [] : [{ message: 'booking:dayNote', params: { note: { text: note } } }]
}

import { saysLonger, withoutLonger } from '../../../src/language/wording/own-booking-words.ts'
import { readFor } from '../../common/read-for.ts'
import { type BookingContext, placeOf } from './booking-draft.ts'

/** "one more hour please", "add another hour", on top of what is chosen. Minutes. */
export function lengthAdded(c: BookingContext): number | undefined {
  if (c.draft.marks === undefined || c.reading.whens.length > 0 || !saysLonger(c.text)) return undefined
  const rest = withoutLonger(c.text)
  return rest === c.text ? undefined : readFor(c, rest, placeOf(c)).duration
}

/** A length and nothing else of when or how many: "let's do two hours", "one hour will do", 再加一小时. */
export const saysLength = (c: BookingContext): boolean =>
  c.draft.marks !== undefined &&
  c.reading.whens.length === 0 &&
  c.reading.party === undefined &&
  c.reading.contact === undefined &&
  (c.reading.duration ?? lengthAdded(c)) !== undefined

import { supposes } from '../../../src/language/wording/booking-words.ts'
import { lengthChanged } from '../../../src/language/wording/length-change.ts'
import { readFor } from '../../common/read-for.ts'
import { questionsIn } from '../../engine/act-meaning.ts'
import { type BookingContext, placeOf } from './booking-draft.ts'

/** "one more hour please", "finish an hour earlier", counted from what is chosen. Minutes, of whichever way. */
export function lengthAdded(c: BookingContext): number | undefined {
  const change = c.draft.marks === undefined ? undefined : lengthChanged(c.text)
  if (change === undefined) return undefined
  // 他要开到12点半，能延半小时吗: the end that comes of it may be said too
  const { whens } = readFor(c, change.rest, placeOf(c))
  const ends = whens.every(
    ({ start, end, date }) => start === undefined && end !== undefined && (date ?? c.draft.date) === c.draft.date,
  )
  if (!ends) return undefined
  return readFor(c, change.length, placeOf(c)).duration
}

/** "what does it cost if we stay three hours?", of what is chosen: asked, and nothing of it is wished. */
export const onlySupposed = (c: BookingContext): boolean =>
  c.draft.marks !== undefined && supposes(c.text) && questionsIn(c.understood).includes('price')

/** A length and nothing else of when or how many: "let's do two hours", "one hour will do", 再加一小时. */
export const saysLength = (c: BookingContext): boolean =>
  c.draft.marks !== undefined &&
  (c.reading.whens.length === 0 || lengthAdded(c) !== undefined) &&
  c.reading.party === undefined &&
  c.reading.contact === undefined &&
  (c.reading.duration ?? lengthAdded(c)) !== undefined

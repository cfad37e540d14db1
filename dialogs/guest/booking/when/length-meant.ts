import { readMark } from '../../../../src/domain/hall/slots.ts'
import { slotsSaid } from '../../../../src/language/wording/booking-words.ts'
import { lengthChanged } from '../../../../src/language/wording/length-change.ts'
import { saysLonger, saysShorter } from '../../../../src/language/wording/own-booking-words.ts'
import { type BookingContext, type BookingDraft, serviceOf } from '../booking-draft.ts'
import { minutesBetween } from '../free/slot-rows.ts'
import { type AbsorbResult, type Put, TAKEN } from './absorb-result.ts'

/** The times of the slots chosen, as if they had been said. */
export function wishOf(c: BookingContext): Partial<BookingDraft> {
  const { marks = [] } = c.draft
  const read = readMark(marks[0] ?? '')
  const service = serviceOf(c)
  if (read === undefined || service === undefined) return {}
  const minutes = marks.length > 1 ? marks.length * service.schedule.slotMinutes : undefined
  return { start: read.from, end: undefined, minutes, halfSupposed: undefined, marks: undefined }
}

/** "two slots from 5", where so many in a row can be had. Minutes. */
export function slotsLength(c: BookingContext): number | undefined {
  const service = serviceOf(c)
  const count = service === undefined ? undefined : slotsSaid(c.text)
  if (service === undefined || count === undefined || count > service.schedule.consecutive) return undefined
  return count * service.schedule.slotMinutes
}

/** How long what was chosen, or was said before, is; undefined: as long as one slot. */
export function lengthSoFar(c: BookingContext): number | undefined {
  const { marks, start, end, minutes } = c.draft
  const slot = serviceOf(c)?.schedule.slotMinutes
  if (marks !== undefined) return slot === undefined || marks.length < 2 ? undefined : marks.length * slot
  return start !== undefined && end !== undefined ? minutesBetween(start, end) : minutes
}

/** "an hour longer" is on top of what was chosen, "an hour shorter" less than that. */
function lengthMeant(c: BookingContext, minutes: number): number {
  const slot = serviceOf(c)?.schedule.slotMinutes ?? minutes
  const has = (c.draft.marks?.length ?? 0) * slot
  if (has === 0) return minutes
  const way = lengthChanged(c.text)?.by
  if (way === -1 || (way === undefined && saysShorter(c.text))) return Math.max(slot, has - minutes)
  return way === 1 || saysLonger(c.text) ? has + minutes : minutes
}

export function takeLength(c: BookingContext, put: Put, minutes: number): AbsorbResult {
  put({ ...wishOf(c), minutes: lengthMeant(c, minutes), end: undefined }, 'slot')
  return TAKEN
}

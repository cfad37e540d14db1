import type { StoredBooking } from '../../decide/facts.ts'
import type { DocOf } from '../connection.ts'
import type { LimitEntry, LimitsValue, SlotValue } from '../values.ts'
import { entryIn } from './limit-docs.ts'

/**
 * A booking that changes alone needs no intent: slots and limits are marked with what it is about to have and with the
 * revision that it will be at (`fence`), and then the booking is written at that revision, which is the commit point. A mark
 * only ever raises a count. What it has come to is read from the booking: one that has reached the fence has what it says; one
 * that has not may be kept from it for good (`fold.ts`). So marks may stay where they are until somebody writes there next.
 */
export const slotId = (pool: string, mark: string): string => `${pool} ${mark}`

/** As bookings were read, with nothing pending: `rev` 0 where there is none. */
export type Bookings = ReadonlyMap<string, Pick<DocOf<'bookings'>, 'rev' | 'value'>>

export const emptySlot = (pool: string, mark: string): SlotValue => ({ pool, mark, entries: {}, growing: {} })
const NO_LIMITS: LimitsValue = { entries: {} }

export function placesIn(stored: StoredBooking | undefined, slot: string): number {
  if (stored?.counted !== true) return 0
  return stored.booking.claims.reduce(
    (sum, { pool, mark, places }) => sum + (slotId(pool, mark) === slot ? places : 0),
    0,
  )
}

/** Places that are taken, or may be: marks count until it is known what has come of them. */
export function usedOf({ entries, growing, marks = {} }: SlotValue): number {
  let used = 0
  for (const { places } of Object.values(entries)) used += places
  for (const places of Object.values(growing)) used += places
  for (const [number, { places }] of Object.entries(marks)) used += Math.max(0, places - (entries[number]?.places ?? 0))
  return used
}

/** With a mark of a booking that is to have `places` of the slot: at least what it had. */
export function withSlotMark(slot: SlotValue, number: string, places: number, fence: number): SlotValue {
  const had = slot.marks?.[number]
  const most = Math.max(places, slot.entries[number]?.places ?? 0, had?.places ?? 0)
  const mark = { places: most, fence: Math.max(fence, had?.fence ?? 0) }
  return { ...slot, marks: { ...slot.marks, [number]: mark } }
}

/** With what the bookings have of it in the place of their marks. A booking that has not reached its mark keeps it. */
export function foldedSlot(slot: SlotValue, bookings: Bookings): SlotValue {
  const { marks, ...rest } = slot
  if (marks === undefined) return slot
  const at = slotId(slot.pool, slot.mark)
  const entries = { ...slot.entries }
  const left: Record<string, { places: number; fence: number }> = {}
  for (const [number, mark] of Object.entries(marks)) {
    const booking = bookings.get(number)
    if (booking === undefined || booking.rev < mark.fence) left[number] = mark
    else if ((entries[number]?.fence ?? 0) <= booking.rev)
      entries[number] = { places: placesIn(booking.value, at), fence: booking.rev }
  }
  return { ...rest, entries, ...(Object.keys(left).length > 0 && { marks: left }) }
}

/** With a mark of a booking that counts, or will, as `entry` says; nobody else's marks are left in what it is set in. */
export const withLimitMark = (
  limits: LimitsValue = NO_LIMITS,
  number: string,
  mark: NonNullable<LimitsValue['marks']>[string],
): LimitsValue => ({ ...limits, marks: { ...limits.marks, [number]: mark } })

/** What counts, or may: of a booking that is marked, what its mark says. */
export function countedEntries({ entries, marks = {} }: LimitsValue): Readonly<Record<string, LimitEntry>> {
  const marked = Object.entries(marks).flatMap(([number, { entry }]) => (entry ? [[number, entry] as const] : []))
  return marked.length === 0 ? entries : { ...entries, ...Object.fromEntries(marked) }
}

/** As `foldedSlot`. */
export function foldedLimits(id: string, limits: LimitsValue, bookings: Bookings): LimitsValue {
  const { marks, ...rest } = limits
  if (marks === undefined) return limits
  const entries = { ...limits.entries }
  const left: Record<string, NonNullable<LimitsValue['marks']>[string]> = {}
  for (const [number, mark] of Object.entries(marks)) {
    const booking = bookings.get(number)
    if (booking === undefined || booking.rev < mark.fence) left[number] = mark
    else {
      const entry = entryIn(booking.value, id)
      if (entry === undefined) delete entries[number]
      else entries[number] = entry
    }
  }
  return { ...rest, entries, ...(Object.keys(left).length > 0 && { marks: left }) }
}

/** The bookings that are marked in the document, with the revision of the newest mark. */
export function marksIn(value: unknown): readonly (readonly [string, number])[] {
  const marks = (value as { marks?: Readonly<Record<string, { fence: number }>> } | undefined)?.marks
  return marks === undefined ? [] : Object.entries(marks).map(([number, { fence }]) => [number, fence] as const)
}

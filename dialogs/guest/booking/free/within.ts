import type { SlotView } from '../../../../src/domain/hall/slot.ts'
import { slotsFor } from '../../../../src/language/calendar/slots-for.ts'
import type { DayPart, When } from '../../../../src/language/reading.ts'

/** Local times (HH:mm) that a slot shall begin at or after, or be over by: "after 3", "before 5". */
export type TimeBounds = { from?: string; to?: string }

/** The bounds that words set where they name no slot; undefined where they name one, or no time at all. */
export function withinOf({ start, end, assumed }: When): TimeBounds | undefined {
  if (start === undefined) return end === undefined ? undefined : { to: end }
  return assumed.some(({ convention }) => convention === 'open-end') ? { from: start } : undefined
}

/** Those of the slots that lie within a part of the day and the bounds; all of them where neither was said. */
export function slotsWithin(
  slots: readonly SlotView[],
  { part, within }: { part?: DayPart; within?: TimeBounds },
): readonly SlotView[] {
  if (part === undefined && within === undefined) return slots
  const when: When = { past: false, stated: [], assumed: [], span: [0, 0] }
  if (part !== undefined) when.dayPart = part
  if (within?.to !== undefined) when.end = within.to
  if (within?.from !== undefined) {
    when.start = within.from
    when.assumed.push({ field: 'end', convention: 'open-end' })
  }
  return slotsFor(when, slots).fits
}

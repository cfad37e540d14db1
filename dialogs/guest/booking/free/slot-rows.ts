import { checkSlot } from '../../../../src/domain/booking/rules.ts'
import type { Hall, Service } from '../../../../src/domain/hall/hall.ts'
import type { Mark, Slot, SlotView } from '../../../../src/domain/hall/slot.ts'
import { readMark, slotOf, slotsOn } from '../../../../src/domain/hall/slots.ts'
import { ok, type Result, refuse } from '../../../../src/domain/result.ts'
import { addDays, daysBetween } from '../../../../src/domain/time/calendar.ts'

/** Rows of slots: one, or several one after the other, as one booking takes them. */

/** Times as said: `end` and `minutes` make a row longer than one slot. */
export interface TimeWish {
  start: string
  end?: string
  minutes?: number
}

/**
 * The slots of `date` (local day) that a time said means, or why it can't be: no slot begins then, too many at once, over
 * already, too far ahead. Whether there is room is the store's to know. One start said is one slot.
 */
export function rowFor(hall: Hall, service: Service, date: string, wish: TimeWish, now: number): Result<Slot[]> {
  const slots = slotsOn(hall, service, date)
  if (slots.length === 0) return refuse('HALLO_DATE_CLOSED', { date })
  const first = slots.find((slot) => slot.from === wish.start)
  if (first === undefined) return refuse('HALLO_SLOT_UNKNOWN')
  const row = rowOf(hall, service, first.mark, countOf(first, service, wish))
  for (const slot of row ?? [first]) {
    const bookable = checkSlot(hall, service, slot, now)
    if (!bookable.ok) return bookable
  }
  const max = service.schedule.consecutive
  if (countOf(first, service, wish) > max) return refuse('HALLO_SLOT_TOO_MANY', { max })
  return row === undefined ? refuse('HALLO_SLOT_CLOSED') : ok(row)
}

/** As many slots as cover the time that was said. */
function countOf(first: Slot, service: Service, wish: TimeWish): number {
  const length = service.schedule.slotMinutes
  if (wish.end !== undefined) return Math.ceil(minutesBetween(first.from, wish.end) / length)
  return wish.minutes === undefined ? 1 : Math.max(1, Math.ceil(wish.minutes / length))
}

/** `count` slots without a gap from this one on; undefined where the schedule has no such row. It may pass midnight. */
export function rowOf(hall: Hall, service: Service, first: Mark, count: number): Slot[] | undefined {
  const read = readMark(first)
  const begin = slotOf(hall, service, first)
  if (read === undefined || begin === undefined) return undefined
  const row = [begin]
  while (row.length < count) {
    const last = row[row.length - 1]!
    const next = slotAt(hall, service, last)
    if (next === undefined) return undefined
    row.push(next)
  }
  return row
}

function slotAt(hall: Hall, service: Service, before: Slot): Slot | undefined {
  const day = slotsOn(hall, service, before.date)
  const next = day[day.findIndex((slot) => slot.mark === before.mark) + 1]
  if (next !== undefined) return next.start === before.end ? next : undefined
  return slotsOn(hall, service, addDays(before.date, 1)).find((slot) => slot.start === before.end)
}

/** The token of a row in a choice: its first mark, and how many where there are several. */
export const rowToken = (first: Mark, count: number): string => (count === 1 ? first : `${first}+${count}`)

/** A row by its token; undefined where it is none, or the schedule no longer has it. */
export function rowByToken(hall: Hall, service: Service, token: string): Slot[] | undefined {
  const match = /^(T\d{8}-\d{4})(?:\+(\d{1,2}))?$/.exec(token)
  return match === null ? undefined : rowOf(hall, service, match[1]!, Number(match[2] ?? 1))
}

/** The places left in all of a row starting at `at`, or undefined where it can't be had. */
function roomAt(views: readonly SlotView[], at: number, count: number, places: number): number | undefined {
  let left = Number.POSITIVE_INFINITY
  for (let i = at; i < at + count; i++) {
    const view = views[i]
    if (view === undefined || view.status !== 'open' || view.left < places) return undefined
    if (i > at && view.start !== views[i - 1]!.end) return undefined
    left = Math.min(left, view.left)
  }
  return left
}

/** First slots of the rows that can be had, with the places left in all of the row. */
export function freeRows(views: readonly SlotView[], count: number, places: number): SlotView[] {
  if (count === 1) return views.filter(({ status, left }) => status === 'open' && left >= places)
  const found: SlotView[] = []
  for (let i = 0; i < views.length; i++) {
    const view = views[i]!
    const left = roomAt(views, i, count, places)
    if (left !== undefined) found.push(left === view.left ? view : { ...view, left })
  }
  return found
}

/** Nearest to a local day and time first: the same day before others, then by the time of day. */
export function nearestRows(free: readonly SlotView[], date: string, time: string, max: number): SlotView[] {
  const away = (slot: SlotView): number =>
    Math.abs(daysBetween(date, slot.date)) * 10_000 + Math.abs(minutesOf(slot.from) - minutesOf(time))
  return [...free].sort((a, b) => away(a) - away(b) || a.start - b.start).slice(0, max)
}

/** From one local time to another; to one that is not after it: the next day's. */
export function minutesBetween(from: string, to: string): number {
  const between = minutesOf(to) - minutesOf(from)
  return between > 0 ? between : between + 1440
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

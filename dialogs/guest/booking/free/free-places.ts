import { lastDayOf, placesFor, todayOf } from '../../../../src/domain/booking/rules.ts'
import type { ErrorCode, ErrorParams } from '../../../../src/domain/errors.ts'
import type { SlotView } from '../../../../src/domain/hall/slot.ts'
import { addDays } from '../../../../src/domain/time/calendar.ts'
import { go, type Move } from '../../../engine/dialog.ts'
import type { Param } from '../../../engine/types.ts'
import { type BookingContext, exceptOwn, type Offers, placeOf } from '../booking-draft.ts'
import { allowed } from './ruled-out.ts'
import { freeRows, minutesBetween, nearestRows, rowToken } from './slot-rows.ts'
import { slotsWithin } from './within.ts'

/** Looking for room: always without the guest's own hold, or they would be refused a place that they have. */

/** Further than this the store is not asked at once (the port's limit). */
const MOST_DAYS = 61
const MOST_OFFERS = 6

/** Each slot chosen, with the places left in it; the guest's own hold counts as free. */
export function viewsChosen(c: BookingContext, date: string, marks: readonly string[]): SlotView[] {
  return viewsFrom(c, date, date).filter((view) => marks.includes(view.mark))
}

function viewsFrom(c: BookingContext, from: string, to: string): SlotView[] {
  const { hall, service } = placeOf(c)
  return c.fact({ need: 'availability', hall: hall.id, service: service.id, from, to, except: exceptOwn(c) })
}

/** Slots of the draft's service from one local day to another, kept within today and the horizon. */
export function viewsBetween(c: BookingContext, from: string, to: string): SlotView[] {
  const { hall, service } = placeOf(c)
  const today = todayOf(hall, c.now)
  const last = lastDayOf(hall, service, c.now)
  const first = from < today ? today : from
  const end = [to, last, addDays(first, MOST_DAYS)].sort()[0]!
  if (first > end) return []
  return viewsFrom(c, first, end)
}

/** Places that the party takes of each slot; the smallest party's while its size is not known. */
export function placesWanted(c: BookingContext): number {
  const { service } = placeOf(c)
  return placesFor(service, c.draft.party ?? service.party.min)
}

/** How many slots in a row are wanted. */
export function countWanted(c: BookingContext): number {
  const { service } = placeOf(c)
  const { marks, start, end, minutes } = c.draft
  const said = start !== undefined && end !== undefined ? minutesBetween(start, end) : minutes
  const count = marks?.length ?? Math.ceil((said ?? 1) / service.schedule.slotMinutes)
  return Math.max(1, Math.min(count, service.schedule.consecutive))
}

/** First slots of all rows that this party could have in those days. */
export const freeBetween = (c: BookingContext, from: string, to: string): readonly SlotView[] =>
  allowed(freeRows(viewsBetween(c, from, to), countWanted(c), placesWanted(c)), c.draft.not)

/** The part of the day and the hours that narrow what is offered. */
export function timesWished({ part, within }: BookingContext['draft']): Param[] {
  const wished: Param[] = part === undefined ? [] : [{ message: `booking:filter.${part}` }]
  if (within?.from !== undefined) wished.push({ message: 'booking:filter.from', params: { time: within.from } })
  if (within?.to !== undefined) wished.push({ message: 'booking:filter.to', params: { time: within.to } })
  return wished
}

/** Instead of a slot that can't be had: why, and the nearest that can, looked for around `date` and `time`. */
export function offerNearest(
  c: BookingContext,
  why: ErrorCode,
  params: ErrorParams,
  date: string,
  time = c.draft.within?.from ?? c.draft.within?.to ?? '12:00',
): Move {
  const { hall, service } = placeOf(c)
  const near = freeBetween(c, addDays(date, -3), addDays(date, 7))
  const all = (): readonly SlotView[] => freeBetween(c, todayOf(hall, c.now), lastDayOf(hall, service, c.now))
  // what narrows the times holds for other days as well
  const wished = slotsWithin(near, c.draft)
  const fits = wished.length > 0 ? wished : slotsWithin(all(), c.draft)
  if (fits.length > 0) return offer(c, why, params, nearestRows(fits, date, time, MOST_OFFERS))
  if (near.length > 0) c.say({ message: 'booking:offer.noneSo', params: { wish: { list: timesWished(c.draft) } } })
  return offer(c, why, params, nearestRows(near.length > 0 ? near : all(), date, time, MOST_OFFERS))
}

/** Offers these slots, the nearest first, each the first of as many in a row as are wanted. */
export function offer(c: BookingContext, why: ErrorCode, params: ErrorParams, nearest: readonly SlotView[]): Move {
  const count = countWanted(c)
  const offers: Offers = {
    why,
    rows: allowed(nearest, c.draft.not).map((slot) => [rowToken(slot.mark, count), slot.left]),
  }
  if (Object.keys(params).length > 0) offers.params = { ...params }
  c.note({ offers })
  return go('offer')
}

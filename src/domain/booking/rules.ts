import type { Hall, Service } from '../hall/hall.ts'
import { type Mark, type Slot, type SlotStatus, type SlotView, UNLIMITED } from '../hall/slot.ts'
import { slotOf } from '../hall/slots.ts'
import { ok, type Result, refuse } from '../result.ts'
import { addDays } from '../time/calendar.ts'
import { localDate } from '../time/zone.ts'

/**
 * The rules of single slots and parties, pure. `now` is a UTC millisecond instant of the service's clock. A whole
 * reservation: `check-reservation.ts`; cancelling and moving: `check-cancel.ts`; other slots: `nearest-free.ts`.
 */

const MINUTE = 60_000

/** What a party takes of each slot: one place a person, or one for the booking whatever its size. */
export const placesFor = (service: Pick<Service, 'takes'>, party: number): number =>
  service.takes === 'people' ? party : 1

/** Places that the slot has (parties, where the service takes parties); UNLIMITED where there is no capacity. */
export function capacityOf(service: Service, mark: Mark): number {
  return service.schedule.slots[mark]?.capacity ?? service.schedule.capacity ?? UNLIMITED
}

/** The hall's local day now. */
export const todayOf = (hall: Pick<Hall, 'zone'>, now: number): string => localDate(now, hall.zone)

/** The last bookable local day: today + horizon. */
export const lastDayOf = (hall: Pick<Hall, 'zone'>, service: Service, now: number): string =>
  addDays(todayOf(hall, now), service.rules.horizonDays)

/** Hall and service are both open. `undefined` stands for one that is not known. */
export function checkOpen(hall: Hall | undefined, service: Service | undefined): Result<true> {
  if (hall === undefined || hall.status !== 'open') return refuse('HALLO_HALL_UNAVAILABLE')
  if (service === undefined || service.status !== 'open') return refuse('HALLO_SERVICE_UNAVAILABLE')
  return ok(true)
}

/** A whole number within the service's limits. */
export function checkParty(service: Pick<Service, 'party'>, party: number): Result<number> {
  if (!Number.isSafeInteger(party)) return refuse('HALLO_PARTY_NOT_WHOLE')
  if (party < service.party.min) return refuse('HALLO_PARTY_TOO_SMALL', { min: service.party.min })
  if (party > service.party.max) return refuse('HALLO_PARTY_TOO_LARGE', { max: service.party.max })
  return ok(party)
}

/** Not started, booking not closed, within the horizon, and not closed by itself. Places are another matter. */
export function checkSlot(hall: Pick<Hall, 'zone'>, service: Service, slot: Slot, now: number): Result<true> {
  if (now >= slot.start) return refuse('HALLO_SLOT_PAST')
  const minutes = service.rules.closesMinutes
  // At the very minute booking is still open: "until 30 minutes before".
  if (now > slot.start - minutes * MINUTE) return refuse('HALLO_SLOT_CLOSING', { minutes })
  const last = lastDayOf(hall, service, now)
  if (slot.date > last) return refuse('HALLO_SLOT_BEYOND', { last })
  if ((service.schedule.slots[slot.mark]?.status ?? 'open') !== 'open') return refuse('HALLO_SLOT_CLOSED')
  return ok(true)
}

/** `places` of the slot, where others have `used`. */
export function checkPlaces(service: Service, mark: Mark, places: number, used: number): Result<true> {
  const left = leftOf(service, mark, used)
  if (left >= places) return ok(true)
  return left === 0 ? refuse('HALLO_SLOT_FULL') : refuse('HALLO_SLOT_LEFT', { left, party: places })
}

/** Places left; never below 0, also where an admin has lowered the capacity since. */
export function leftOf(service: Service, mark: Mark, used: number): number {
  const capacity = capacityOf(service, mark)
  return capacity === UNLIMITED ? UNLIMITED : Math.max(0, capacity - used)
}

/** The slots of a booking, in order: known, one after the other without a gap, and not more than allowed. */
export function checkMarks(
  hall: Pick<Hall, 'zone'>,
  service: Service,
  marks: readonly Mark[],
  max = service.schedule.consecutive,
): Result<Slot[]> {
  const slots: Slot[] = []
  for (const mark of marks) {
    const slot = slotOf(hall, service, mark)
    if (slot === undefined) return refuse('HALLO_SLOT_UNKNOWN')
    slots.push(slot)
  }
  if (slots.length === 0) return refuse('HALLO_SLOT_UNKNOWN')
  if (slots.length > max) return refuse('HALLO_SLOT_TOO_MANY', { max })
  slots.sort((a, b) => a.start - b.start)
  for (let i = 1; i < slots.length; i++)
    if (slots[i]!.start !== slots[i - 1]!.end) return refuse('HALLO_SLOT_NOT_CONSECUTIVE')
  return ok(slots)
}

const STATUS: Partial<Record<string, SlotStatus>> = {
  HALLO_SLOT_PAST: 'past',
  HALLO_SLOT_CLOSING: 'past',
  HALLO_SLOT_BEYOND: 'beyond',
}

/** The slot as a guest sees it, where `used` of its places are taken. */
export function slotView(hall: Hall, service: Service, slot: Slot, now: number, used: number): SlotView {
  const left = leftOf(service, slot.mark, used)
  const bookable = checkSlot(hall, service, slot, now)
  let status: SlotStatus = left === 0 ? 'full' : 'open'
  if (!bookable.ok) status = STATUS[bookable.code] ?? 'closed'
  else if (!checkOpen(hall, service).ok) status = 'closed'
  return { ...slot, left, status }
}

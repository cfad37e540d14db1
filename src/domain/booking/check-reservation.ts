import type { Hall, Service } from '../hall/hall.ts'
import type { Mark, Slot } from '../hall/slot.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Claim } from './booking.ts'
import { checkPeriods, type PeriodCounts } from './person-limits.ts'
import { checkMarks, checkOpen, checkParty, checkPlaces, checkSlot, placesFor } from './rules.ts'

export interface ReservationRequest {
  /** undefined: not known */
  hall: Hall | undefined
  service: Service | undefined
  marks: readonly Mark[]
  party: number
  /** UTC ms, the service's clock */
  now: number
  /** places of the pool's slot that other bookings have (held and unexpired, pending, confirmed, checked in) */
  used(mark: Mark): number
  /** the person's other bookings of this service that count for `perPerson` and are not over */
  personCount: number
  /** the person's other bookings of this service in the periods of this one; left out: not counted */
  periods?: PeriodCounts | undefined
}

export interface Reservation {
  claims: Claim[]
  slots: Slot[]
  /** UTC ms of the first slot's start and the last slot's end */
  start: number
  end: number
}

/**
 * All rules of a reservation, a move or a resize, in the order in which a guest can do something about them. The store
 * calls it within its atomic operation (DESIGN 3.1), so `used` and `personCount` are true at the commit. A request
 * without a slot that exists is refused as a whole: all or none.
 */
export function checkReservation(request: ReservationRequest): Result<Reservation> {
  const { hall, service, party, now } = request
  const open = checkOpen(hall, service)
  if (!open.ok) return open
  if (hall === undefined || service === undefined) return refuse('HALLO_HALL_UNAVAILABLE')
  const size = checkParty(service, party)
  if (!size.ok) return size
  const found = checkMarks(hall, service, request.marks)
  if (!found.ok) return found
  const slots = found.value
  for (const slot of slots) {
    const bookable = checkSlot(hall, service, slot, now)
    if (!bookable.ok) return bookable
  }
  const limit = service.rules.perPerson
  if (limit !== undefined && request.personCount >= limit) return refuse('HALLO_PERSON_LIMIT', { limit })
  const within = checkPeriods(service.rules, request.periods)
  if (!within.ok) return within
  return inRoom(service, slots, request)
}

/**
 * A reservation that staff make or change for a guest: the limits for guests (size, hours ahead, closing time, slots in a row, bookings a
 * person) don't bind them, and a slot that has begun can still be had. Room and opening hours hold for everybody. `own`: marks
 * that the booking has already.
 */
export function checkStaffReservation(
  request: Omit<ReservationRequest, 'personCount' | 'periods'> & { own: ReadonlySet<Mark> },
): Result<Reservation> {
  const { hall, service, party, now, own } = request
  const open = checkOpen(hall, service)
  if (!open.ok) return open
  if (hall === undefined || service === undefined) return refuse('HALLO_HALL_UNAVAILABLE')
  if (!Number.isSafeInteger(party)) return refuse('HALLO_PARTY_NOT_WHOLE')
  if (party < 1) return refuse('HALLO_PARTY_TOO_SMALL', { min: 1 })
  const found = checkMarks(hall, service, request.marks, Number.POSITIVE_INFINITY)
  if (!found.ok) return found
  for (const { mark, end } of found.value) {
    if (own.has(mark)) continue
    if (now >= end) return refuse('HALLO_SLOT_PAST')
    if ((service.schedule.slots[mark]?.status ?? 'open') !== 'open') return refuse('HALLO_SLOT_CLOSED')
  }
  return inRoom(service, found.value, request)
}

function inRoom(
  service: Service,
  slots: Slot[],
  { party, used }: Pick<ReservationRequest, 'party' | 'used'>,
): Result<Reservation> {
  const places = placesFor(service, party)
  const room = checkRoom(service, slots, places, used)
  if (!room.ok) return room
  return ok({
    claims: slots.map(({ pool, mark }) => ({ pool, mark, places })),
    slots,
    start: slots[0]!.start,
    end: slots.at(-1)!.end,
  })
}

/** The slot with the least room decides: "3 left" must be true of all of them. */
function checkRoom(
  service: Service,
  slots: readonly Slot[],
  places: number,
  used: (mark: Mark) => number,
): Result<true> {
  let worst: Result<true> = ok(true)
  for (const { mark } of slots) {
    const room = checkPlaces(service, mark, places, used(mark))
    if (room.ok) continue
    if (room.code === 'HALLO_SLOT_FULL') return room
    if (worst.ok || Number(room.params?.left) < Number(worst.params?.left)) worst = room
  }
  return worst
}

import type { Booking } from '../../../domain/booking/booking.ts'
import { checkReservation, checkStaffReservation, type Reservation } from '../../../domain/booking/check-reservation.ts'
import { nearestFree } from '../../../domain/hall/nearest-free.ts'
import type { Mark, SlotView } from '../../../domain/hall/slot.ts'
import { readMark } from '../../../domain/hall/slots.ts'
import type { Refusal, Result } from '../../../domain/result.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { refusing } from '../once.ts'
import type { BookingWrite, RefusalDecision } from '../writes.ts'
import { countFor, ownClaims, placesIn, type SlotRequest } from './slot-request.ts'

/** What the rules say, and the writes that give back what stood in the way and no longer counts. */
export type Room<T> = { checked: Result<T>; freed: readonly BookingWrite[] }

/** All rules of a reservation against what is counted at this very moment. */
export function checkRoom(facts: Facts, wanted: SlotRequest, person: string, mobile?: Buffer): Room<Reservation> {
  if (wanted.byStaff === true) {
    const marks = new Set(wanted.own?.booking.claims.map(({ mark }) => mark))
    return withRoom(facts, wanted, (used) => checkStaffReservation({ ...wanted, used, own: marks }))
  }
  const counts = countFor(facts, wanted, person, mobile)
  return withRoom(facts, wanted, (used) => checkReservation({ ...wanted, ...counts, used }))
}

/**
 * `check` against the places that others have. Holds whose time is over are in nobody's way: where there is no room,
 * those that have a wanted slot give their places back. They stay held for the sweeper to end, and to tell.
 */
export function withRoom<T>(
  facts: Facts,
  wanted: SlotRequest,
  check: (used: (mark: Mark) => number) => Result<T>,
): Room<T> {
  const pool = wanted.service?.pool
  const own = ownClaims(wanted.own)
  const used = (mark: Mark): number => (pool === undefined ? 0 : facts.used(pool, mark) - placesIn(own, pool, mark))
  const first = check(used)
  const full = !first.ok && (first.code === 'HALLO_SLOT_FULL' || first.code === 'HALLO_SLOT_LEFT')
  if (!full || pool === undefined) return { checked: first, freed: [] }
  const over = overdue(facts, wanted).filter(({ booking }) =>
    booking.claims.some((claim) => claim.pool === pool && wanted.marks.includes(claim.mark)),
  )
  if (over.length === 0) return { checked: first, freed: [] }
  const claims = over.flatMap(({ booking }) => booking.claims)
  const again = check((mark) => used(mark) - placesIn(claims, pool, mark))
  if (!again.ok) return { checked: again, freed: [] }
  return {
    checked: again,
    freed: over.map((before) => ({ set: 'booking', before, after: { ...before, counted: false } })),
  }
}

/** A hold that is asked for again is not given back to others meanwhile. */
const overdue = (facts: Facts, { now, own }: SlotRequest): StoredBooking[] =>
  facts.overdue(now).filter(({ number }) => number !== own?.number)

/** A refusal about slots carries the nearest that would do. */
export function refusedFor(facts: Facts, refusal: Refusal, wanted: SlotRequest, booking?: Booking): RefusalDecision {
  const nearest = refusal.code.startsWith('HALLO_SLOT_') ? nearestOf(facts, wanted) : undefined
  return refusing({ ...refusal, ...(booking && { booking }), ...(nearest && { nearest }) })
}

function nearestOf(facts: Facts, wanted: SlotRequest): SlotView[] | undefined {
  const { hall, service, marks, party, now, own } = wanted
  if (hall === undefined || service === undefined) return undefined
  const { pool } = service
  const except = [...ownClaims(own), ...overdue(facts, wanted).flatMap(({ booking }) => booking.claims)]
  // A day's slots are read at once: the search looks at most of them.
  const days = new Map<string, ReadonlyMap<Mark, number>>()
  const used = (mark: Mark): number => {
    const date = readMark(mark)?.date ?? ''
    let day = days.get(date)
    if (day === undefined) {
      const prefix = mark.slice(0, 10)
      day = facts.usedBetween(pool, prefix, `${prefix}2400`)
      days.set(date, day)
    }
    return (day.get(mark) ?? 0) - placesIn(except, pool, mark)
  }
  return nearestFree({ hall, service, marks, party, now, used })
}

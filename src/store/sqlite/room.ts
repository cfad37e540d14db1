import { checkReservation, type Reservation, type ReservationRequest } from '../../domain/booking/check-reservation.ts'
import type { Mark } from '../../domain/hall/slot.ts'
import type { Result } from '../../domain/result.ts'
import { type Desk, ownPlaces, type Wanted } from './desk.ts'

/** The domain's rules against what is counted at this very moment; `mobile` counts for the limit per person. */
export function checkRoom(desk: Desk, wanted: Wanted, person: string, mobile: Buffer | undefined): Result<Reservation> {
  const request: ReservationRequest = {
    ...wanted,
    used: usedBy(desk, wanted),
    personCount: countFor(desk, wanted, person, mobile),
  }
  return askTwice(desk, wanted, () => checkReservation(request))
}

/** Places of a slot of the wanted service that others have. */
export function usedBy(desk: Desk, { service, own }: Wanted): (mark: Mark) => number {
  const except = ownPlaces(own)
  return (mark) => (service === undefined ? 0 : desk.places.used(service.pool, mark, except))
}

/** The person's other bookings of the service that count for `perPerson`. */
export function countFor(desk: Desk, { hall, service, own, now }: Wanted, person: string, mobile?: Buffer): number {
  if (hall === undefined || service === undefined) return 0
  return desk.limits.count({ hall: hall.id, service, person, mobile, now, except: own?.number })
}

/** Where there is no room, the places of holds that are over are taken back, and `ask` is asked again. */
export function askTwice<T>(desk: Desk, { now, own }: Wanted, ask: () => Result<T>): Result<T> {
  const first = ask()
  if (first.ok || (first.code !== 'HALLO_SLOT_FULL' && first.code !== 'HALLO_SLOT_LEFT')) return first
  return desk.overdue.reclaim(now, own?.number) ? ask() : first
}

import type { Booking } from '../domain/booking/booking.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Person, Store } from '../store/port/store.ts'
import { staffsHall } from './roles.ts'

/** A booking for those who work in its hall; to anybody else it is as unknown as one that does not exist. */
export async function hallBooking(
  by: { id: string } | { code: string },
  { store, person }: { store: Pick<Store, 'booking'>; person: Person },
): Promise<Result<Booking>> {
  const booking = await store.booking(by)
  if (booking === undefined || !staffsHall(person, booking.hall)) return refuse('HALLO_BOOKING_UNKNOWN')
  return ok(booking)
}

const HOUR = 3_600_000
/** Most bookings of one hall that are looked through for those whose guests have come. */
const AT_MOST = 200

/** Guests who have said that they are here and wait for somebody, in the halls that the person works in. */
export async function arrivals(
  { halls: all, store, now }: { halls: readonly string[]; store: Pick<Store, 'bookings'>; now: number },
  person: Person,
): Promise<Booking[]> {
  const halls = all.filter((hall) => staffsHall(person, hall))
  const pages = await Promise.all(
    halls.map((hall) =>
      store.bookings({ by: 'service', hall, from: now - 12 * HOUR, to: now + 12 * HOUR, now, limit: AT_MOST }),
    ),
  )
  return pages
    .flatMap(({ items }) => items)
    .filter(({ arrivedAt, state, end }) => arrivedAt !== undefined && state === 'confirmed' && end > now)
    .sort((a, b) => (a.arrivedAt ?? 0) - (b.arrivedAt ?? 0))
}

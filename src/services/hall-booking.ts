import type { Booking } from '../domain/booking/booking.ts'
import { HOLD_STATES, UPCOMING_STATES } from '../domain/booking/states.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Person, Store } from '../store/port/store.ts'
import { managesHall, staffsHall } from './rights.ts'

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
const DAY = 24 * HOUR
/** Most bookings of one hall that are looked through at once. */
const AT_MOST = 200
/** Further ahead than any service's horizon (config/halls-schema.ts). */
const AHEAD_DAYS = 3700

interface Sources {
  store: Pick<Store, 'bookings' | 'catalogue'>
  /** UTC ms */
  now: number
}

/** `damaged`: so many of those that were looked at can't be read, whether they fit or not. */
export interface HallBookings {
  bookings: Booking[]
  damaged: number
}

/** Guests who have said that they are here and wait for somebody, in the halls that the person works in. */
export async function arrivals(sources: Sources, person: Person): Promise<HallBookings> {
  const { now } = sources
  const { bookings, damaged } = await ofHalls(sources, person, { from: now - 12 * HOUR, to: now + 12 * HOUR })
  const here = bookings
    .filter(({ arrivedAt, state, end }) => arrivedAt !== undefined && state === 'confirmed' && end > now)
    .sort((a, b) => (a.arrivedAt ?? 0) - (b.arrivedAt ?? 0))
  return { bookings: here, damaged }
}

/** Bookings that wait for the hall's word, in the halls that the person works in: the next ones first, at most 200 a hall. */
export async function requests(sources: Sources, person: Person): Promise<HallBookings> {
  const { now } = sources
  const { bookings, damaged } = await ofHalls(sources, person, {
    from: now,
    to: now + AHEAD_DAYS * DAY,
    state: 'pending',
  })
  return { bookings: bookings.sort((a, b) => a.start - b.start), damaged }
}

/** The first page of each hall that the person works in. */
async function ofHalls(
  { store, now }: Sources,
  person: Person,
  query: { from: number; to: number; state?: 'pending' },
): Promise<HallBookings> {
  const { halls } = await store.catalogue()
  const mine = halls.filter(({ id }) => staffsHall(person, id))
  const pages = await Promise.all(
    mine.map(({ id }) => store.bookings({ by: 'service', hall: id, ...query, now, limit: AT_MOST, pastDamaged: true })),
  )
  return {
    bookings: pages.flatMap(({ items }) => items),
    damaged: pages.reduce((sum, { damaged = 0 }) => sum + damaged, 0),
  }
}

/** More are not listed to anybody. */
const MOST_COMING = 1000

/** Bookings of a hall that are not over, soonest first, for those who run it; `damaged` can't be read. */
export async function comingTo(
  hall: string,
  { person, now, store }: { person: Person; now: number; store: Pick<Store, 'bookings'> },
): Promise<HallBookings> {
  const found: Booking[] = []
  let damaged = 0
  if (!managesHall(person, hall)) return { bookings: found, damaged }
  // what is under way began at most a day ago
  const span = { from: now - 24 * HOUR, to: now + AHEAD_DAYS * DAY }
  for (let after: string | undefined; found.length < MOST_COMING; ) {
    const page = await store.bookings({
      by: 'service',
      hall,
      ...span,
      now,
      limit: AT_MOST,
      pastDamaged: true,
      ...(after !== undefined && { after }),
    })
    damaged += page.damaged ?? 0
    found.push(...page.items.filter(({ state, end }) => end > now && UPCOMING_STATES.includes(state)))
    if (page.next === undefined) break
    after = page.next
  }
  return { bookings: found.slice(0, MOST_COMING), damaged }
}

const MOST_OF_GUEST = 500

/** Bookings of the guest who made this one, in the halls that the person works in; holds are none. */
export async function bookingsOfGuest(
  id: string,
  { person, now, store }: { person: Person; now: number; store: Pick<Store, 'booking' | 'bookings' | 'person'> },
): Promise<Booking[]> {
  const found = await hallBooking({ id }, { store, person })
  if (!found.ok) return []
  const guest = (await store.person({ id: found.value.person }))?.id ?? found.value.person
  const all: Booking[] = []
  for (let after: string | undefined; all.length < MOST_OF_GUEST; ) {
    const more = after !== undefined && { after }
    const query = { by: 'person', person: guest, when: 'all', now, limit: AT_MOST, pastDamaged: true } as const
    const page = await store.bookings({ ...query, ...more })
    all.push(...page.items.filter(({ hall, state }) => staffsHall(person, hall) && !HOLD_STATES.includes(state)))
    if (page.next === undefined) break
    after = page.next
  }
  return all
}

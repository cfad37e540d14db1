import { weekdayOf } from '../time/calendar.ts'
import { localOf } from '../time/zone.ts'
import type { Booking } from './booking.ts'

/** What a guest books again and again. */
export interface UsualBooking {
  hall: string
  service: string
  party: number
  /** 0 is Monday */
  weekday: number
  /** HH:mm, local to the hall */
  from: string
  /** slots in a row */
  count: number
}

const COUNTS: ReadonlySet<Booking['state']> = new Set(['confirmed', 'checkedIn'])

/**
 * The service that most of these bookings are for (of several the one booked last), and day, time and party of its latest.
 * `bookings`: of one person, the latest first. undefined: nothing was booked yet.
 */
export function usualOf(bookings: readonly Booking[]): UsualBooking | undefined {
  const counts = new Map<string, { count: number; latest: Booking }>()
  for (const booking of bookings) {
    if (!COUNTS.has(booking.state)) continue
    const key = `${booking.hall}/${booking.service}`
    const known = counts.get(key)
    counts.set(key, { count: (known?.count ?? 0) + 1, latest: known?.latest ?? booking })
  }
  let most: { count: number; latest: Booking } | undefined
  for (const each of counts.values()) if (most === undefined || each.count > most.count) most = each
  if (most === undefined) return undefined
  const { hall, service, party, start, zone, claims } = most.latest
  const { date, time } = localOf(start, zone)
  return { hall, service, party, weekday: weekdayOf(date), from: time, count: claims.length }
}

import type { Booking } from '../domain/booking/booking.ts'
import { findHall } from '../domain/hall/catalogue.ts'
import { addDays } from '../domain/time/calendar.ts'
import { dayStart } from '../domain/time/day-start.ts'
import type { Person, Store } from '../store/port/store.ts'
import { staffsHall } from './rights.ts'

const PAGE = 200
/** More are drawn for nobody. */
const MOST = 2000

/** All bookings that lie on a hall's local day (YYYY-MM-DD), soonest first, for those who work there; undefined for anybody else. */
export async function dayBookings(
  { hall, date }: { hall: string; date: string },
  { person, now, store }: { person: Person; now: number; store: Pick<Store, 'bookings' | 'catalogue'> },
): Promise<Booking[] | undefined> {
  const zone = findHall(await store.catalogue(), hall)?.zone
  if (zone === undefined || !staffsHall(person, hall)) return undefined
  const span = { from: dayStart(date, zone), to: dayStart(addDays(date, 1), zone) }
  const found: Booking[] = []
  for (let after: string | undefined; found.length < MOST; ) {
    const more = after !== undefined && { after }
    const page = await store.bookings({ by: 'service', hall, ...span, now, limit: PAGE, pastDamaged: true, ...more })
    found.push(...page.items)
    if (page.next === undefined) break
    after = page.next
  }
  return found
}

import type { Fact } from './fact.ts'

/** More bookings of one person on the days asked for than this are not looked at. */
const AT_MOST = 50

export const spanFact: Fact<'bookingsBetween'> = async ({ from, to }, { person, now }, store) =>
  (await store.bookings({ by: 'personSpan', person: person.id, now, from, to, limit: AT_MOST, pastDamaged: true }))
    .items

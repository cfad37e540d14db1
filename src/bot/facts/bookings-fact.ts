import type { Fact } from './fact.ts'

export const bookingsFact: Fact<'bookings'> = ({ need: _, ...query }, { person, now }, store) =>
  store.bookings({ by: 'person', person: person.id, now, pastDamaged: true, ...query })

import { COUNTING_STATES, DAY_COUNTING_STATES } from '../../../../domain/booking/states.ts'
import type { CountingQuery } from '../../../decide/facts.ts'
import type { SqliteParts } from '../../ground.ts'
import { stateIn } from './state-in.ts'

/**
 * Numbers of the bookings of a service that count for `perPerson`: held and unexpired, pending and confirmed ones that are
 * not over, of that person or made with that mobile number. With `since`, for limits of a day or a week: those that end after it, also
 * where the guest has come, or has not.
 */
export type SlotCounter = (query: CountingQuery) => Set<number>

const counts = (states: typeof COUNTING_STATES): string =>
  `service = ? AND ends > ? AND (${stateIn(states)} OR (state = 'held' AND until > ?))`

export function counting({ db }: SqliteParts): SlotCounter {
  const numbers = (by: 'person' | 'mobile', states: typeof COUNTING_STATES) =>
    db.query<[string | Buffer, string, number, number], [number]>(
      `SELECT number FROM bookings WHERE ${by} = ? AND ${counts(states)}`,
    )
  const [ofPerson, ofMobile] = [numbers('person', COUNTING_STATES), numbers('mobile', COUNTING_STATES)]
  const [daysOfPerson, daysOfMobile] = [numbers('person', DAY_COUNTING_STATES), numbers('mobile', DAY_COUNTING_STATES)]
  return ({ hall, service, person, mobile, now, since }) => {
    const path = `${hall}/${service.id}`
    const [byPerson, byMobile] = since === undefined ? [ofPerson, ofMobile] : [daysOfPerson, daysOfMobile]
    const from = since ?? now
    const found = new Set(byPerson.all(person, path, from, now).map(([number]) => number))
    if (mobile !== undefined) for (const [number] of byMobile.all(mobile, path, from, now)) found.add(number)
    return found
  }
}

import { COUNTING_STATES } from '../../../../domain/booking/states.ts'
import type { CountingQuery } from '../../../decide/facts.ts'
import type { SqliteParts } from '../../ground.ts'
import { stateIn } from './state-in.ts'

/**
 * Numbers of the bookings of a service that count for `perPerson`: held and unexpired, pending and confirmed ones that are
 * not over, of that person or made with that mobile number.
 */
export type SlotCounter = (query: CountingQuery) => Set<number>

const COUNTS = `service = ? AND ends > ? AND (${stateIn(COUNTING_STATES)} OR (state = 'held' AND until > ?))`

export function counting({ db }: SqliteParts): SlotCounter {
  const ofPerson = db.query<[string, string, number, number], [number]>(
    `SELECT number FROM bookings WHERE person = ? AND ${COUNTS}`,
  )
  const ofMobile = db.query<[Buffer, string, number, number], [number]>(
    `SELECT number FROM bookings WHERE mobile = ? AND ${COUNTS}`,
  )
  return ({ hall, service, person, mobile, now }) => {
    const path = `${hall}/${service.id}`
    const found = new Set(ofPerson.all(person, path, now, now).map(([number]) => number))
    if (mobile !== undefined) for (const [number] of ofMobile.all(mobile, path, now, now)) found.add(number)
    return found
  }
}

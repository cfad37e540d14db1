import { ERASED } from '../../../domain/booking/booking.ts'
import { COUNTING_STATES, DAY_COUNTING_STATES } from '../../../domain/booking/states.ts'
import type { StoredBooking } from '../../decide/facts.ts'
import type { LimitEntry } from '../values.ts'

/**
 * One document a person and one a number: the bookings that count for their limits. That of the person is written with each
 * change of a booking of theirs, so that these come one after the other.
 */
export const limitOfPerson = (person: string): string => `person ${person}`
export const limitOfMobile = (mobile: Buffer): string => `mobile ${mobile.toString('hex')}`

/** Written with each hold of the network: its holds come one after the other. It counts nothing. */
export const limitOfNetwork = (network: Buffer): string => `network ${network.toString('hex')}`

/** The documents in which the booking counts, where it counts at all. */
export function limitIdsOf({ booking: { person }, mobile }: StoredBooking): string[] {
  return [
    ...(person === ERASED ? [] : [limitOfPerson(person)]),
    ...(mobile === undefined ? [] : [limitOfMobile(mobile)]),
  ]
}

/** What it counts there; undefined: it counts for no limit. */
function entryOf({ booking }: StoredBooking): LimitEntry | undefined {
  const { hall, service: id, state, hold, end } = booking
  const service = `${hall}/${id}`
  if (state === 'held')
    return hold === undefined ? undefined : { service, until: hold.until, day: hold.until, held: true }
  if (COUNTING_STATES.includes(state)) return { service, until: end, day: end }
  return DAY_COUNTING_STATES.includes(state) ? { service, until: 0, day: end } : undefined
}

/** What the booking, as it stands, counts in the document; undefined: nothing. */
export const entryIn = (stored: StoredBooking | undefined, id: string): LimitEntry | undefined =>
  stored !== undefined && limitIdsOf(stored).includes(id) ? entryOf(stored) : undefined

export const sameEntry = (a: LimitEntry | undefined, b: LimitEntry | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.service === b.service &&
    a.until === b.until &&
    a.day === b.day &&
    a.held === b.held)

import { capacityOf } from '../../../domain/booking/rules.ts'
import { offered } from '../../decide/bookings/slot-request.ts'
import type { Facts } from '../../decide/facts.ts'
import type { BookingWrite } from '../../decide/writes.ts'
import { placesIn, slotId } from './marks.ts'

/** Places that a booking has of a slot before and after a change. */
export interface PlacesChange {
  id: string
  pool: string
  mark: string
  /** at most so many are taken then */
  capacity: number
  before: number
  after: number
}

/** Of each slot once; none that stays as it is: a yes to a hold keeps the places that it has. */
export function placesChanges(facts: Pick<Facts, 'catalogue'>, { before, after }: BookingWrite): PlacesChange[] {
  const claims = [
    ...(before?.counted === true ? before.booking.claims : []),
    ...(after.counted ? after.booking.claims : []),
  ]
  if (claims.length === 0) return []
  const { service } = offered(facts as Facts, after.booking.hall, after.booking.service)
  const changes = new Map<string, PlacesChange>()
  for (const { pool, mark } of claims) {
    const id = slotId(pool, mark)
    const capacity = service === undefined ? Number.MAX_SAFE_INTEGER : capacityOf(service, mark)
    changes.set(id, { id, pool, mark, capacity, before: placesIn(before, id), after: placesIn(after, id) })
  }
  return [...changes.values()].filter((change) => change.before !== change.after)
}

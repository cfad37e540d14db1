import { capacityOf } from '../../domain/booking/rules.ts'
import { HOLDING_STATES } from '../../domain/booking/states.ts'
import { findHall } from '../../domain/hall/catalogue.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import type { Mark } from '../../domain/hall/slot.ts'
import type { StoredBooking } from './facts.ts'

/** What a booking says of itself that can't be, each in a line for the operator. */
export function contradictions({ booking, counted }: StoredBooking): string[] {
  const { code, state, hold, claims, start, end, leftAt } = booking
  const found: string[] = []
  if (state === 'held' && hold === undefined) found.push(`booking ${code}: a hold without an end`)
  if (claims.length === 0 && leftAt === undefined) found.push(`booking ${code}: has no slots`)
  if (start >= end) found.push(`booking ${code}: ends before it starts`)
  if (countsWrongly({ booking, counted }))
    found.push(`booking ${code}: is ${state} and ${counted ? 'still has' : 'has no'} places`)
  return found
}

/** A hold may have lost its places before it is ended; anything else has them exactly as long as its state says. */
export function countsWrongly({ booking: { state }, counted }: Pick<StoredBooking, 'booking' | 'counted'>): boolean {
  const holding = HOLDING_STATES.includes(state)
  return counted ? !holding : holding && state !== 'held'
}

/** The largest of those who share the pool: they should agree, and one that is paused may say less. */
export function capacitiesOf({ halls }: Pick<Catalogue, 'halls'>): (pool: string, mark: Mark) => number {
  return (pool, mark) => {
    const hall = findHall({ halls }, pool.slice(0, pool.indexOf('/')))
    const sharing = hall?.services.filter((service) => service.pool === pool) ?? []
    if (sharing.length === 0) return Number.POSITIVE_INFINITY
    return Math.max(...sharing.map((service) => capacityOf(service, mark)))
  }
}

import { capacityOf } from '../../domain/booking/rules.ts'
import { HOLDING_STATES } from '../../domain/booking/states.ts'
import { findHall } from '../../domain/hall/catalogue.ts'
import { codeOf } from '../decide/code.ts'
import type { StoredBooking } from '../decide/facts.ts'
import type { Rows } from './rows/all-rows.ts'

const PAGE = 1_000

/**
 * Recounts from the bookings themselves what the slots' rows say, and compares both with the capacities. Meant to run in
 * one transaction, so that nothing moves meanwhile. What it finds is a fault (or a capacity that was lowered since).
 */
export function verify(rows: Rows): { bookings: number; problems: string[] } {
  const problems: string[] = []
  const real = new Map<string, number>()
  let bookings = 0
  const unread = (number: number) => void problems.push(`booking ${codeOf(number)}: can't be read`)
  for (const stored of everyBooking(rows, unread)) {
    bookings++
    problems.push(...contradictions(stored))
    if (!stored.counted) continue
    for (const { pool, mark, places } of stored.booking.claims)
      real.set(`${pool} ${mark}`, (real.get(`${pool} ${mark}`) ?? 0) + places)
  }
  const capacities = capacityByPool(rows)
  for (const { pool, mark, used } of rows.places.all()) {
    const slot = `${pool} ${mark}`
    const places = real.get(slot) ?? 0
    real.delete(slot)
    if (places !== used) problems.push(`${slot}: counts ${used} places, its bookings have ${places}`)
    const capacity = capacities(pool, mark)
    if (places > capacity) problems.push(`${slot}: ${places} of ${capacity} places are taken`)
  }
  for (const [slot, places] of real) problems.push(`${slot}: counts nothing, its bookings have ${places}`)
  return { bookings, problems }
}

function* everyBooking(rows: Rows, unread: (number: number) => void): Generator<StoredBooking> {
  const page = rows.bookings.select<[number, number]>('WHERE number > ? ORDER BY number LIMIT ?', unread)
  for (let after = -1; ; ) {
    const stored = page(after, PAGE)
    yield* stored
    const last = stored.at(-1)
    if (last === undefined) return
    after = last.number
  }
}

function contradictions({ booking, counted }: StoredBooking): string[] {
  const { code, state, hold, claims, start, end, leftAt } = booking
  const found: string[] = []
  if (state === 'held' && hold === undefined) found.push(`booking ${code}: a hold without an end`)
  if (claims.length === 0 && leftAt === undefined) found.push(`booking ${code}: has no slots`)
  if (start >= end) found.push(`booking ${code}: ends before it starts`)
  // A hold may have lost its places before it is ended; anything else has them exactly as long as its state says.
  const holding = HOLDING_STATES.includes(state)
  if (counted && !holding) found.push(`booking ${code}: is ${state} and still has places`)
  if (!counted && holding && state !== 'held') found.push(`booking ${code}: is ${state} and has no places`)
  return found
}

/** The largest of those who share the pool: they should agree, and one that is paused may say less. */
function capacityByPool(rows: Rows): (pool: string, mark: string) => number {
  const { halls } = rows.catalogues.current()
  return (pool, mark) => {
    const hall = findHall({ halls }, pool.slice(0, pool.indexOf('/')))
    const sharing = hall?.services.filter((service) => service.pool === pool) ?? []
    if (sharing.length === 0) return Number.POSITIVE_INFINITY
    return Math.max(...sharing.map((service) => capacityOf(service, mark)))
  }
}

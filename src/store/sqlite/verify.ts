import { findHall } from '../../domain/catalogue.ts'
import { capacityOf } from '../../domain/rules.ts'
import type { Kept } from './booking-rows.ts'
import { type Desk, isFirm } from './desk.ts'

const PAGE = 1_000

/**
 * Recounts from the bookings themselves what the slots' rows say, and compares both with the capacities. Meant to run in
 * one read transaction, so that nothing moves meanwhile. What it finds is a fault (or a capacity that was lowered since).
 */
export function verify(desk: Desk): { bookings: number; problems: string[] } {
  const problems: string[] = []
  const page = desk.bookings.select<[number, number]>('WHERE number > ? ORDER BY number LIMIT ?')
  const firm = new Map<string, number>()
  const held = new Map<string, Kept>()
  let bookings = 0
  for (let after = -1; ; ) {
    const kept = page(after, PAGE)
    for (const each of kept) {
      bookings++
      problems.push(...contradictions(each))
      if (each.booking.state === 'held') held.set(String(each.number), each)
      if (!isFirm(each.booking)) continue
      for (const { pool, mark, places } of each.booking.claims)
        firm.set(`${pool} ${mark}`, (firm.get(`${pool} ${mark}`) ?? 0) + places)
    }
    const last = kept.at(-1)
    if (last === undefined || kept.length < PAGE) break
    after = last.number
  }
  const capacities = capacityByPool(desk)
  for (const { pool, mark, firm: counted, holds } of desk.places.all()) {
    const slot = `${pool} ${mark}`
    const real = firm.get(slot) ?? 0
    firm.delete(slot)
    if (real !== counted) problems.push(`${slot}: counts ${counted} places, its bookings have ${real}`)
    let used = counted
    for (const number in holds) {
      const [places] = holds[number]!
      used += places
      const claim = held.get(number)?.booking.claims.find((each) => each.pool === pool && each.mark === mark)
      if (claim?.places !== places)
        problems.push(`${slot}: holds ${places} places for booking ${number}, which has not asked`)
    }
    const capacity = capacities(pool, mark)
    if (used > capacity) problems.push(`${slot}: ${used} of ${capacity} places are taken`)
  }
  for (const [slot, places] of firm) problems.push(`${slot}: counts nothing, its bookings have ${places}`)
  return { bookings, problems }
}

function contradictions({ booking }: Kept): string[] {
  const found: string[] = []
  if (booking.state === 'held' && booking.hold === undefined)
    found.push(`booking ${booking.code}: a hold without an end`)
  if (booking.claims.length === 0) found.push(`booking ${booking.code}: has no slots`)
  if (booking.start >= booking.end) found.push(`booking ${booking.code}: ends before it starts`)
  return found
}

/** The largest of those who share the pool: they should agree, and one that is paused may say less. */
function capacityByPool(desk: Desk): (pool: string, mark: string) => number {
  const { halls } = desk.catalogues.current()
  return (pool, mark) => {
    const hall = findHall({ halls }, pool.slice(0, pool.indexOf('/')))
    const sharing = hall?.services.filter((service) => service.pool === pool) ?? []
    if (sharing.length === 0) return Number.POSITIVE_INFINITY
    return Math.max(...sharing.map((service) => capacityOf(service, mark)))
  }
}

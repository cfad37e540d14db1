import { capacityOf, todayOf } from '../../domain/booking/rules.ts'
import { findHall, findService } from '../../domain/hall/catalogue.ts'
import type { Hall, Service } from '../../domain/hall/hall.ts'
import { markOf, readMark, slotOf } from '../../domain/hall/slots.ts'
import { addDays } from '../../domain/time/calendar.ts'
import type { Facts } from './facts.ts'

/** Nothing is booked further ahead (`horizon` in config/halls-schema.ts). */
const AHEAD_DAYS = 3700

/**
 * The first slot still to come that would have fewer places than are taken at this very moment, where the change takes places away.
 * A slot that is closed or gone has no such limit: its guests are told, and keep their booking until they answer.
 */
export function overfull(
  facts: Pick<Facts, 'usedBetween'>,
  { before, after, now }: { before: readonly Hall[]; after: readonly Hall[]; now: number },
): { date: string; from: string; taken: number } | undefined {
  for (const hall of after) {
    const had = findHall({ halls: before }, hall.id)
    if (had === undefined || had === hall) continue
    for (const service of hall.services) {
      const was = findService(had, service.id)
      if (was === undefined || was === service || !mayTake(was, service)) continue
      const today = todayOf(hall, now)
      const usedOf = (pool: string) =>
        facts.usedBetween(pool, markOf(today, '00:00'), markOf(addDays(today, AHEAD_DAYS), '23:59'))
      // bookings count where they were made: the service's new places would not know of them
      if (was.pool !== service.pool)
        for (const [mark, taken] of usedOf(was.pool)) {
          const slot = slotOf(had, was, mark)
          if (taken > 0 && (slot === undefined || slot.end > now)) return { ...readMark(mark)!, taken }
        }
      const used = usedOf(service.pool)
      for (const [mark, taken] of [...used].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const most = capacityOf(service, mark)
        if (taken <= most || most >= capacityOf(was, mark)) continue
        const slot = slotOf(hall, service, mark)
        if (slot !== undefined && slot.end > now) return { ...readMark(mark)!, taken }
      }
    }
  }
  return undefined
}

/** Whether places may be fewer somewhere: most changes leave them as they are, and need no look at what is booked. */
const mayTake = ({ schedule: had, pool }: Service, { schedule: has, pool: next }: Service): boolean =>
  pool !== next ||
  had.capacity !== has.capacity ||
  Object.entries(has.slots).some(([mark, { capacity }]) => had.slots[mark]?.capacity !== capacity)

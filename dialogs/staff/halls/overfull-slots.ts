import type { Booking } from '../../../src/domain/booking/booking.ts'
import { capacityOf } from '../../../src/domain/booking/rules.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import { readMark } from '../../../src/domain/hall/slots.ts'
import type { MessageLine } from '../../engine/types.ts'
import type { CommandContext } from '../commands/table-command.ts'

const MOST = 6

/** Slots of a service that have more taken than they would have places, in order. */
export const overfilledLines = (c: CommandContext, hall: Hall, after: Service): MessageLine[] =>
  overfilledAmong(c.fact({ need: 'coming', hall: hall.id }).bookings, after)

export function overfilledAmong(bookings: readonly Booking[], after: Service): MessageLine[] {
  const used = new Map<string, number>()
  for (const { claims } of bookings)
    for (const { pool, mark, places } of claims) if (pool === after.pool) used.set(mark, (used.get(mark) ?? 0) + places)
  const over = [...used]
    .filter(([mark, places]) => places > capacityOf(after, mark))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = over.slice(0, MOST).map(([mark, places]): MessageLine => {
    const { date = mark, from = '' } = readMark(mark) ?? {}
    return { message: 'edit:taken', params: { date: { date }, from, count: places } }
  })
  return over.length > MOST ? [...lines, { message: 'edit:more', params: { count: over.length - MOST } }] : lines
}

import type { Service } from '../../../../src/domain/hall/hall.ts'
import type { Slot } from '../../../../src/domain/hall/slot.ts'
import type { Say } from '../../../engine/types.ts'
import { minutesBetween, type TimeWish } from './slot-rows.ts'

/** "from 3 to 5:30" where slots are whole hours: that it becomes 3 to 6. undefined: it is just as long as was said. */
export function rounded(service: Service, row: readonly Slot[], { end, minutes }: TimeWish): Say | undefined {
  const [first, last] = [row[0], row[row.length - 1]]
  if (first === undefined || last === undefined) return undefined
  const said = end === undefined ? minutes : minutesBetween(first.from, end)
  if (said === undefined || said === minutesBetween(first.from, last.to)) return undefined
  const params = { length: service.schedule.slotMinutes, from: first.from, to: last.to }
  return { message: 'booking:slot.rounded', params }
}

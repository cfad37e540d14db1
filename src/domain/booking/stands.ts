import { findHall, findService } from '../hall/catalogue.ts'
import type { Hall } from '../hall/hall.ts'
import { slotOf } from '../hall/slots.ts'
import type { Booking } from './booking.ts'

/** Whether the halls still have the time that is booked: its hall, its service and all its slots, none of them closed. */
export function stands(halls: readonly Hall[], { hall: at, service: of, claims }: Booking): boolean {
  const hall = findHall({ halls }, at)
  const service = findService(hall, of)
  if (hall === undefined || service === undefined) return false
  if (hall.status === 'closed' || service.status === 'closed') return false
  return claims.every(({ mark }) => {
    const status = service.schedule.slots[mark]?.status ?? 'open'
    return slotOf(hall, service, mark) !== undefined && status !== 'closed'
  })
}

import { addDays, daysBetween } from '../../domain/calendar.ts'
import { slotView } from '../../domain/rules.ts'
import type { SlotView } from '../../domain/slot.ts'
import { slotsBetween } from '../../domain/slots.ts'
import type { AvailabilityQuery } from '../store.ts'
import { numberOf } from './code.ts'
import { type Desk, offered, ownPlaces } from './desk.ts'
import type { Except } from './places.ts'

const MOST_DAYS = 62

/** The slots of a service as a guest sees them, without what the bookings in `except` take. */
export function availability(desk: Desk, query: AvailabilityQuery): SlotView[] {
  const { now, from } = query
  const { hall, service } = offered(desk, query.hall, query.service)
  if (hall === undefined || service === undefined || query.to < from) return []
  const to = daysBetween(from, query.to) < MOST_DAYS ? query.to : addDays(from, MOST_DAYS - 1)
  const slots = slotsBetween(hall, service, from, to)
  const first = slots[0]
  const last = slots.at(-1)
  if (first === undefined || last === undefined) return []
  const used = desk.places.usedBetween(service.pool, first.mark, last.mark, now, exceptOf(desk, query.except ?? []))
  return slots.map((slot) => slotView(hall, service, slot, now, used.get(slot.mark) ?? 0))
}

function exceptOf(desk: Desk, ids: readonly string[]): Except {
  const parts = ids.map((id) => {
    const number = numberOf(id)
    return ownPlaces(number === undefined ? undefined : desk.bookings.byNumber(number))
  })
  return { holds: parts.flatMap(({ holds }) => holds), firm: parts.flatMap(({ firm }) => firm) }
}

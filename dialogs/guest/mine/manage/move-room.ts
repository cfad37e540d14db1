import { lastDayOf, placesFor, todayOf } from '../../../../src/domain/booking/rules.ts'
import type { SlotView } from '../../../../src/domain/hall/slot.ts'
import { addDays } from '../../../../src/domain/time/calendar.ts'
import { type ManageContext, managedPlace } from './manage-draft.ts'

export const MOST_OFFERS = 6
/** Days that are looked at for room. */
const MOST_DAYS = 30

/**
 * The slots of the booking's service between two local days, kept within today and the horizon, without the booking's
 * own places; `places`: what its party takes of each.
 */
export function viewsBetween(c: ManageContext, from: string, to: string): { slots: SlotView[]; places: number } {
  const { hall, service } = managedPlace(c)
  if (hall === undefined || service === undefined) return { slots: [], places: 1 }
  const places = placesFor(service, c.draft.party ?? c.draft.size ?? 1)
  const today = todayOf(hall, c.now)
  const first = from < today ? today : from
  const last = [to, lastDayOf(hall, service, c.now), addDays(first, MOST_DAYS)].sort()[0]!
  if (first > last) return { slots: [], places }
  const except = c.draft.id === undefined ? [] : [c.draft.id]
  return {
    slots: c.fact({ need: 'availability', hall: hall.id, service: service.id, from: first, to: last, except }),
    places,
  }
}

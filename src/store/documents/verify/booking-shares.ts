import type { StoredBooking } from '../../decide/facts.ts'
import { limitsFor } from '../fetched-facts.ts'
import { slotId } from '../intents/intents.ts'
import type { Values } from '../values.ts'

/** The collections whose documents count bookings. */
export type Counting = 'slots' | 'limits'

/** What a booking has in a document that counts it too. */
export interface Share {
  in: Counting
  id: string
  /** places of the slot; of a limit: until when it counts (UTC ms) */
  has: number
}

export function sharesOf(stored: StoredBooking | undefined): Share[] {
  if (stored === undefined) return []
  const { booking, counted } = stored
  const places = new Map<string, number>()
  if (counted)
    for (const claim of booking.claims) {
      const id = slotId(claim.pool, claim.mark)
      places.set(id, (places.get(id) ?? 0) + claim.places)
    }
  const slots = [...places].map(([id, has]): Share => ({ in: 'slots', id, has }))
  const { ids, until } = limitsFor(stored)
  return [...slots, ...ids.map((id): Share => ({ in: 'limits', id, has: until }))]
}

export const shareIn = (stored: StoredBooking | undefined, { in: counting, id }: Omit<Share, 'has'>): number =>
  sharesOf(stored).find((share) => share.in === counting && share.id === id)?.has ?? 0

/** What the document counts, by the number of the booking. */
export function countedIn(value: Values[Counting] | undefined): ReadonlyMap<string, number> {
  if (value === undefined) return new Map()
  const all = isSlot(value)
    ? Object.entries(value.entries).map(([number, { places }]) => [number, places] as const)
    : Object.entries(value)
  return new Map(all.filter(([, has]) => has !== 0))
}

const isSlot = (value: Values[Counting]): value is Values['slots'] => typeof value.pool === 'string'

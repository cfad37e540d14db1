import type { StoredBooking } from '../../decide/facts.ts'
import { entryIn, limitIdsOf, sameEntry } from '../counting/limit-docs.ts'
import { countedEntries, slotId } from '../counting/marks.ts'
import type { LimitEntry, Values } from '../values.ts'

/** The collections whose documents count bookings. */
export type Counting = 'slots' | 'limits'

/** Places of a slot, or what counts for a limit; undefined: nothing. */
export type Counted = number | LimitEntry | undefined

/** What a booking has in a document that counts it too. */
export interface Share {
  in: Counting
  id: string
  has: Counted
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
  const limits = limitIdsOf(stored).map((id): Share => ({ in: 'limits', id, has: entryIn(stored, id) }))
  return [...slots, ...limits.filter(({ has }) => has !== undefined)]
}

export const shareIn = (stored: StoredBooking | undefined, { in: counting, id }: Omit<Share, 'has'>): Counted =>
  sharesOf(stored).find((share) => share.in === counting && share.id === id)?.has

export const sameCount = (a: Counted, b: Counted): boolean =>
  typeof a === 'object' && typeof b === 'object' ? sameEntry(a, b) : (a || undefined) === (b || undefined)

/** What the document counts, by the number of the booking. */
export function countedIn(value: Values[Counting] | undefined): ReadonlyMap<string, Counted> {
  if (value === undefined) return new Map()
  if (!isSlot(value)) return new Map(Object.entries(countedEntries(value)))
  const marks = Object.entries(value.marks ?? {})
  const all = [...Object.entries(value.entries), ...marks].map(([number, { places }]) => [number, places] as const)
  return new Map(all.filter(([, places]) => places !== 0))
}

const isSlot = (value: Values[Counting]): value is Values['slots'] => 'pool' in value

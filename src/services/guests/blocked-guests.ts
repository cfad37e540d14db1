import type { Booking } from '../../domain/booking/booking.ts'
import type { Block, Person, Store } from '../../store/port/store.ts'
import { staffsHall } from '../rights.ts'

/** A guest from whom a hall takes no bookings by chat; `booking`: the one by which they were meant, `by`: what colleagues call who said so. */
export interface BlockedGuest {
  booking: Booking
  /** UTC ms */
  at: number
  by?: string
  reason?: string
}

/** So many of the newest entries of the log are looked through. */
const LOOKED_THROUGH = 500

/** Who is blocked in the halls in which the person works, the last one first, as far back as the log of changes goes. */
export async function blockedGuests(
  person: Person,
  store: Pick<Store, 'audit' | 'booking' | 'person'>,
): Promise<BlockedGuest[]> {
  const entries = await store.audit({ what: 'block', limit: LOOKED_THROUGH })
  const own = entries.filter(({ after }) => staffsHall(person, (after as Partial<Booking> | undefined)?.hall ?? ''))
  const found = await Promise.all([...new Set(own.map(({ subject }) => subject))].map((id) => blockedBy(id, store)))
  const all = found.flatMap((each) => each ?? [])
  const isFirst = ({ guest, booking: { hall } }: Found, i: number): boolean =>
    all.findIndex((each) => each.guest === guest && each.booking.hall === hall) === i
  return all.filter(isFirst).map(({ guest: _, ...blocked }) => blocked)
}

type Found = BlockedGuest & { guest: string }

async function blockedBy(id: string, store: Pick<Store, 'booking' | 'person'>): Promise<Found | undefined> {
  const booking = await store.booking({ id })
  const guest = booking && (await store.person({ id: booking.person }))
  const block = guest && blockOf(guest, booking.hall)
  if (booking === undefined || guest === undefined || block === undefined) return undefined
  const by = (await store.person({ id: block.by }))?.name
  const { at, reason } = block
  return { guest: guest.id, booking, at, ...(by !== undefined && { by }), ...(reason !== undefined && { reason }) }
}

export const blockOf = ({ blocks }: Person, hall: string): Block | undefined =>
  blocks?.find((each) => each.hall === hall)

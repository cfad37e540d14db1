import { needKey } from '../../dialogs/engine/needs.ts'
import type { Need } from '../../dialogs/engine/types.ts'
import type { Booking } from '../domain/booking/booking.ts'
import { arrivals, hallBooking } from '../services/hall-booking.ts'
import { runsSomething } from '../services/roles.ts'
import type { Person, Store } from '../store/port/store.ts'
import { fitsSlowPattern } from './slow-pattern.ts'

type Sources = Pick<
  Store,
  'availability' | 'booking' | 'bookings' | 'person' | 'catalogue' | 'colleagues' | 'recipients' | 'tasks' | 'fileInfo'
>

/** More bookings of one person on the days asked for than this are not looked at. */
const AT_MOST = 50

/** Fetches what a step needs, all at once, into `fetched` by its key. */
export async function fetchFacts(
  needs: readonly Need[],
  about: { person: Person; now: number },
  sources: Sources,
  fetched: Map<string, unknown>,
): Promise<void> {
  await Promise.all(
    needs.map(async (need) => {
      fetched.set(needKey(need), await fetchOne(need, about, sources))
    }),
  )
}

function fetchOne(need: Need, { person, now }: { person: Person; now: number }, sources: Sources): Promise<unknown> {
  switch (need.need) {
    case 'fits':
      return fitsSlowPattern(need.pattern, need.value)
    case 'availability': {
      const { need: _, ...query } = need
      return sources.availability({ ...query, now })
    }
    case 'booking':
      return ownOnly(need, person, sources)
    case 'bookings': {
      const { need: _, ...query } = need
      return sources.bookings({ by: 'person', person: person.id, now, ...query })
    }
    case 'hallBooking':
      return staffOnly(need, person, sources)
    case 'arrivals':
      return sources
        .catalogue()
        .then(({ halls }) => arrivals({ halls: halls.map(({ id }) => id), store: sources, now }, person))
    case 'audience':
      return runsSomething(person) ? audience(need.halls, now, sources) : Promise.resolve(0)
    case 'notices':
      return sources.tasks({ limit: NOTICES, ...(need.id !== undefined && { id: need.id }) })
    case 'colleagues':
      return runsSomething(person) ? sources.colleagues() : Promise.resolve([])
    case 'kept':
      return ownFile(need.file, { person, now }, sources)
    case 'bookingsBetween':
      return sources
        .bookings({ by: 'personSpan', person: person.id, now, from: need.from, to: need.to, limit: AT_MOST })
        .then((page) => page.items)
  }
}

/** Of the person, or of one that has since been linked to them. */
async function ownFile(
  id: string,
  { person, now }: { person: Person; now: number },
  sources: Sources,
): Promise<boolean> {
  const file = await sources.fileInfo(id, now)
  if (file === undefined) return false
  return file.person === person.id || (await sources.person({ id: file.person }))?.id === person.id
}

/** So many of the latest announcements stand on the board. */
const NOTICES = 20
const COUNTED = 10_000
const PAGE = 1000

/** How many people have a booking that is not over. */
async function audience(halls: readonly string[], now: number, store: Pick<Store, 'recipients'>): Promise<number> {
  let count = 0
  for (let after: string | undefined; count < COUNTED; ) {
    const page = await store.recipients({ booked: halls, now, limit: PAGE, ...(after !== undefined && { after }) })
    count += page.items.length
    if (page.next === undefined) break
    after = page.next
  }
  return count
}

/** A booking of the halls that the person works in, and the name of whoever checked it in. */
async function staffOnly(
  { id, code }: { id?: string; code?: string },
  person: Person,
  store: Sources,
): Promise<{ booking: Booking; by?: string } | undefined> {
  const found = await hallBooking(id !== undefined ? { id } : { code: code ?? '' }, { store, person })
  if (!found.ok) return undefined
  const booking = found.value
  const who = booking.checkIn ?? booking.decided
  const by = who && (await store.person({ id: who.by }))?.name
  return by === undefined ? { booking } : { booking, by }
}

/** A dialog sees the person's own bookings only, whatever it asks for. */
async function ownOnly(
  { id, code }: { id?: string; code?: string },
  person: Person,
  sources: Sources,
): Promise<Booking | undefined> {
  const by = id !== undefined ? { id } : code !== undefined ? { code } : undefined
  const booking = by && (await sources.booking(by))
  if (booking === undefined || booking.person === person.id) return booking
  const owner = await sources.person({ id: booking.person })
  return owner?.id === person.id ? booking : undefined
}

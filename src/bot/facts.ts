import { needKey } from '../../dialogs/needs.ts'
import type { Need } from '../../dialogs/types.ts'
import type { Booking } from '../domain/booking.ts'
import type { Person, Store } from '../store/store.ts'

type Sources = Pick<Store, 'availability' | 'booking' | 'bookings' | 'person'>

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
    case 'bookingsBetween':
      return sources
        .bookings({ by: 'personSpan', person: person.id, now, from: need.from, to: need.to, limit: AT_MOST })
        .then((page) => page.items)
  }
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

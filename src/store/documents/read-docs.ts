import type { Booking, BookingState } from '../../domain/booking/booking.ts'
import { CANCELLED_STATES, HOLD_STATES, PAST_STATES, UPCOMING_STATES } from '../../domain/booking/states.ts'
import { availability } from '../decide/bookings/availability.ts'
import { numberOf } from '../decide/code.ts'
import type { StoredBooking } from '../decide/facts.ts'
import type { BookingQuery, Reads, Recipient } from '../port/store.ts'
import type { Filter } from './connection.ts'
import { slotId } from './counting/marks.ts'
import type { DocumentsParts } from './documents-ground.ts'
import { inOrder } from './event-docs.ts'
import { decided, Known } from './fetched-facts.ts'
import { settledDoc, settledDocs } from './intents/settled.ts'
import { devices, recipients, toRecipient } from './recipient-docs.ts'

export function reads(ground: DocumentsParts): Reads {
  const { by, vault } = ground
  /** Answers by the facts of a decision. */
  const ask = <T>(question: (known: Known) => T): Promise<T> => {
    const known = new Known(by, vault)
    return decided(() => question(known))
  }
  return {
    catalogue: () => ask(({ facts }) => facts.catalogue()),
    availability: (query) => ask(({ facts }) => availability(facts, query)),
    colleagues: () => ask(({ facts }) => [...facts.colleagues()]),
    booking(named) {
      const number = numberOf('id' in named ? named.id : named.code)
      return ask(({ facts }) => (number === undefined ? undefined : facts.booking(number)?.booking))
    },
    async person(named) {
      if ('id' in named) return ask(({ facts }) => facts.person(named.id))
      const account = (await by.get('accounts', `${named.door} ${named.account}`))?.value
      if (account === undefined || account.gone === true) return undefined
      return ask(({ facts }) => facts.person(account.person))
    },
    async bookings(query) {
      const person = 'person' in query ? await ask(({ facts }) => facts.resolve(query.person)) : ''
      const damaged = new Set<string>()
      const past = query.pastDamaged === true && ((stored: string) => void damaged.add(stored))
      const found = await settledDocs(by, 'bookings', whereOf(query, person), past || undefined)
      const items = found.map(({ value }) => value!).filter(({ booking }) => matches(query, booking))
      // Which page they would be on can't be known: they are counted with the first.
      return { ...page(query, items), ...(damaged.size > 0 && query.after === undefined && { damaged: damaged.size }) }
    },
    async history({ conversation, after, limit }) {
      const found = (await settledDoc(by, 'conversations', conversation))?.value
      if (found === undefined) return { entries: [], open: null, revision: 0 }
      const { seq, open, revision } = found
      const first = Math.max(1, after === undefined ? seq - limit + 1 : after + 1)
      const last = Math.min(seq, first + limit - 1)
      const ids = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${conversation} ${first + i}`)
      return { entries: inOrder(await by.getAll('log', ids)), open: open ?? null, revision }
    },
    positions: (conversations) => by.positions('conversations', conversations),
    watch: (told) => by.watch('conversations', told),
    devices: (person) => devices(by, person),
    address: (conversation) => addressOf(ground, conversation),
    recipients: (query) => recipients(by, query),
  }
}

export async function addressOf(
  { by }: Pick<DocumentsParts, 'by'>,
  conversation: string,
): Promise<Recipient | undefined> {
  const found = (await settledDoc(by, 'conversations', conversation))?.value
  return found && toRecipient(conversation, found)
}

function whereOf(query: BookingQuery, person: string): Filter {
  switch (query.by) {
    case 'person':
      return { person }
    case 'personSpan':
      return { person, start: { from: query.from, to: query.to - 1 } }
    case 'service':
      return { hall: query.hall, start: { from: query.from, to: query.to - 1 } }
    case 'slot':
      return { slot: slotId(query.pool, query.mark) }
  }
}

/** What the keys don't say. */
function matches(query: BookingQuery, { state, service, end, hold }: Booking): boolean {
  const one = (states: readonly BookingState[]): boolean => states.includes(state)
  switch (query.by) {
    case 'person':
      if (query.when === 'upcoming') return end > query.now && one(UPCOMING_STATES)
      if (query.when === 'past') return end <= query.now && one(PAST_STATES)
      if (query.when === 'held') return state === 'held' && (hold?.until ?? 0) > query.now
      if (query.when === 'cancelled') return one(CANCELLED_STATES)
      return state !== 'expired'
    case 'personSpan':
      return state !== 'expired'
    case 'service':
      if (query.state !== undefined && state !== query.state) return false
      return (query.service === undefined || service === query.service) && !one(HOLD_STATES)
    case 'slot':
      return !one(HOLD_STATES)
  }
}

function page(query: BookingQuery, found: readonly StoredBooking[]) {
  const falling = query.by === 'person' && ['past', 'cancelled', 'all'].includes(query.when)
  const order = (a: StoredBooking, b: StoredBooking): number =>
    (a.booking.start - b.booking.start || a.number - b.number) * (falling ? -1 : 1)
  const sorted = [...found].sort(order)
  const cursor = ({ booking, number }: StoredBooking): string => `${booking.start}.${number}`
  const [start, number] = (query.after ?? '').split('.').map(Number)
  const rest =
    query.after === undefined || start === undefined || number === undefined
      ? sorted
      : sorted.filter((each) => (each.booking.start - start || each.number - number) * (falling ? -1 : 1) > 0)
  const items = rest.slice(0, query.limit)
  const last = items.at(-1)
  const bookings = items.map(({ booking }) => booking)
  return rest.length > items.length && last !== undefined
    ? { items: bookings, next: cursor(last) }
    : { items: bookings }
}

import type { Booking, BookingState } from '../../../src/domain/booking/booking.ts'
import {
  CANCELLED_STATES,
  HOLD_STATES,
  PAST_STATES,
  TOLD_STATES,
  UPCOMING_STATES,
} from '../../../src/domain/booking/states.ts'
import { availability } from '../../../src/store/decide/availability.ts'
import { numberOf } from '../../../src/store/decide/code.ts'
import type { StoredBooking } from '../../../src/store/decide/facts.ts'
import type { BookingQuery, Device, Reads, Recipient } from '../../../src/store/port/store.ts'
import type { Ground } from './commands.ts'
import { settledDoc, settledDocs } from './intents.ts'
import { decided, Known } from './known.ts'
import type { Conversation } from './values.ts'

export function reads(ground: Ground): Reads {
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
      const found = await settledDocs(by, 'bookings', ({ booking }) => matches(query, person, booking))
      return page(
        query,
        found.map(({ value }) => value!),
      )
    },
    async history({ conversation, after, limit }) {
      const found = (await settledDoc(by, 'conversations', conversation))?.value
      if (found === undefined) return { entries: [], open: null, revision: 0 }
      const { seq, open, revision } = found
      const first = after === undefined ? seq - limit + 1 : after + 1
      const last = Math.min(seq, first + limit - 1)
      const log = await by.find(
        'log',
        ({ value }) => value?.conversation === conversation && value.seq >= first && value.seq <= last,
      )
      const entries = log.flatMap(({ value }) => value?.entry ?? []).sort((a, b) => a.seq - b.seq)
      return { entries, open: open ?? null, revision }
    },
    async devices(person) {
      const linked = await settledDocs(by, 'persons', (value) => value.linkedTo === person)
      const first = await settledDoc(by, 'persons', person)
      const own = first?.value === undefined ? linked : [{ id: person, value: first.value }, ...linked]
      const rooms = await settledDocs(by, 'conversations', () => true)
      return own
        .map(({ id, value }): Device => {
          const spoke = rooms.find((each) => each.value!.person === id && each.id.startsWith('p:'))?.value
          const { linkedTo, linkedAt, person: known } = value!
          return {
            id,
            since: known?.createdAt ?? 0,
            ...(spoke && { door: spoke.door }),
            ...(linkedTo !== undefined && linkedAt !== undefined && { linked: linkedAt }),
          }
        })
        .sort((a, b) => (a.linked ?? 0) - (b.linked ?? 0))
    },
    address: (conversation) => addressOf(ground, conversation),
    async recipients({ hall, booked, now, after = '', limit }) {
      const standing = await settledDocs(
        by,
        'bookings',
        ({ booking }) => booking.end > now && TOLD_STATES.includes(booking.state),
      )
      const has = (person: string, halls: readonly string[]) =>
        standing.some(
          ({ value }) =>
            value!.booking.person === person && (halls.length === 0 || halls.includes(value!.booking.hall)),
        )
      const persons = await settledDocs(by, 'persons', ({ person, linkedTo }) => person !== undefined && !linkedTo)
      const conversations = (await settledDocs(by, 'conversations', () => true)).sort((a, b) => b.value!.n - a.value!.n)
      const items = persons
        .filter(({ id }) => id > after)
        .filter(({ id, value }) => hall === undefined || value?.person?.lastHall === hall || has(id, [hall]))
        .filter(({ id }) => booked === undefined || has(id, booked))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ id, value }): Recipient[] => {
          const latest = conversations.find((each) => each.value!.person === id && each.id.startsWith('p:'))
          if (latest === undefined) return []
          const locale = value?.person?.locale ?? latest.value!.locale
          return [{ ...toRecipient(latest.id, latest.value!), ...(locale !== undefined && { locale }) }]
        })
      const last = items[limit - 1]
      return items.length > limit && last !== undefined
        ? { items: items.slice(0, limit), next: last.person }
        : { items }
    },
  }
}

export async function addressOf({ by }: Pick<Ground, 'by'>, conversation: string): Promise<Recipient | undefined> {
  const found = (await settledDoc(by, 'conversations', conversation))?.value
  return found && toRecipient(conversation, found)
}

export function toRecipient(conversation: string, { person, door, address, locale }: Conversation): Recipient {
  return { person, conversation, door, address, ...(locale !== undefined && { locale }) }
}

function matches(query: BookingQuery, person: string, booking: Booking): boolean {
  const { state, start, end } = booking
  const one = (states: readonly BookingState[]): boolean => states.includes(state)
  switch (query.by) {
    case 'person':
      if (booking.person !== person) return false
      if (query.when === 'upcoming') return end > query.now && one(UPCOMING_STATES)
      if (query.when === 'past') return end <= query.now && one(PAST_STATES)
      if (query.when === 'held') return state === 'held' && (booking.hold?.until ?? 0) > query.now
      if (query.when === 'cancelled') return one(CANCELLED_STATES)
      return state !== 'expired'
    case 'personSpan':
      return booking.person === person && start >= query.from && start < query.to && state !== 'expired'
    case 'service': {
      const here = booking.hall === query.hall && (query.service === undefined || booking.service === query.service)
      if (query.state !== undefined && state !== query.state) return false
      return here && start >= query.from && start < query.to && !one(HOLD_STATES)
    }
    case 'slot':
      return !one(HOLD_STATES) && booking.claims.some(({ pool, mark }) => pool === query.pool && mark === query.mark)
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

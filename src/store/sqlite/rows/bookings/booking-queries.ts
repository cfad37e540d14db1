import type { Booking } from '../../../../domain/booking/booking.ts'
import { CANCELLED_STATES, HOLD_STATES, PAST_STATES, UPCOMING_STATES } from '../../../../domain/booking/states.ts'
import { slotOf } from '../../../../domain/hall/slots.ts'
import type { StoredBooking } from '../../../decide/facts.ts'
import type { BookingQuery, Page } from '../../../port/store.ts'
import type { Value } from '../../file/database.ts'
import type { Catalogues } from '../catalogue-rows.ts'
import type { PersonRows } from '../people/person-rows.ts'
import type { BookingRows } from './booking-rows.ts'
import { stateIn, stateNotIn } from './state-in.ts'

export interface BookingQueries {
  one(by: { id: string } | { code: string }): Booking | undefined
  page(query: BookingQuery): Page<Booking>
}

/** No page is longer, whatever is asked for. */
const MOST = 200

/** Where a page goes on: the last booking's start and number. */
type Cursor = [start: number, number: number]

const AFTER = '(starts, number) > (?, ?) ORDER BY starts, number LIMIT ?'
const BEFORE = '(starts, number) < (?, ?) ORDER BY starts DESC, number DESC LIMIT ?'
/** A hold that came to nothing was never a booking to look at. */
const REAL = `state <> 'expired'`

export function bookingQueries(bookings: BookingRows, catalogues: Catalogues, persons: PersonRows): BookingQueries {
  /** Those of the page that is being read which can't be. */
  const damaged: number[] = []
  let goPast = false
  function select<Params extends readonly Value[]>(tail: string) {
    const strict = bookings.select<Params>(tail)
    const lenient = bookings.select<Params>(tail, (number) => void damaged.push(number))
    return (...params: Params) => (goPast ? lenient : strict)(...params)
  }

  type ByPerson = [person: string, now: number, start: number, number: number, limit: number]
  const upcoming = select<ByPerson>(`WHERE person = ? AND ends > ? AND ${stateIn(UPCOMING_STATES)} AND ${AFTER}`)
  const held = select<ByPerson>(`WHERE person = ? AND until > ? AND state = 'held' AND ${AFTER}`)
  const past = select<ByPerson>(`WHERE person = ? AND ends <= ? AND ${stateIn(PAST_STATES)} AND ${BEFORE}`)
  const cancelled = select<[string, number, number, number]>(
    `WHERE person = ? AND ${stateIn(CANCELLED_STATES)} AND ${BEFORE}`,
  )
  const all = select<[string, number, number, number]>(`WHERE person = ? AND ${REAL} AND ${BEFORE}`)
  const span = select<[string, number, number, number, number, number]>(
    `WHERE person = ? AND starts >= ? AND starts < ? AND ${REAL} AND ${AFTER}`,
  )
  const service = select<[string, number, number, number, number, number]>(
    `WHERE service = ? AND ${stateNotIn(HOLD_STATES)} AND starts >= ? AND starts < ? AND ${AFTER}`,
  )

  const pending = select<[string, number, number, number, number, number]>(
    `WHERE service = ? AND state = 'pending' AND starts >= ? AND starts < ? AND ${AFTER}`,
  )

  function find(query: BookingQuery, limit: number): StoredBooking[] {
    const [start, number] = readCursor(query.after)
    const rising: Cursor = [start ?? Number.MIN_SAFE_INTEGER, number ?? -1]
    const falling: Cursor = [start ?? Number.MAX_SAFE_INTEGER, number ?? Number.MAX_SAFE_INTEGER]
    switch (query.by) {
      case 'person': {
        const person = persons.resolve(query.person)
        if (query.when === 'upcoming') return upcoming(person, query.now, ...rising, limit)
        if (query.when === 'held') return held(person, query.now, ...rising, limit)
        if (query.when === 'past') return past(person, query.now, ...falling, limit)
        if (query.when === 'cancelled') return cancelled(person, ...falling, limit)
        return all(person, ...falling, limit)
      }
      case 'personSpan':
        return span(persons.resolve(query.person), query.from, query.to, ...rising, limit)
      case 'service':
        return merged(servicesOf(query.hall, query.service), (path) =>
          (query.state === undefined ? service : pending)(path, query.from, query.to, ...rising, limit),
        ).slice(0, limit)
      case 'slot':
        return ofSlot(query.pool, query.mark, rising, limit)
    }
  }

  const servicesOf = (hall: string, only: string | undefined): string[] => {
    if (only !== undefined) return [`${hall}/${only}`]
    const found = catalogues.current().halls.find(({ id }) => id === hall)
    return found?.services.map(({ id }) => `${hall}/${id}`) ?? []
  }

  /** Bookings of the pool that reach over the slot start at most a full row of slots before it. */
  function ofSlot(pool: string, mark: string, after: Cursor, limit: number): StoredBooking[] {
    const sharing = catalogues
      .current()
      .halls.flatMap((hall) => hall.services.filter((each) => each.pool === pool).map((each) => ({ hall, each })))
    return merged(sharing, ({ hall, each }) => {
      const slot = slotOf(hall, each, mark)
      if (slot === undefined) return []
      const row = each.schedule.consecutive * each.schedule.slotMinutes * 60_000
      const found: StoredBooking[] = []
      let at = after
      for (;;) {
        const before = damaged.length
        const batch = service(`${hall.id}/${each.id}`, slot.start - row, slot.end, ...at, MOST)
        found.push(...batch.filter(({ booking }) => booking.claims.some((c) => c.pool === pool && c.mark === mark)))
        const last = batch.at(-1)
        const read = batch.length + damaged.length - before
        if (last === undefined || read < MOST || found.length >= limit) return found
        at = [last.booking.start, last.number]
      }
    }).slice(0, limit)
  }

  return {
    one: (by) => bookings.byName('id' in by ? by.id : by.code)?.booking,
    page(query) {
      const limit = Math.max(1, Math.min(query.limit, MOST))
      damaged.length = 0
      goPast = query.pastDamaged === true
      const found = find(query, limit + 1)
      const left = damaged.length
      const items = found.slice(0, limit).map(({ booking }) => booking)
      const last = found[Math.min(limit, found.length) - 1]
      const page: Page<Booking> = left === 0 ? { items } : { items, damaged: left }
      // Those that can't be read have taken the places of others.
      if (found.length + left <= limit || last === undefined) return page
      return { ...page, next: `${last.booking.start}.${last.number}` }
    },
  }
}

function merged<T>(parts: readonly T[], find: (part: T) => StoredBooking[]): StoredBooking[] {
  if (parts.length === 1) return find(parts[0]!)
  return parts.flatMap(find).sort((a, b) => a.booking.start - b.booking.start || a.number - b.number)
}

function readCursor(after: string | undefined): [number | undefined, number | undefined] {
  const match = /^(-?\d{1,15})\.(\d{1,15})$/.exec(after ?? '')
  return match === null ? [undefined, undefined] : [Number(match[1]), Number(match[2])]
}

import { expect, test } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import { findBookings } from '../../src/services/find-bookings.ts'
import type { BookingQuery } from '../../src/store/port/store.ts'
import { aHall, aService } from '../support/halls.ts'

const hall = aHall({ services: [aService()] })
const person = { id: 'lilei', roles: [{ role: 'staff', hall: hall.id }], answers: {}, createdAt: 0 } as const
const now = Date.parse('2026-11-23T01:00:00Z')

/** A store that holds these bookings and gives them by pages. */
function holding(all: readonly Booking[]) {
  let pages = 0
  const store = {
    catalogue: async () => ({ version: 1, halls: [hall] }),
    bookings: async ({ after, limit }: BookingQuery) => {
      pages++
      const from = Number(after ?? 0)
      const next = from + limit < all.length ? { next: String(from + limit) } : {}
      return { items: all.slice(from, from + limit), ...next }
    },
  }
  return { store, pages: () => pages }
}

const many = (count: number): Booking[] =>
  Array.from(
    { length: count },
    (_, i): Booking => ({
      id: `b${i}`,
      code: `b${i}`,
      state: 'confirmed',
      version: 1,
      hall: hall.id,
      service: 'badminton',
      person: 'ada',
      claims: [],
      start: now + i,
      end: now + i + 1,
      zone: hall.zone,
      party: 2,
      answers: { name: `Guest ${i}`, mobile: `+86139${String(i).padStart(8, '0')}` },
      formVersion: 1,
      createdAt: now,
      changedAt: now,
    }),
  )

const days = { hall: hall.id, from: '2026-11-23', to: '2026-12-23' }

test('the last of thousands is found, and all are counted', async () => {
  const { store, pages } = holding(many(2500))
  const byName = await findBookings({ ...days, text: 'guest 2499' }, { person, now, store })
  expect(byName.bookings.map(({ id }) => id)).toEqual(['b2499'])
  expect(pages()).toBe(13)
  const byDigits = await findBookings({ ...days, text: '2499' }, { person, now, store })
  expect(byDigits.bookings.map(({ id }) => id)).toEqual(['b2499'])
  const all = await findBookings(days, { person, now, store })
  expect(all).toMatchObject({ count: 2500, people: 5000, inside: 0, cut: false })
  expect(all.bookings).toHaveLength(400)
})

test('where more is stored than is looked through, that is said', async () => {
  const { store } = holding(many(20_300))
  expect(await findBookings({ ...days, text: 'nobody' }, { person, now, store })).toMatchObject({ count: 0, cut: true })
})

test('who does not work there finds nothing', async () => {
  const { store, pages } = holding(many(3))
  const eve = { ...person, roles: [] }
  expect(await findBookings(days, { person: eve, now, store })).toMatchObject({ count: 0 })
  expect(pages()).toBe(0)
})

import { expect, it } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import { usualOf } from '../../src/domain/booking/usual-of.ts'

const HOUR = 3_600_000
/** Thursday, 18:00 in Shanghai */
const START = Date.parse('2026-11-26T10:00:00Z')
const booking = (over: Partial<Booking>): Booking => ({
  id: 'b',
  code: 'B',
  state: 'checkedIn',
  version: 1,
  hall: 'h',
  service: 'badminton',
  person: 'ada',
  claims: [{ pool: 'h/badminton', mark: 'T20261126-1800', places: 2 }],
  start: START,
  end: START + HOUR,
  zone: 'Asia/Shanghai',
  party: 2,
  answers: {},
  formVersion: 1,
  createdAt: 0,
  changedAt: 0,
  ...over,
})

it('is what most bookings are for, at the latest one’s day, time and size', () => {
  const latest = [
    booking({ service: 'yoga', party: 1 }),
    booking({ party: 4, start: START - 24 * HOUR, claims: [...booking({}).claims, ...booking({}).claims] }),
    booking({ party: 2 }),
    booking({ service: 'yoga', state: 'cancelled' }),
  ]
  expect(usualOf(latest)).toEqual({ hall: 'h', service: 'badminton', party: 4, weekday: 2, from: '18:00', count: 2 })
})

it('of several as usual, the one booked last; nothing where nothing stood', () => {
  expect(usualOf([booking({ service: 'yoga' }), booking({})])?.service).toBe('yoga')
  expect(usualOf([booking({ state: 'cancelled' }), booking({ state: 'held' })])).toBeUndefined()
  expect(usualOf([])).toBeUndefined()
})

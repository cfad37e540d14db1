import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BookingState } from '../../src/domain/booking/booking.ts'
import { checkCancel } from '../../src/domain/booking/check-cancel.ts'
import { checkReservation, type ReservationRequest } from '../../src/domain/booking/check-reservation.ts'
import { capacityOf, lastDayOf, slotView } from '../../src/domain/booking/rules.ts'
import { priceOf } from '../../src/domain/hall/money.ts'
import { nearestFree } from '../../src/domain/hall/nearest-free.ts'
import { UNLIMITED } from '../../src/domain/hall/slot.ts'
import { slotOf, slotsBetween } from '../../src/domain/hall/slots.ts'
import { addDays } from '../../src/domain/time/calendar.ts'
import { aHall, aRoom, aService } from '../support/halls.ts'

/** Monday 23 November 2026, 09:00 in Shanghai. */
const NOW = Date.parse('2026-11-23T01:00:00Z')
const hall = aHall()
const [room, badminton] = [aRoom(), aService()]

const request = (over: Partial<ReservationRequest> = {}): ReservationRequest => ({
  hall,
  service: badminton,
  marks: ['T20261124-1500'],
  party: 2,
  now: NOW,
  used: () => 0,
  personCount: 0,
  ...over,
})
const refused = (over: Partial<ReservationRequest>) => {
  const { ok, ...refusal } = checkReservation(request(over))
  expect(ok).toBe(false)
  return refusal
}

describe('a reservation', () => {
  it('claims a place a person of each slot, in order', () => {
    expect(checkReservation(request({ marks: ['T20261124-1600', 'T20261124-1500'] }))).toMatchObject({
      ok: true,
      value: {
        claims: [
          { pool: 'binjiang/badminton', mark: 'T20261124-1500', places: 2 },
          { pool: 'binjiang/badminton', mark: 'T20261124-1600', places: 2 },
        ],
        start: Date.parse('2026-11-24T07:00:00Z'),
        end: Date.parse('2026-11-24T09:00:00Z'),
      },
    })
  })

  it('claims one place a booking where the service takes parties', () => {
    const reserved = checkReservation(request({ service: room, party: 10 }))
    expect(reserved).toMatchObject({ ok: true, value: { claims: [{ places: 1 }] } })
    expect(refused({ service: room, party: 2, used: () => 1 })).toEqual({ code: 'HALLO_SLOT_FULL' })
  })

  it.each<[string, Partial<ReservationRequest>, object]>([
    ['an unknown hall', { hall: undefined }, { code: 'HALLO_HALL_UNAVAILABLE' }],
    ['a paused hall', { hall: aHall({ status: 'paused' }) }, { code: 'HALLO_HALL_UNAVAILABLE' }],
    ['an unknown service', { service: undefined }, { code: 'HALLO_SERVICE_UNAVAILABLE' }],
    ['a paused service', { service: aService({ status: 'paused' }) }, { code: 'HALLO_SERVICE_UNAVAILABLE' }],
    ['a draft', { service: aService({ status: 'draft' }) }, { code: 'HALLO_SERVICE_UNAVAILABLE' }],
    ['nobody', { party: 0 }, { code: 'HALLO_PARTY_TOO_SMALL', params: { min: 1 } }],
    ['less than nobody', { party: -1 }, { code: 'HALLO_PARTY_TOO_SMALL', params: { min: 1 } }],
    ['half a person', { party: 1.5 }, { code: 'HALLO_PARTY_NOT_WHOLE' }],
    ['no number', { party: Number.NaN }, { code: 'HALLO_PARTY_NOT_WHOLE' }],
    ['a crowd', { party: 10_000 }, { code: 'HALLO_PARTY_TOO_LARGE', params: { max: 6 } }],
    ['no slot', { marks: [] }, { code: 'HALLO_SLOT_UNKNOWN' }],
    ['a start that no slot has', { marks: ['T20261124-1530'] }, { code: 'HALLO_SLOT_UNKNOWN' }],
    ['30 February', { marks: ['T20260230-0900'] }, { code: 'HALLO_SLOT_UNKNOWN' }],
    [
      'more slots than allowed',
      { marks: ['T20261124-1500', 'T20261124-1600', 'T20261124-1700'] },
      { code: 'HALLO_SLOT_TOO_MANY', params: { max: 2 } },
    ],
    ['slots with a gap', { marks: ['T20261124-1500', 'T20261124-1700'] }, { code: 'HALLO_SLOT_NOT_CONSECUTIVE' }],
    ['a slot twice', { marks: ['T20261124-1500', 'T20261124-1500'] }, { code: 'HALLO_SLOT_NOT_CONSECUTIVE' }],
    ['what starts now', { marks: ['T20261123-0900'] }, { code: 'HALLO_SLOT_PAST' }],
    ['yesterday', { marks: ['T20261122-0900'] }, { code: 'HALLO_SLOT_PAST' }],
    [
      'the day after the last',
      { marks: ['T20261208-0900'] },
      { code: 'HALLO_SLOT_BEYOND', params: { last: '2026-12-07' } },
    ],
    ['a full slot', { used: () => 6 }, { code: 'HALLO_SLOT_FULL' }],
    ['more than is left', { used: () => 5 }, { code: 'HALLO_SLOT_LEFT', params: { left: 1, party: 2 } }],
  ])('refuses %s', (_, over, refusal) => {
    expect(refused(over)).toEqual(refusal)
  })

  it('closes so many minutes before the start; at that very minute it is still open', () => {
    const at = (iso: string) =>
      checkReservation(request({ service: room, marks: ['T20261123-1000'], now: Date.parse(iso) }))
    expect(at('2026-11-23T01:30:00Z').ok).toBe(true)
    expect(at('2026-11-23T01:30:01Z')).toEqual({ ok: false, code: 'HALLO_SLOT_CLOSING', params: { minutes: 30 } })
    expect(at('2026-11-23T02:00:00Z')).toEqual({ ok: false, code: 'HALLO_SLOT_PAST' })
  })

  it('counts days of the hall’s zone: the horizon moves at its midnight', () => {
    const marks = ['T20261208-0900']
    expect(checkReservation(request({ marks, now: Date.parse('2026-11-23T15:59:59Z') })).ok).toBe(false)
    expect(checkReservation(request({ marks, now: Date.parse('2026-11-23T16:00:00Z') })).ok).toBe(true)
  })

  it('keeps to the limit per person, others’ bookings aside', () => {
    expect(checkReservation(request({ service: room, personCount: 1 })).ok).toBe(true)
    expect(refused({ service: room, personCount: 2 })).toEqual({ code: 'HALLO_PERSON_LIMIT', params: { limit: 2 } })
    expect(checkReservation(request({ personCount: 99 })).ok).toBe(true)
  })

  it('single slots may be closed or have another capacity', () => {
    const service = aService({
      schedule: {
        ...badminton.schedule,
        slots: { 'T20261124-1500': { status: 'closed' }, 'T20261124-1600': { capacity: 2 } },
      },
    })
    expect(refused({ service })).toEqual({ code: 'HALLO_SLOT_CLOSED' })
    expect(refused({ service, marks: ['T20261124-1600'], party: 3 })).toMatchObject({ params: { left: 2 } })
    expect(capacityOf(service, 'T20261124-1700')).toBe(6)
  })

  it('of several slots tells the least that is left, and full where one is full', () => {
    const marks = ['T20261124-1500', 'T20261124-1600']
    const used = (first: number, second: number) => (mark: string) => (mark.endsWith('1500') ? first : second)
    expect(refused({ marks, party: 3, used: used(4, 5) })).toMatchObject({ params: { left: 1 } })
    expect(refused({ marks, party: 3, used: used(4, 6) })).toEqual({ code: 'HALLO_SLOT_FULL' })
  })

  it('is never refused for room where there is no capacity', () => {
    const { capacity: _, ...schedule } = badminton.schedule
    const service = aService({ schedule, party: { min: 1, max: 99 } })
    expect(checkReservation(request({ service, party: 99, used: () => 1_000_000 })).ok).toBe(true)
    expect(slotView(hall, service, slotOf(hall, service, 'T20261124-1500')!, NOW, 5).left).toBe(UNLIMITED)
  })

  it('takes what is left and never more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 8 }), (party, used) => {
        const reserved = checkReservation(request({ party, used: () => used }))
        expect(reserved.ok).toBe(party + used <= 6)
      }),
    )
  })
})

describe('a slot as a guest sees it', () => {
  const view = (mark: string, used = 0, service = badminton) =>
    slotView(hall, service, slotOf(hall, service, mark)!, NOW, used)

  it.each([
    ['T20261124-1500', 0, 'open', 6],
    ['T20261124-1500', 4, 'open', 2],
    ['T20261124-1500', 6, 'full', 0],
    ['T20261124-1500', 9, 'full', 0],
    ['T20261123-0900', 0, 'past', 6],
    ['T20261208-0900', 0, 'beyond', 6],
  ])('%s with %i taken is %s', (mark, used, status, left) => {
    expect(view(mark, used)).toMatchObject({ mark, status, left })
  })

  it('is closed while its service or hall is paused, and past once booking has closed', () => {
    expect(view('T20261124-1500', 0, aService({ status: 'paused' })).status).toBe('closed')
    const soon = slotView(hall, room, slotOf(hall, room, 'T20261123-1000')!, Date.parse('2026-11-23T01:45:00Z'), 0)
    expect(soon.status).toBe('past')
  })

  it('agrees with the rules: open is what a party of the least size can have', () => {
    const hours = fc.integer({ min: -72, max: 24 * 20 })
    fc.assert(
      fc.property(
        hours,
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (hour, used, index) => {
          const now = NOW + hour * 3_600_000
          const slots = slotsBetween(hall, badminton, '2026-11-20', '2026-12-20')
          const slot = slots[index % slots.length]!
          const seen = slotView(hall, badminton, slot, now, used)
          const reserved = checkReservation(request({ marks: [slot.mark], party: 1, now, used: () => used }))
          expect(seen.status === 'open').toBe(reserved.ok)
        },
      ),
    )
  })
})

describe('the nearest free slots', () => {
  const nearest = (over: Partial<Parameters<typeof nearestFree>[0]> = {}) =>
    nearestFree({ hall, service: badminton, marks: ['T20261124-1500'], party: 2, now: NOW, used: () => 0, ...over })
  const full =
    (...marks: string[]) =>
    (mark: string) =>
      marks.includes(mark) ? 6 : 0

  it('are around the wanted start, nearest first, six at most', () => {
    const found = nearest({ used: full('T20261124-1500') })
    expect(found.map(({ mark }) => mark)).toEqual([
      'T20261124-1400',
      'T20261124-1600',
      'T20261124-1300',
      'T20261124-1700',
      'T20261124-1200',
      'T20261124-1800',
    ])
    expect(found[0]).toMatchObject({ status: 'open', left: 6, from: '14:00' })
  })

  it('have room for the whole party', () => {
    const found = nearest({
      party: 4,
      used: (mark) => (mark === 'T20261124-1400' ? 3 : mark === 'T20261124-1500' ? 6 : 1),
    })
    expect(found.map(({ mark }) => mark)).not.toContain('T20261124-1400')
    expect(found[0]).toMatchObject({ mark: 'T20261124-1600', left: 5 })
  })

  it('are starts of as many slots in a row as were wanted', () => {
    const marks = ['T20261124-1500', 'T20261124-1600']
    const found = nearest({ marks, used: full('T20261124-1600') })
    expect(found.slice(0, 2).map(({ mark }) => mark)).toEqual(['T20261124-1400', 'T20261124-1300'])
    expect(found[2]!.mark).toBe('T20261124-1700')
    expect(nearest({ marks: ['T20261124-1900', 'T20261124-2000'] })[0]!.mark).toBe('T20261124-1900')
    expect(nearest({ marks: ['T20261124-2000', 'T20261124-2100'] })[0]!.mark).toBe('T20261124-1900')
  })

  it('are on the days around where the day is full, within today and the horizon', () => {
    const found = nearest({ used: (mark) => (mark.startsWith('T20261124') ? 6 : 0), max: 30 })
    expect(new Set(found.map(({ date }) => date))).toEqual(new Set(['2026-11-23', '2026-11-25', '2026-11-26']))
    expect(nearest({ marks: ['T20270601-0900'] })[0]!.date).toBe('2026-12-07')
    expect(nearest({ marks: ['T20200601-0900'] })[0]!.date).toBe('2026-11-23')
  })

  it('may be none', () => {
    expect(nearest({ used: () => 6 })).toEqual([])
    expect(nearest({ party: 7 })).toEqual([])
    expect(nearest({ service: aService({ status: 'paused' }) })).toEqual([])
  })

  it('can all be reserved, whatever is taken', () => {
    const taken = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 13, maxLength: 13 })
    const wanted = fc.record({
      day: fc.integer({ min: -2, max: 20 }),
      hour: fc.integer({ min: 9, max: 20 }),
      count: fc.integer({ min: 1, max: 2 }),
    })
    fc.assert(
      fc.property(taken, wanted, fc.integer({ min: 1, max: 6 }), (places, { day, hour, count }, party) => {
        const used = (mark: string) => places[(Number(mark.slice(7, 9)) + Number(mark.slice(10, 12))) % 13]!
        const date = addDays('2026-11-23', day).replaceAll('-', '')
        const marks = Array.from({ length: count }, (_, i) => `T${date}-${String(hour + i).padStart(2, '0')}00`)
        const found = nearest({ marks, party, used })
        expect(found.length).toBeLessThanOrEqual(6)
        for (const slot of found) {
          const all = slotsBetween(hall, badminton, slot.date, slot.date)
          const first = all.findIndex(({ mark }) => mark === slot.mark)
          const row = all.slice(first, first + count).map(({ mark }) => mark)
          expect(checkReservation(request({ marks: row, party, used })).ok).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('cancelling and moving', () => {
  const start = Date.parse('2026-11-24T07:00:00Z')
  const hours = (before: number) => start - before * 3_600_000
  const check = (state: BookingState, service: typeof room, now: number) => checkCancel({ state, start }, service, now)

  it('is open until so long before the start', () => {
    expect(check('confirmed', room, hours(2)).ok).toBe(true)
    expect(check('confirmed', room, hours(1.99))).toEqual({
      ok: false,
      code: 'HALLO_CANCEL_TOO_LATE',
      params: { minutes: 120 },
    })
  })

  it('is open until the start, or never', () => {
    expect(check('confirmed', badminton, start - 1).ok).toBe(true)
    expect(check('confirmed', badminton, start)).toEqual({ ok: false, code: 'HALLO_BOOKING_OVER' })
    const never = aService({ rules: { ...badminton.rules, cancel: 'never' } })
    expect(check('confirmed', never, hours(100))).toEqual({ ok: false, code: 'HALLO_CANCEL_NEVER' })
    expect(check('pending', never, hours(100)).ok).toBe(true)
    expect(check('held', never, hours(1)).ok).toBe(true)
  })

  it.each(['cancelled', 'cancelledByStaff', 'checkedIn', 'noShow', 'declined', 'expired'] as const)(
    'is settled where %s',
    (state) => {
      expect(check(state, badminton, hours(5))).toEqual({ ok: false, code: 'HALLO_BOOKING_SETTLED' })
    },
  )
})

it('a price is for the booking, the slots or the people', () => {
  const price = { amount: 8000, currency: 'CNY' }
  const booking = { slots: 3, party: 5 }
  expect(priceOf({ ...price, per: 'slot' }, booking)).toBe(24_000)
  expect(priceOf({ ...price, per: 'person' }, booking)).toBe(40_000)
  expect(priceOf({ ...price, per: 'booking' }, booking)).toBe(8000)
  expect(priceOf(undefined, booking)).toBeUndefined()
})

it('the last bookable day is counted in local days, whatever DST does', () => {
  const london = { zone: 'Europe/London' }
  const service = aService({ rules: { ...badminton.rules, horizonDays: 1 } })
  expect(lastDayOf(london, service, Date.parse('2026-10-24T22:30:00Z'))).toBe('2026-10-25')
  expect(lastDayOf(london, service, Date.parse('2026-10-24T23:00:00Z'))).toBe('2026-10-26')
})

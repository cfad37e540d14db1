import { describe, expect, test } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Current } from './conformance.ts'
import { halls, MINUTE, MOBILE, mark, NOW } from './halls.ts'
import { booked, cancelling, changing, confirmed, confirming, expiring, held, left, reserving } from './kit.ts'

const OVER = NOW + 11 * MINUTE

export function bookingsConform(current: Current): void {
  describe('places', () => {
    test('a hold takes places, and a confirmation keeps them', async () => {
      const { store } = current()
      const hold = await held(store, { party: 4 })
      expect(hold).toMatchObject({ state: 'held', version: 1, party: 4, person: 'ada', zone: 'Asia/Shanghai' })
      expect(hold.claims).toEqual([{ pool: 'binjiang/badminton', mark: mark(9), places: 4 }])
      expect(hold.code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
      const { answers, ...sure } = booked(await store.execute(confirming(hold, NOW, { mobile: MOBILE })))
      expect(answers).toEqual({ mobile: MOBILE })
      expect(sure).toMatchObject({ id: hold.id, code: hold.code, state: 'confirmed', version: 2 })
      expect(sure.hold).toBeUndefined()
      // the number is sensitive: forgotten 90 days after
      expect(sure.nextDue).toBe(sure.end + 90 * 24 * 60 * MINUTE)
      expect(await left(store)).toBe(2)
      expect(await store.booking({ id: hold.id })).toEqual({ ...sure, answers })
      const typed = ` ${hold.code.toLowerCase().replace('-', ' ')}`
      expect(await store.booking({ code: typed })).toEqual({ ...sure, answers })
      expect(await store.booking({ id: 'nonsense' })).toBeUndefined()
    })

    test('nobody gets more than is left, and is told what is near', async () => {
      const { store } = current()
      await confirmed(store, { party: 4 })
      const refused = await store.execute(reserving({ person: 'bob', party: 3 }))
      expect(refused).toMatchObject({ ok: false, code: 'HALLO_SLOT_LEFT', params: { left: 2, party: 3 } })
      const nearest = refused.ok ? [] : (refused.nearest ?? [])
      expect(nearest[0]).toMatchObject({ mark: mark(10), left: 6, status: 'open' })
      await confirmed(store, { person: 'bob', party: 2 })
      expect(await store.execute(reserving({ party: 1 }))).toMatchObject({ code: 'HALLO_SLOT_FULL' })
    })

    test('a party of two leaves no place in a room for one party', async () => {
      const { store } = current()
      await held(store, { service: 'meeting-room', party: 2 })
      const other = await store.execute(reserving({ service: 'meeting-room', person: 'bob', party: 1 }))
      expect(other).toMatchObject({ ok: false, code: 'HALLO_SLOT_FULL' })
    })

    test('services of one pool share its places', async () => {
      const { store } = current()
      await held(store, { service: 'yoga', party: 3 })
      expect(await left(store, 9, NOW, [], 'dance')).toBe(1)
      expect(await store.execute(reserving({ service: 'dance', party: 2 }))).toMatchObject({ code: 'HALLO_SLOT_LEFT' })
    })

    test('several slots in a row are had all or none', async () => {
      const { store } = current()
      await confirmed(store, { person: 'bob', marks: [mark(10)], party: 5 })
      const row = { marks: [mark(9), mark(10)], party: 2 }
      expect(await store.execute(reserving(row))).toMatchObject({ ok: false, code: 'HALLO_SLOT_LEFT' })
      expect(await left(store, 9)).toBe(6)
      const both = await held(store, { ...row, party: 1 })
      expect(both.claims).toHaveLength(2)
      expect(both.end - both.start).toBe(120 * MINUTE)
      expect(await left(store, 9)).toBe(5)
      expect(await left(store, 10)).toBe(0)
    })

    test('a conversation has one open hold: a second one gives the first back, and a late yes finds it again', async () => {
      const { store } = current()
      const first = await held(store, { conversation: 'p:ada', party: 5 })
      const second = await held(store, { conversation: 'p:ada', party: 6, marks: [mark(9)], service: 'badminton' })
      expect(await store.booking({ id: first.id })).toMatchObject({ state: 'expired' })
      const third = await held(store, { conversation: 'p:ada', marks: [mark(10)], party: 2 })
      expect(await left(store, 9)).toBe(6)
      const elsewhere = await held(store, { conversation: 'g:school', marks: [mark(11)], party: 2 })
      for (const id of [third.id, elsewhere.id]) expect(await store.booking({ id })).toMatchObject({ state: 'held' })
      expect(await store.execute(confirming(second))).toMatchObject({ ok: true, booking: { state: 'confirmed' } })
      expect(await store.booking({ id: third.id })).toMatchObject({ state: 'held' })
    })

    test('one address holds half a day, always five times, and hears when to go on', async () => {
      const { store } = current()
      const from = (i: number, service: string, network?: string) =>
        reserving({ person: `${network}-${i}`, service, marks: [mark(9 + i)], party: 2, ...(network && { network }) })
      const codes = async (service: string, network?: string) => {
        const said: string[] = []
        for (let i = 0; i < 8; i++) {
          const result = await store.execute(from(i, service, network))
          said.push(result.ok ? 'held' : result.code)
        }
        return said
      }
      const rooms = await codes('meeting-room', 'school')
      const got = rooms.filter((code) => code === 'held').length
      expect(rooms.slice(0, got)).toEqual(rooms.filter((code) => code === 'held'))
      expect(got).toBeGreaterThanOrEqual(5)
      expect(rooms.at(-1)).toBe('HALLO_HOLDS_MANY')
      const next = from(got, 'meeting-room', 'school')
      expect(await store.execute(next)).toMatchObject({ ok: false, code: 'HALLO_HOLDS_MANY', params: { minutes: 10 } })
      // nobody else is in their way, and other days and pools are free
      expect(await store.execute({ ...from(got, 'meeting-room'), key: 'elsewhere' })).toMatchObject({ ok: true })
      expect(await store.execute(from(0, 'badminton', 'school'))).toMatchObject({ ok: true })
      // who confirms one has shown to be a guest
      const more = from(got + 1, 'meeting-room', 'school')
      expect((await store.execute({ ...more, key: 'before' })).ok).toBe(false)
      const sure = booked(await store.execute(from(1, 'badminton', 'school')))
      booked(await store.execute(confirming(sure, NOW, { mobile: MOBILE })))
      expect(await store.execute(more)).toMatchObject({ ok: true })
    })

    test('a hold that grows is counted by its address as well, and a booking that is over speaks for nobody', async () => {
      const { store } = current()
      const from = (i: number, party: number, over = {}) =>
        reserving({ person: `g${i}`, service: 'badminton', marks: [mark(9 + i)], party, network: 'school', ...over })
      const holds: Booking[] = []
      for (let i = 0; i < 8; i++) {
        const result = await store.execute(from(i, 2))
        if (result.ok && result.booking !== undefined) holds.push(result.booking)
      }
      expect(holds.length).toBeGreaterThan(5)
      const grow = async (hold: Booking, to: { marks?: string[]; party?: number }, now = NOW) =>
        store.execute(changing(hold, to, now))
      const codes: string[] = []
      const wide: Booking[] = []
      for (const hold of holds) {
        const result = await grow(hold, { party: 6 })
        codes.push(result.ok ? 'grown' : result.code)
        wide.push(result.ok && result.booking !== undefined ? result.booking : hold)
      }
      expect(codes.at(-1)).toBe('HALLO_HOLDS_MANY')
      // What has not grown is as it was; smaller is always possible.
      expect(await store.booking({ id: holds.at(-1)!.id })).toMatchObject({ party: 2, version: 1 })
      expect(await grow(wide.at(-1)!, { party: 1 })).toMatchObject({ ok: true })
      // Confirmed and still to come, one speaks for the address; once it is over it doesn't.
      const sure = booked(await store.execute(confirming(wide[0]!, NOW, { name: 'Ada', mobile: MOBILE })))
      expect(await grow(wide.at(-2)!, { party: 6 })).toMatchObject({ ok: true })
      const later = sure.end + 1
      const day = (i: number) => ({ now: later, person: `h${i}`, marks: [mark(9 + i).replace('1124', '1126')] })
      const next: string[] = []
      for (let i = 0; i < 10; i++) {
        const result = await store.execute(from(i, 6, day(i)))
        next.push(result.ok ? 'held' : result.code)
      }
      expect(next).toContain('HALLO_HOLDS_MANY')
    })

    test('a reservation that gives way to another is not in its own way', async () => {
      const { store } = current()
      const first = await held(store, { party: 4 })
      expect(await left(store, 9, NOW, [first.id])).toBe(6)
      const second = await held(store, { party: 5, replaces: first.id })
      expect(await left(store)).toBe(1)
      expect(await store.booking({ id: first.id })).toMatchObject({ state: 'expired' })
      expect(await store.execute(confirming(first))).toMatchObject({ ok: false, code: 'HALLO_BOOKING_SETTLED' })
      const third = await store.execute(reserving({ party: 7, replaces: second.id }))
      expect(third).toMatchObject({ ok: false })
      expect(await store.booking({ id: second.id })).toMatchObject({ state: 'held' })
      const stranger = await held(store, { person: 'bob', marks: [mark(11)], replaces: second.id })
      expect(stranger.state).toBe('held')
      expect(await store.booking({ id: second.id })).toMatchObject({ state: 'held' })
    })
  })

  describe('once', () => {
    test('a repeated key changes nothing and says the same', async () => {
      const { store } = current()
      const reserve = reserving({ party: 3 })
      const first = booked(await store.execute(reserve))
      expect(await store.execute(reserve)).toEqual({ ok: true, booking: first, repeated: true })
      const confirm = confirming(first)
      const sure = booked(await store.execute(confirm))
      expect(await store.execute(confirm)).toEqual({ ok: true, booking: sure, repeated: true })
      const cancel = cancelling(sure)
      const gone = booked(await store.execute(cancel))
      expect(await store.execute(cancel)).toEqual({ ok: true, booking: gone, repeated: true })
      expect(await left(store)).toBe(6)
    })

    test('a refusal is not remembered: a later try may succeed', async () => {
      const { store } = current()
      const other = await confirmed(store, { person: 'bob', party: 6 })
      const reserve = reserving()
      expect((await store.execute(reserve)).ok).toBe(false)
      await store.execute(cancelling(other))
      expect((await store.execute(reserve)).ok).toBe(true)
    })

    test('what is settled or was changed meanwhile is refused with the booking as it stands', async () => {
      const { store } = current()
      const hold = await held(store)
      const sure = booked(await store.execute(confirming(hold)))
      const late = { ...confirming(hold), key: 'another tap' }
      expect(await store.execute(late)).toEqual({ ok: false, code: 'HALLO_BOOKING_SETTLED', booking: sure })
      const stale = cancelling({ ...sure, version: 1 })
      expect(await store.execute(stale)).toEqual({ ok: false, code: 'HALLO_BOOKING_CHANGED', booking: sure })
      expect(await store.execute({ ...cancelling(sure), booking: '22222222' })).toEqual({
        ok: false,
        code: 'HALLO_BOOKING_UNKNOWN',
      })
    })
  })

  describe('holds', () => {
    test('one that is over counts for nobody, swept or not', async () => {
      const { store } = current()
      const hold = await held(store, { party: 6 })
      expect(await left(store, 9, OVER)).toBe(6)
      expect(await left(store, 9, OVER, [hold.id])).toBe(6)
      const bob = await held(store, { person: 'bob', party: 5, now: OVER })
      expect(await left(store, 9, OVER)).toBe(1)
      const swept = booked(await store.execute(expiring(hold, OVER)))
      expect(swept).toMatchObject({ state: 'expired', version: 1 })
      expect(await left(store, 9, OVER)).toBe(1)
      expect((await store.execute(confirming(bob, OVER))).ok).toBe(true)
      expect((await store.verify()).problems).toEqual([])
    })

    test('a late yes is booked all the same if there is room', async () => {
      const { store } = current()
      const [unswept, swept] = [await held(store, { party: 3 }), await held(store, { person: 'bob', party: 3 })]
      await store.execute(expiring(swept, OVER))
      for (const hold of [unswept, swept])
        expect(await store.execute(confirming(hold, OVER))).toMatchObject({ ok: true, booking: { state: 'confirmed' } })
      expect(await left(store, 9, OVER)).toBe(0)
    })

    test('a late yes without room is told what is near, and can still be given later', async () => {
      const { store } = current()
      const hold = await held(store, { party: 3 })
      const bob = await confirmed(store, { person: 'bob', party: 5, now: OVER })
      const late = await store.execute(confirming(hold, OVER))
      expect(late).toMatchObject({ ok: false, code: 'HALLO_SLOT_LEFT', booking: { id: hold.id } })
      expect(late.ok ? undefined : late.nearest?.[0]?.mark).toBe(mark(10))
      await store.execute(cancelling(bob, OVER))
      expect((await store.execute(confirming(hold, OVER))).ok).toBe(true)
    })

    test('expiring leaves alone what was confirmed, prolonged, or has time left', async () => {
      const { store } = current()
      const hold = await held(store)
      expect((await store.execute(expiring(hold, NOW))).ok).toBe(false)
      const longer = booked(await store.execute(changing(hold, { until: NOW + 60 * MINUTE })))
      expect((await store.execute(expiring(hold, OVER))).ok).toBe(false)
      const sure = booked(await store.execute(confirming(longer)))
      expect(await store.execute(expiring(sure, OVER))).toMatchObject({ ok: false, booking: { state: 'confirmed' } })
      expect(await left(store, 9, OVER)).toBe(4)
    })

    test('one that is given back is free at once, and stays given back', async () => {
      const { store } = current()
      const hold = await held(store, { party: 6 })
      const release = { type: 'release', key: 'r1', now: NOW, actor: 'ada', booking: hold.id } as const
      expect(await store.execute(release)).toMatchObject({ ok: true, booking: { state: 'expired' } })
      expect(await store.execute({ ...release, key: 'r2' })).toMatchObject({ ok: true })
      expect(await left(store)).toBe(6)
      expect(await store.execute(confirming(hold))).toMatchObject({ code: 'HALLO_BOOKING_SETTLED' })
      const sure = await confirmed(store)
      expect(await store.execute({ ...release, key: 'r3', booking: sure.id })).toMatchObject({
        code: 'HALLO_BOOKING_SETTLED',
      })
    })

    test('an unswept hold of one’s own gives way exactly once', async () => {
      const { store } = current()
      const hold = await held(store, { party: 6 })
      const next = await held(store, { party: 6, now: OVER, replaces: hold.id })
      expect(await left(store, 9, OVER)).toBe(0)
      await store.execute(expiring(hold, OVER))
      expect(await left(store, 9, OVER)).toBe(0)
      expect(await left(store, 9, OVER, [next.id, next.id])).toBe(6)
      expect((await store.verify()).problems).toEqual([])
    })
  })

  describe('changes', () => {
    test('a booking moves in one step and keeps id and code', async () => {
      const { store } = current()
      const sure = await confirmed(store, { party: 2 })
      const moved = booked(await store.execute(changing(sure, { marks: [mark(10), mark(11)] })))
      expect(moved).toMatchObject({ id: sure.id, code: sure.code, version: sure.version + 1, state: 'confirmed' })
      expect(moved.start).toBe(sure.start + 60 * MINUTE)
      expect([await left(store, 9), await left(store, 10), await left(store, 11)]).toEqual([6, 4, 4])
    })

    test('a move that can’t be had never loses the old place', async () => {
      const { store } = current()
      const sure = await confirmed(store, { party: 2 })
      await confirmed(store, { person: 'bob', marks: [mark(10)], party: 6 })
      const refused = await store.execute(changing(sure, { marks: [mark(10)] }))
      expect(refused).toMatchObject({ ok: false, code: 'HALLO_SLOT_FULL', booking: { version: sure.version } })
      expect(await left(store, 9)).toBe(4)
      expect(await store.booking({ id: sure.id })).toEqual(sure)
    })

    test('a party grows into its own places, and no further', async () => {
      const { store } = current()
      const sure = await confirmed(store, { party: 4 })
      await confirmed(store, { person: 'bob', party: 1 })
      const six = await store.execute(changing(sure, { party: 6 }))
      expect(six).toMatchObject({ ok: false, code: 'HALLO_SLOT_LEFT', params: { left: 5 } })
      const five = booked(await store.execute(changing(sure, { party: 5 })))
      expect(await left(store)).toBe(0)
      booked(await store.execute(changing(five, { party: 1 })))
      expect(await left(store)).toBe(4)
    })

    test('the policy decides what a guest may do, staff may cancel with a reason', async () => {
      const { store } = current()
      const sure = await confirmed(store, { service: 'meeting-room', party: 3 })
      const late = sure.start - 60 * MINUTE
      const tooLate = { ok: false, code: 'HALLO_CANCEL_TOO_LATE', params: { minutes: 120 } }
      expect(await store.execute(cancelling(sure, late))).toMatchObject(tooLate)
      expect(await store.execute(changing(sure, { party: 2 }, late))).toMatchObject(tooLate)
      const staff = { ...cancelling(sure, late), key: 's', by: 'staff', reason: 'leak', actor: 'staff' } as const
      expect(await store.execute(staff)).toMatchObject({ booking: { state: 'cancelledByStaff', reason: 'leak' } })
      const started = await confirmed(store)
      expect(await store.execute(cancelling(started, started.start))).toMatchObject({ code: 'HALLO_BOOKING_OVER' })
    })
  })

  describe('limits per person', () => {
    const room = { service: 'meeting-room', party: 1 }
    const limit = { ok: false, code: 'HALLO_PERSON_LIMIT', params: { limit: 2 } }

    test('held, pending and confirmed bookings that are not over count', async () => {
      const { store } = current()
      const first = await confirmed(store, { ...room, marks: [mark(9)] })
      const second = await held(store, { ...room, marks: [mark(10)] })
      expect(await store.execute(reserving({ ...room, marks: [mark(11)] }))).toMatchObject(limit)
      expect((await store.execute(reserving({ marks: [mark(11)] }))).ok).toBe(true)
      // The hold is over, or gives way, or is the very one that is confirmed.
      expect((await store.execute({ ...confirming(second) })).ok).toBe(true)
      await store.execute(cancelling(first))
      const third = await held(store, { ...room, marks: [mark(11)] })
      expect((await store.execute(reserving({ ...room, marks: [mark(12)], replaces: third.id }))).ok).toBe(true)
      expect((await store.execute(reserving({ ...room, marks: [mark(13)], now: OVER }))).ok).toBe(true)
    })

    test('a hold that is over and is moved counts against what was booked meanwhile', async () => {
      const { store } = current()
      const over = await held(store, { ...room, marks: [mark(9)] })
      for (const hour of [10, 11]) await confirmed(store, { ...room, marks: [mark(hour)], now: OVER })
      expect(await store.execute(changing(over, { marks: [mark(12)], until: OVER + MINUTE }, OVER))).toMatchObject(
        limit,
      )
    })

    test('a mobile number counts whoever types it', async () => {
      const { store } = current()
      const answers = { mobile: MOBILE }
      for (const [person, hour] of [
        ['a', 9],
        ['b', 10],
      ] as const)
        await confirmed(store, { ...room, person, marks: [mark(hour)], answers })
      const hold = await held(store, { ...room, person: 'c', marks: [mark(11)] })
      expect(await store.execute(confirming(hold, NOW, answers))).toMatchObject(limit)
      expect((await store.execute(confirming(hold, NOW, { mobile: '+8613900139000' }))).ok).toBe(true)
    })
  })

  describe('finding bookings', () => {
    test('by person and what became of them, paged', async () => {
      const { store } = current()
      const hours = [9, 10, 11, 12, 13]
      const all = []
      for (const hour of hours) all.push(await confirmed(store, { marks: [mark(hour)] }))
      await held(store, { marks: [mark(14)] })
      await confirmed(store, { person: 'bob' })
      await store.execute(cancelling(all[0]!))
      const starts = async (when: 'upcoming' | 'past' | 'cancelled' | 'held' | 'all', now = NOW) => {
        const found: string[] = []
        let after: string | undefined
        do {
          const page = await store.bookings({
            by: 'person',
            person: 'ada',
            when,
            now,
            limit: 2,
            ...(after && { after }),
          })
          expect(page.items.length).toBeLessThanOrEqual(2)
          found.push(...page.items.flatMap(({ claims }) => claims.map((claim) => claim.mark.slice(10, 12))))
          after = page.next
        } while (after !== undefined)
        return found.join(' ')
      }
      expect(await starts('upcoming')).toBe('10 11 12 13')
      expect(await starts('held')).toBe('14')
      expect(await starts('held', OVER)).toBe('')
      expect(await starts('cancelled')).toBe('09')
      expect(await starts('all')).toBe('14 13 12 11 10 09')
      const noon = all[3]!.start
      expect(await starts('past', noon)).toBe('11 10')
      expect(await starts('upcoming', noon)).toBe('12 13')
      const span = { by: 'personSpan', person: 'ada', from: all[1]!.start, to: noon, now: NOW, limit: 9 } as const
      expect((await store.bookings(span)).items).toHaveLength(2)
    })

    test('by service and by slot', async () => {
      const { store } = current()
      const long = await confirmed(store, { service: 'yoga', marks: [mark(9), mark(10)], party: 1 })
      const short = await confirmed(store, { service: 'dance', marks: [mark(10)], party: 1 })
      await held(store, { service: 'dance', marks: [mark(10)], party: 1 })
      const slot = { by: 'slot', pool: 'binjiang/studio', mark: mark(10), now: NOW, limit: 9 } as const
      expect((await store.bookings(slot)).items).toEqual([long, short])
      expect((await store.bookings({ ...slot, mark: mark(9) })).items).toEqual([long])
      const hall = { by: 'service', hall: 'binjiang', from: NOW, to: NOW + 1e9, now: NOW, limit: 1 } as const
      const first = await store.bookings(hall)
      expect(first.items).toEqual([long])
      expect((await store.bookings({ ...hall, after: first.next ?? '' })).items).toEqual([short])
      expect((await store.bookings({ ...hall, service: 'dance' })).items).toEqual([short])
    })
  })

  describe('the catalogue', () => {
    test('changes against the version it was made for, and rules at once', async () => {
      const { store } = current()
      const catalogue = await store.catalogue()
      expect(catalogue).toEqual({ version: 1, halls })
      const paused = [{ ...halls[0]!, status: 'paused' as const }]
      const change = { expected: 1, halls: paused, actor: 'ada', now: NOW, what: 'hall.pause binjiang' }
      expect(await store.changeCatalogue(change)).toEqual({ ok: true, version: 2 })
      expect(await store.changeCatalogue(change)).toEqual({ ok: false, reason: 'changed', version: 2 })
      expect(await store.catalogue()).toEqual({ version: 2, halls: paused })
      expect(await store.execute(reserving())).toMatchObject({ code: 'HALLO_HALL_UNAVAILABLE' })
    })
  })
}

import { describe, expect, test } from 'vitest'
import type { BookAllCommand } from '../../src/store/port/commands/booking-commands.ts'
import type { Store } from '../../src/store/port/store.ts'
import type { Current } from './conformance.ts'
import { mark, NOW } from './halls.ts'
import { confirmed, held, left, unique } from './kit.ts'

const all = (bookings: BookAllCommand['bookings'], over: Partial<BookAllCommand> = {}): BookAllCommand => ({
  type: 'bookAll',
  key: unique('bookAll'),
  now: NOW,
  actor: 'ada',
  person: 'ada',
  hall: 'binjiang',
  service: 'badminton',
  answers: {},
  bookings,
  ...over,
})

async function standing(store: Store): Promise<string[]> {
  const { items } = await store.bookings({ by: 'person', person: 'ada', when: 'upcoming', now: NOW, limit: 20 })
  return items.map(({ state, party, claims }) => `${state} ${party} ${claims[0]?.mark}`)
}

export function severalConform(current: Current): void {
  describe('several bookings by one command', () => {
    test('what can be had is booked, the rest is named; the key counts once', async () => {
      const { store } = current()
      await confirmed(store, { person: 'bob', marks: [mark(10)], party: 6 })
      const command = all([mark(9), mark(10), mark(11)].map((each) => ({ marks: [each], party: 2 })))
      const done = await store.execute(command)
      expect(done).toMatchObject({ ok: true, refused: [{ at: 1, code: 'HALLO_SLOT_FULL' }] })
      expect(await standing(store)).toEqual([`confirmed 2 ${mark(9)}`, `confirmed 2 ${mark(11)}`])
      expect(await left(store, 9)).toBe(4)
      expect(await store.execute(command)).toMatchObject({ ok: true, bookings: [{ party: 2 }, { party: 2 }] })
      expect(await standing(store)).toHaveLength(2)
    })

    test('two of one slot are counted one after the other: never more than there are places', async () => {
      const { store } = current()
      const done = await store.execute(all([4, 4].map((party) => ({ marks: [mark(9)], party }))))
      expect(done).toMatchObject({ ok: true, refused: [{ at: 1 }] })
      expect(await left(store, 9)).toBe(2)
    })

    test('where none can be had it is refused', async () => {
      const { store } = current()
      await confirmed(store, { person: 'bob', party: 6 })
      expect(await store.execute(all([{ marks: [mark(9)], party: 2 }]))).toMatchObject({ ok: false, at: 0 })
      expect(await standing(store)).toEqual([])
    })

    test('the hold of the first gives way to it', async () => {
      const { store } = current()
      const hold = await held(store)
      const done = await store.execute(
        all(
          [mark(9), mark(12)].map((each) => ({ marks: [each], party: 2 })),
          { replaces: hold.id },
        ),
      )
      expect(done.ok).toBe(true)
      expect(await left(store, 9)).toBe(4)
      expect(await store.booking({ id: hold.id })).toMatchObject({ state: 'expired' })
    })

    test('a hold that gives way counts no more for the limit of a person', async () => {
      const { store } = current()
      const room = { service: 'meeting-room', party: 4 }
      const hold = await held(store, { ...room, marks: [mark(14)] })
      const done = await store.execute(
        all(
          [14, 15].map((hour) => ({ marks: [mark(hour)], party: 4 })),
          { service: 'meeting-room', replaces: hold.id },
        ),
      )
      expect(done).toMatchObject({ ok: true, bookings: [{ party: 4 }, { party: 4 }], refused: [] })
    })

    test('several are cancelled, each by its own version; what was cancelled already stays so', async () => {
      const { store } = current()
      const one = await confirmed(store)
      const two = await confirmed(store, { marks: [mark(11)] })
      const named = [one, two].map(({ id, version }) => ({ booking: id, version }))
      const base = { type: 'cancelAll', now: NOW, actor: 'ada' } as const
      const stale = await store.execute({ ...base, key: unique(), bookings: [{ booking: two.id, version: 9 }] })
      expect(stale).toMatchObject({ ok: true, bookings: [], refused: [{ at: 0, code: 'HALLO_BOOKING_CHANGED' }] })
      const done = await store.execute({ ...base, key: unique(), bookings: named })
      expect(done.ok && done.bookings.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
      expect(await left(store, 9)).toBe(6)
      const again = await store.execute({ ...base, key: unique(), bookings: named })
      expect(again).toMatchObject({ ok: true, repeated: true, refused: [] })
    })
  })
}

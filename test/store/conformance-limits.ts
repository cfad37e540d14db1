import { describe, expect, test } from 'vitest'
import type { Rules } from '../../src/domain/hall/hall.ts'
import type { Store, StoreCommand } from '../../src/store/port/store.ts'
import type { Current } from './conformance.ts'
import { halls, MINUTE, MOBILE, mark, NOW } from './halls.ts'
import { booked, cancelling, changing, confirmed, confirming, held, reserving, unique } from './kit.ts'

const room = { service: 'meeting-room', party: 1 }
/** Open on every day: Tuesday the 24th of November 2026 and the days after it. */
const on = (day: number, hour: number): string => `T202611${day}-${String(hour).padStart(2, '0')}00`
const refusedBy = (code: string, limit: number) => ({ ok: false, code, params: { limit } })

/** Limits of one person in one slot, on one day and in one week. */
export function limitsConform(current: Current): void {
  const ruled = async (store: Store, rules: Partial<Rules>) => {
    await store.changeCatalogue({
      expected: (await store.catalogue()).version,
      halls: halls.map((hall) => ({
        ...hall,
        services: hall.services.map((each) => {
          const { perPerson: _, ...others } = each.rules
          return { ...each, rules: { ...others, ...rules } }
        }),
      })),
      actor: 'root',
      now: NOW,
      what: 'limits',
    })
    return store
  }
  const atOnce = (commands: readonly StoreCommand[]) => {
    const { store, other = store } = current()
    return Promise.all(commands.map((command, i) => (i % 2 === 0 ? store : other).execute(command)))
  }
  const sound = async () => expect((await current().store.verify()).problems).toEqual([])

  describe('limits per person by slot, day and week', () => {
    test('of one day: the next day is free, and one that was cancelled counts no more', async () => {
      const store = await ruled(current().store, { perDay: 1 })
      const first = await confirmed(store, { ...room, marks: [on(24, 9)] })
      const again = reserving({ ...room, marks: [on(24, 15)] })
      expect(await store.execute(again)).toMatchObject(refusedBy('HALLO_PERSON_LIMIT_DAY', 1))
      await confirmed(store, { ...room, marks: [on(25, 9)] })
      await confirmed(store, { ...room, marks: [on(24, 15)], person: 'ben' })
      // the booking itself may move within its day, and to a day that is free
      const later = booked(await store.execute(changing(first, { marks: [on(24, 10)] })))
      const moved = booked(await store.execute(changing(later, { marks: [on(26, 10)] })))
      await confirmed(store, { ...room, marks: [on(24, 16)] })
      expect(await store.execute(changing(moved, { marks: [on(24, 11)] }))).toMatchObject(
        refusedBy('HALLO_PERSON_LIMIT_DAY', 1),
      )
      await store.execute(cancelling(moved))
      expect((await store.execute(reserving({ ...room, marks: [on(26, 12)] }))).ok).toBe(true)
      await sound()
    })

    test('of one week, from Monday to Sunday, also what is over', async () => {
      const store = await ruled(current().store, { perWeek: 2 })
      const first = await confirmed(store, { ...room, marks: [on(24, 9)] })
      await confirmed(store, { ...room, marks: [on(29, 9)] })
      const week = refusedBy('HALLO_PERSON_LIMIT_WEEK', 2)
      expect(await store.execute(reserving({ ...room, marks: [on(26, 9)] }))).toMatchObject(week)
      const after = { ...room, marks: [on(27, 9)], now: first.end + MINUTE }
      expect(await store.execute(reserving(after))).toMatchObject(week)
      await confirmed(store, { ...room, marks: [on(30, 9)] })
      await sound()
    })

    test('who has come counts for their day', async () => {
      const store = await ruled(current().store, { perDay: 1 })
      const first = await confirmed(store, { ...room, marks: [on(24, 9)] })
      const { id: booking, version, start: now } = first
      const here = { type: 'checkIn', key: unique('in'), now, actor: 'lilei', booking, version } as const
      const come = await store.execute(here)
      expect(come).toMatchObject({ ok: true, booking: { state: 'checkedIn' } })
      const again = reserving({ ...room, marks: [on(24, 15)], now: first.start + MINUTE })
      expect(await store.execute(again)).toMatchObject(refusedBy('HALLO_PERSON_LIMIT_DAY', 1))
      await sound()
    })

    test('of one slot, where others may still have places', async () => {
      const store = await ruled(current().store, { perSlot: 1 })
      await confirmed(store, { marks: [mark(9)], party: 1 })
      expect(await store.execute(reserving({ marks: [mark(9)], party: 1 }))).toMatchObject(
        refusedBy('HALLO_PERSON_LIMIT_SLOT', 1),
      )
      await confirmed(store, { marks: [mark(10)], party: 1 })
      await confirmed(store, { marks: [mark(9)], party: 1, person: 'ben' })
      await sound()
    })

    test('a hold that has lapsed counts no more', async () => {
      const store = await ruled(current().store, { perDay: 1 })
      const hold = await held(store, { ...room, marks: [on(24, 9)] })
      const now = hold.hold!.until + MINUTE
      expect((await store.execute(reserving({ ...room, marks: [on(24, 12)], conversation: 'p:other', now }))).ok).toBe(
        true,
      )
      await sound()
    })

    test('one person asks for twelve hours of a day at once and gets as many as the limit says', async () => {
      await ruled(current().store, { perDay: 3 })
      const results = await atOnce(
        Array.from({ length: 12 }, (_, i) => reserving({ ...room, marks: [on(24, 9 + i)], confirmed: true })),
      )
      expect(results.filter(({ ok }) => ok)).toHaveLength(3)
      await sound()
    })

    test('six people say yes at once with the same mobile number', async () => {
      const store = await ruled(current().store, { perWeek: 2 })
      const holds = []
      for (const hour of [9, 10, 11, 12, 13, 14])
        holds.push(await held(store, { ...room, person: `guest-${hour}`, marks: [on(24, hour)] }))
      const results = await atOnce(holds.map((hold) => confirming(hold, NOW, { mobile: MOBILE })))
      expect(results.filter(({ ok }) => ok)).toHaveLength(2)
      await sound()
    })
  })
}

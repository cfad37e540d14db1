import { describe, expect, test } from 'vitest'
import type { NoShowRules } from '../../src/domain/hall/hall.ts'
import type { Store } from '../../src/store/port/store.ts'
import type { Current } from './conformance.ts'
import { halls, MINUTE, MOBILE, mark, NOW } from './halls.ts'
import { booked, confirmed, confirming, held, reserving, unique } from './kit.ts'

async function ruled(store: Store, noShows: NoShowRules): Promise<void> {
  const { version } = await store.catalogue()
  const ruledHalls = halls.map((hall) => ({ ...hall, noShows }))
  await store.changeCatalogue({ expected: version, halls: ruledHalls, actor: 'root', now: NOW, what: 'edit' })
}
const missing = (booking: string, due: number, now = due) =>
  ({ type: 'miss', key: `miss:${booking}:${due}`, now, actor: 'system', booking, due }) as const

/** Guests who did not come: marked by the hall's rule, and what follows. */
export function noShowsConform(current: Current): void {
  describe('guests who do not come', () => {
    test('are marked once by the rule and at no other time; staff take it back for good', async () => {
      const { store } = current()
      await ruled(store, { markMinutes: 15 })
      const { id, end } = await confirmed(store, { answers: { name: 'Ada', mobile: MOBILE } })
      const due = end + 15 * MINUTE
      expect(await store.execute(missing(id, due - 1))).toMatchObject({ code: 'HALLO_BOOKING_SETTLED' })
      expect(await store.execute(missing(id, due, due - 1))).toMatchObject({ code: 'HALLO_BOOKING_SETTLED' })
      const missed = booked(await store.execute(missing(id, due)))
      expect(missed.state).toBe('noShow')
      expect(await store.execute(missing(id, due))).toMatchObject({ ok: true, repeated: true })
      const { version } = missed
      const back = { key: unique('back'), now: due + MINUTE, actor: 'lilei', booking: id, version }
      const again = booked(await store.execute({ type: 'takeBack', ...back }))
      expect(again.state).toBe('confirmed')
      expect(again.nextDue).toBeGreaterThan(due + MINUTE)
      expect((await store.verify()).problems).toEqual([])
    })

    test('the rule is due after the reminder; who has said that they are here is not marked', async () => {
      const { store } = current()
      await ruled(store, { markMinutes: 15 })
      const made = await confirmed(store)
      const due = made.end + 15 * MINUTE
      const lease = { worker: 'one', leaseMs: 3000 }
      for (const now of [made.start - 30 * MINUTE, due]) {
        const dues = await store.takeDue({ now, limit: 9, ...lease })
        for (const each of dues) await store.settleDue(each)
        if (now === due) expect(dues).toMatchObject([{ due }])
      }
      const here = await confirmed(store, { marks: [mark(11)] })
      const arriving = { key: unique('here'), now: here.start, actor: 'ada', booking: here.id }
      expect(await store.execute({ type: 'arrive', ...arriving })).toMatchObject({ ok: true })
      const late = missing(here.id, here.end + 15 * MINUTE)
      expect(await store.execute(late)).toMatchObject({ code: 'HALLO_BOOKING_SETTLED' })
    })

    test('a request is due three hours before it lapses, and then at its start', async () => {
      const { store } = current()
      const asking = halls.map((hall) => ({
        ...hall,
        services: hall.services.map((service) => ({ ...service, approval: true })),
      }))
      const { version: expected } = await store.catalogue()
      await store.changeCatalogue({ expected, halls: asking, actor: 'root', now: NOW, what: 'edit' })
      const request = booked(await store.execute(confirming(await held(store))))
      const recall = request.start - 180 * MINUTE
      expect(request).toMatchObject({ state: 'pending', nextDue: recall })
      const [due] = await store.takeDue({ now: recall, limit: 1, worker: 'one', leaseMs: 3000 })
      await store.settleDue(due!)
      expect((await store.booking({ id: request.id }))?.nextDue).toBe(request.start)
    })

    test('often enough they book by phone, or wait for the hall’s word', async () => {
      const { store } = current()
      const limit = { count: 1, days: 30, needs: 'phone' } as const
      await ruled(store, { markMinutes: 0, limit })
      const first = await confirmed(store)
      expect(await store.execute(missing(first.id, first.end))).toMatchObject({ ok: true })
      const now = first.end + MINUTE
      const another = { now, marks: ['T20261125-0900'], conversation: 'p:ada' }
      expect(await store.execute(reserving(another))).toMatchObject({ code: 'HALLO_BOOK_BY_PHONE' })
      await ruled(store, { limit: { ...limit, needs: 'approval' } })
      const begun = await held(store, another)
      expect(booked(await store.execute(confirming(begun, now)))).toMatchObject({ state: 'pending' })
      const later = now + 31 * 24 * 60 * MINUTE
      const forgiven = await held(store, { now: later, marks: ['T20261228-0900'], conversation: 'p:ada' })
      expect(booked(await store.execute(confirming(forgiven, later)))).toMatchObject({ state: 'confirmed' })
    })
  })
}

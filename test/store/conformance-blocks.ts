import { describe, expect, test } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Current } from './conformance.ts'
import { MOBILE, mark, NOW } from './halls.ts'
import { booked, confirmed, confirming, held, left, reserving, unique } from './kit.ts'

const blocking = ({ id }: Booking, blocked = true, reason = 'broke the net') =>
  ({ type: 'block', key: unique('block'), now: NOW, actor: 'lilei', booking: id, blocked, reason }) as const
const answers = { name: 'Ada Lovelace', mobile: MOBILE }
const byChat = (person: string) => reserving({ person, conversation: `p:${person}`, marks: [mark(11)] })

/** Guests whom a hall takes no bookings from by chat. */
export function blocksConform(current: Current): void {
  describe('blocked guests', () => {
    test('can hold and confirm nothing in that hall; what they have stays, and staff book for them', async () => {
      const { store } = current()
      const booking = await confirmed(store, { answers })
      const begun = await held(store, { marks: [mark(10)], conversation: 'p:ada' })
      const command = blocking(booking)
      expect(await store.execute(command)).toMatchObject({ ok: true })
      expect(await store.execute(command)).toMatchObject({ ok: true, repeated: true })
      const refused = { ok: false, code: 'HALLO_BOOK_BY_PHONE' }
      expect(await store.execute(byChat('ada'))).toMatchObject(refused)
      expect(await store.execute(confirming(begun, NOW, answers))).toMatchObject(refused)
      expect((await store.booking({ id: booking.id }))?.state).toBe('confirmed')
      const atDesk = { ...byChat('desk:1'), byStaff: { arrived: false }, answers }
      expect(booked(await store.execute(atDesk)).state).toBe('confirmed')
      expect((await store.verify()).problems).toEqual([])
    })

    test('are known by their number too, whatever account they come with', async () => {
      const { store } = current()
      await store.execute(blocking(await confirmed(store, { answers })))
      const begun = await held(store, { person: 'new', conversation: 'p:new', marks: [mark(12)] })
      expect(await store.execute(confirming(begun, NOW, answers))).toMatchObject({ code: 'HALLO_BOOK_BY_PHONE' })
      expect(await store.execute(confirming(begun, NOW, { ...answers, mobile: '+8613900139000' }))).toMatchObject({
        ok: true,
      })
    })

    test('who comes with the number of a blocked guest is let in with them, and they with that number', async () => {
      const { store } = current()
      const first = await confirmed(store, { answers })
      await store.execute(blocking(first))
      const atDesk = { ...byChat('desk:1'), byStaff: { arrived: false }, answers }
      const other = booked(await store.execute(atDesk))
      expect(await store.execute(blocking(other, false))).toMatchObject({ ok: true })
      expect((await store.person({ id: 'ada' }))?.blocks ?? []).toEqual([])
      await store.execute(blocking(first))
      const unnamed = await confirmed(store, { marks: [mark(10)], byStaff: { arrived: false } })
      expect(unnamed.person).toBe('ada')
      await store.execute(blocking(unnamed, false))
      const begun = await held(store, { person: 'new', conversation: 'p:new', marks: [mark(12)] })
      expect(await store.execute(confirming(begun, NOW, answers))).toMatchObject({ ok: true })
    })

    test('are let in again, by account and number, and the log tells who did it', async () => {
      const { store } = current()
      const booking = await confirmed(store, { answers })
      expect(await store.execute(blocking(booking, false))).toMatchObject({ repeated: true })
      await store.execute(blocking(booking))
      expect((await store.person({ id: 'ada' }))?.blocks).toMatchObject([{ by: 'lilei', reason: 'broke the net' }])
      await store.execute(blocking(booking, false))
      expect((await store.person({ id: 'ada' }))?.blocks ?? []).toEqual([])
      const again = await held(store, { marks: [mark(11)], conversation: 'p:ada' })
      expect(await store.execute(confirming(again, NOW, answers))).toMatchObject({ ok: true })
      const log = await store.audit({ limit: 9 })
      expect(log.map(({ what, actor }) => [what, actor])).toMatchObject([
        ['unblock', 'lilei'],
        ['block', 'lilei'],
      ])
      expect(log[0]?.after).toMatchObject({ code: booking.code, hall: 'binjiang' })
    })

    test('stay blocked when they link themselves to somebody else, and on a device that is unlinked', async () => {
      const { store } = current()
      const own = await confirmed(store, { person: 'bob', marks: [mark(9)] })
      await store.execute(blocking(own))
      const friend = await confirmed(store, { person: 'ada', marks: [mark(10)], answers })
      const linking = { key: unique('link'), now: NOW, actor: 'bob', person: 'bob', code: friend.code, mobile: MOBILE }
      expect(await store.execute({ type: 'link', ...linking })).toMatchObject({ ok: true })
      expect(await store.execute(byChat('bob'))).toMatchObject({ code: 'HALLO_BOOK_BY_PHONE' })
      const out = { key: unique('out'), now: NOW, actor: 'ada', person: 'ada', device: 'bob' }
      expect(await store.execute({ type: 'signOut', ...out })).toMatchObject({ ok: true })
      expect(await store.execute(byChat('bob'))).toMatchObject({ code: 'HALLO_BOOK_BY_PHONE' })
      expect(await left(store, 11)).toBe(6)
    })

    test('a colleague is not blocked, and of an erased guest only the number is known', async () => {
      const { store } = current()
      const invite = {
        key: unique('invite'),
        now: NOW,
        actor: 'root',
        role: { role: 'admin' },
        until: NOW + 1,
      } as const
      const made = await store.execute({ type: 'invite', ...invite })
      const code = made.ok ? made.invitation.code : ''
      await store.execute({ type: 'claim', key: unique('claim'), now: NOW, actor: 'eve', person: 'eve', code })
      const colleague = await confirmed(store, { person: 'eve', marks: [mark(9)] })
      expect(await store.execute(blocking(colleague))).toMatchObject({ code: 'HALLO_GUEST_IS_STAFF' })
      const booking = await confirmed(store, { marks: [mark(9)], answers })
      await store.execute(blocking(booking))
      await store.execute({ type: 'erase', key: unique('erase'), now: NOW, actor: 'ada', person: 'ada' })
      expect((await store.person({ id: 'ada' }))?.blocks ?? []).toEqual([])
      const again = await held(store, { conversation: 'p:ada', marks: [mark(11)] })
      expect(await store.execute(confirming(again, NOW, answers))).toMatchObject({ code: 'HALLO_BOOK_BY_PHONE' })
    })
  })
}

import { describe, expect, test } from 'vitest'
import type { Booking } from '../../src/domain/booking/booking.ts'
import type { Amendment, ReserveCommand } from '../../src/store/port/store.ts'
import { remembered } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { MINUTE, MOBILE, mark, NOW } from './halls.ts'
import { booked, cancelling, changing, confirmed, confirming, left, reserving, unique } from './kit.ts'

const HOUR = 60 * MINUTE
const amending = ({ id, version }: Booking, change: Amendment, now = NOW) =>
  ({ type: 'amend', key: unique('amend'), now, actor: 'lilei', booking: id, version, change }) as const
const takingBack = ({ id, version }: Booking, now = NOW, key = unique('back')) =>
  ({ type: 'takeBack', key, now, actor: 'lilei', booking: id, version }) as const
const atDesk = (over: Partial<ReserveCommand> = {}): ReserveCommand =>
  reserving({
    key: unique('desk'),
    actor: 'lilei',
    person: unique('desk:'),
    byStaff: { arrived: false },
    answers: { name: 'Ada Lovelace' },
    ...over,
  })

/** What staff do for guests: by their own rules, once, and what can be taken back can. */
export function deskConforms(current: Current): void {
  describe('staff for guests', () => {
    test('a walk-in is in at once, also in a slot that has begun, and counts for nobody who works there', async () => {
      const { store } = current()
      const { start } = await confirmed(store, { marks: [mark(9)] })
      const now = start + 20 * MINUTE
      const command = atDesk({ marks: [mark(9)], now, byStaff: { arrived: true } })
      const walkIn = booked(await store.execute(command))
      expect(walkIn).toMatchObject({ state: 'checkedIn', checkIn: { by: 'lilei', at: now } })
      expect(walkIn.hold).toBeUndefined()
      expect(await store.execute(command)).toMatchObject({ repeated: true, booking: { id: walkIn.id } })
      const own = await store.bookings({ by: 'person', person: 'lilei', when: 'all', now, limit: 9 })
      expect(own.items).toEqual([])
      const over = atDesk({ marks: [mark(9)], now: start + HOUR })
      expect(await store.execute(over)).toMatchObject({ code: 'HALLO_SLOT_PAST' })
      expect((await store.verify()).problems).toEqual([])
    })

    test('limits of guests don’t bind staff, room and opening hours do', async () => {
      const { store } = current()
      const caller = booked(await store.execute(atDesk({ marks: [mark(9), mark(10), mark(11)], party: 5 })))
      expect(caller).toMatchObject({ state: 'confirmed', party: 5 })
      expect(await store.execute(atDesk({ marks: [mark(10)], party: 2 }))).toMatchObject({
        code: 'HALLO_SLOT_LEFT',
        params: { left: 1 },
      })
      expect(await store.execute(atDesk({ marks: ['T20261124-0300'] }))).toMatchObject({ code: 'HALLO_SLOT_UNKNOWN' })
      expect(await store.execute(amending(caller, { party: 7 }))).toMatchObject({ code: 'HALLO_SLOT_LEFT' })
      expect(booked(await store.execute(amending(caller, { party: 6 })))).toMatchObject({ party: 6, version: 2 })
    })

    test('a move by staff keeps code and note, is once, and is taken back where there is room', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9)], party: 4 })
      const command = amending(booking, { marks: [mark(12), mark(13)], note: '带发票', paid: true })
      const moved = booked(await store.execute(command))
      expect(moved).toMatchObject({ code: booking.code, note: '带发票', paid: { by: 'lilei', at: NOW } })
      expect(moved.claims.map((claim) => claim.mark)).toEqual([mark(12), mark(13)])
      expect(await store.execute(command)).toMatchObject({ repeated: true })
      expect(await store.execute(amending(booking, { party: 1 }))).toMatchObject({ code: 'HALLO_BOOKING_CHANGED' })
      const back = booked(await store.execute(takingBack(moved)))
      expect(back).toMatchObject({ claims: booking.claims, start: booking.start, end: booking.end })
      expect(back.note ?? back.paid ?? back.before).toBeUndefined()
      expect(await left(store, 12)).toBe(6)
      expect(await store.execute(takingBack(moved))).toMatchObject({ code: 'HALLO_BOOKING_CHANGED' })
      expect((await store.verify()).problems).toEqual([])
    })

    test('what others have had or changed since is not taken back', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9)], party: 4 })
      const off = booked(await store.execute({ ...cancelling(booking), by: 'staff', actor: 'lilei' }))
      expect(off.state).toBe('cancelledByStaff')
      const other = await confirmed(store, { marks: [mark(9)], party: 4, person: 'bob', conversation: 'p:bob' })
      expect(await store.execute(takingBack(off))).toMatchObject({ code: 'HALLO_SLOT_LEFT' })
      await store.execute(cancelling(other))
      const again = booked(await store.execute(takingBack(off)))
      expect(again).toMatchObject({ state: 'confirmed', party: 4 })
      expect(await left(store, 9)).toBe(2)
      const resized = booked(await store.execute(amending(again, { party: 3 })))
      const byGuest = booked(await store.execute(changing(resized, { party: 2 })))
      expect(await store.execute(takingBack(byGuest))).toMatchObject({ code: 'HALLO_BOOKING_CHANGED' })
      expect((await store.verify()).problems).toEqual([])
    })

    test('who did not come, or left, gives back what is left; a number put right is found by it', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9), mark(10)], party: 4 })
      const early = booking.start - MINUTE
      expect(await store.execute(amending(booking, { ended: 'noShow' }, early))).toMatchObject({
        code: 'HALLO_NOT_BEGUN',
      })
      const late = booking.start + 20 * MINUTE
      const missing = booked(await store.execute(amending(booking, { ended: 'noShow' }, late)))
      expect(missing.state).toBe('noShow')
      expect(await left(store, 10, NOW)).toBe(6)
      const here = booked(await store.execute(takingBack(missing, late)))
      expect(here.state).toBe('confirmed')
      const checkIn = { type: 'checkIn', key: unique('in'), now: late, actor: 'lilei', booking: here.id } as const
      const inside = booked(await store.execute({ ...checkIn, version: here.version, came: 3 }))
      expect(inside).toMatchObject({ state: 'checkedIn', came: 3 })
      const gone = booked(await store.execute(amending(inside, { ended: 'left' }, booking.start + HOUR)))
      expect(gone).toMatchObject({ leftAt: booking.start + HOUR, end: booking.start + HOUR, state: 'checkedIn' })
      expect(gone.claims.map((claim) => claim.mark)).toEqual([mark(9)])
      expect(await left(store, 10, NOW)).toBe(6)
      const named = booked(await store.execute(amending(gone, { answers: { mobile: '+8613900139000' } })))
      expect(named.answers.mobile).toBe('+8613900139000')
      expect((await store.verify()).problems).toEqual([])
    })

    test('a guest of the desk who has code and number makes the booking their own', async () => {
      const { store } = current()
      const made = booked(await store.execute(atDesk({ answers: { name: 'Ada', mobile: MOBILE } })))
      const link = { type: 'link', key: unique('link'), now: NOW, actor: 'ada', person: 'ada' } as const
      expect(await store.execute({ ...link, code: made.code, mobile: MOBILE })).toMatchObject({ ok: true })
      const own = await store.bookings({ by: 'person', person: made.person, when: 'upcoming', now: NOW, limit: 9 })
      expect(own.items.map(({ id }) => id)).toEqual([made.id])
      expect((await store.person({ id: 'ada' }))?.id).toBe(made.person)
    })

    test('a remark of the guest stands in the note, beside that of the staff, and moves nothing', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9)], party: 4 })
      const command = { ...changing(booking, {}), remark: ' wir bringen\n einen Hund mit ' }
      const noted = booked(await store.execute(command))
      expect(noted).toMatchObject({
        note: '“wir bringen einen Hund mit”',
        version: 2,
        claims: booking.claims,
        party: 4,
      })
      expect(await store.execute(command)).toMatchObject({ repeated: true })
      const both = booked(await store.execute(amending(noted, { note: '带发票' })))
      expect(both.note).toBe('“wir bringen einen Hund mit”\n带发票')
      const more = booked(await store.execute({ ...changing(both, {}), remark: 'wir sind früher da' }))
      expect(more.note).toBe('“wir bringen einen Hund mit”\n带发票\n“wir sind früher da”')
      const late = { ...changing(more, {}, more.end), remark: 'danke' }
      expect(await store.execute(late)).toMatchObject({ code: 'HALLO_BOOKING_OVER' })
      expect((await store.verify()).problems).toEqual([])
    })

    test('a remark said before a booking is made stands in its note', async () => {
      const { store } = current()
      const held = booked(await store.execute(reserving({ marks: [mark(9)] })))
      const made = booked(await store.execute({ ...confirming(held), remark: ' one of us\n is left-handed' }))
      expect(made).toMatchObject({ state: 'confirmed', note: '“one of us is left-handed”' })
    })

    test('a message to a guest is noted, and changes nothing', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9)] })
      const command = {
        type: 'message',
        key: unique('message'),
        now: NOW,
        actor: 'lilei',
        booking: booking.id,
      } as const
      expect(await store.execute(command)).toMatchObject({ ok: true, booking: { version: booking.version } })
      expect(await store.audit({ what: 'message', limit: 9 })).toMatchObject([
        { actor: 'lilei', subject: booking.id, after: { code: booking.code } },
      ])
      expect(await store.execute({ ...command, booking: 'none' })).toMatchObject({ code: 'HALLO_BOOKING_UNKNOWN' })
    })

    test('notes of the staff go with the person who is erased, and never into the log', async () => {
      const { store } = current()
      const booking = await confirmed(store, { marks: [mark(9)] })
      await remembered(store, booking.person, { locale: 'zh-CN' })
      const noted = booked(await store.execute(amending(booking, { note: '常客，怕冷' })))
      const entries = await store.audit({ what: 'amend', limit: 9 })
      expect(entries).toMatchObject([{ actor: 'lilei', subject: booking.id }])
      expect(JSON.stringify(entries)).not.toContain('常客')
      const erase = {
        type: 'erase',
        key: unique('erase'),
        now: NOW,
        actor: noted.person,
        person: noted.person,
      } as const
      expect(await store.execute(erase)).toMatchObject({ count: 1 })
      const kept = await store.booking({ id: noted.id })
      expect(kept?.note ?? kept?.before).toBeUndefined()
    })
  })
}

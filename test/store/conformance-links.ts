import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/port/store.ts'
import { linked, remembered, withoutRole, withRole } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { MINUTE, MOBILE, mark, NOW } from './halls.ts'
import { confirmed, finished, finishing, said, taken, unique } from './kit.ts'

const STAFF = { role: 'staff', hall: 'binjiang' } as const

async function shown(store: Store, device: string, now = NOW): Promise<string> {
  const made = await store.execute({
    type: 'offerLink',
    key: unique('offer'),
    now,
    actor: device,
    device,
    door: 'web',
    conversation: `p:${device}`,
    until: now + 10 * MINUTE,
  })
  if (!made.ok) throw new Error(`no code for ${device}: ${made.code}`)
  return made.offer.code
}

const typing = (device: string, code: string, over: { sure?: boolean; now?: number; network?: string } = {}) =>
  ({
    type: 'acceptLink',
    key: unique('accept'),
    actor: device,
    device,
    door: 'telegram',
    conversation: `p:${device}`,
    code,
    sure: false,
    now: NOW,
    ...over,
  }) as const

const upcoming = async (store: Store, person: string) =>
  (await store.bookings({ by: 'person', person, when: 'upcoming', now: NOW, limit: 9 })).items.map(({ code }) => code)

/** What was said there now is the last word of all. */
const speaks = async (store: Store, person: string, door = 'web') =>
  void (await store.commitTurn(finishing(await taken(store, said({ person, door, address: `at-${person}` })))))

export function linksConform(current: Current): void {
  describe('a code that one door shows and another types', () => {
    test('makes them one person, with bookings, language, answers and roles', async () => {
      const { store } = current()
      await remembered(store, 'ada', { locale: 'zh-CN', answers: { name: '王芳' }, lastHall: 'binjiang' })
      await withRole(store, 'ada', STAFF)
      const { code: booking } = await confirmed(store, { person: 'ada' })
      const code = await shown(store, 'ada')
      expect(await store.execute(typing('tel', code))).toMatchObject({
        ok: true,
        person: { id: 'ada', roles: [STAFF] },
      })
      const all = { id: 'ada', locale: 'zh-CN', answers: { name: '王芳' }, lastHall: 'binjiang', roles: [STAFF] }
      expect(await store.person({ id: 'tel' })).toMatchObject({ ...all, device: 'tel', proved: true })
      expect((await taken(store, said({ person: 'tel' }))).person).toMatchObject({
        ...all,
        device: 'tel',
        proved: true,
      })
      expect(await upcoming(store, 'tel')).toEqual([booking])
      expect(await store.devices('ada')).toMatchObject([{ id: 'ada' }, { id: 'tel', proved: true, linked: NOW }])
      // one person, one entry among colleagues; taken away and given to the person, whichever door it comes by
      expect((await store.colleagues()).map(({ id }) => id)).toEqual(['ada'])
      await withRole(store, 'tel', { role: 'admin' })
      expect((await store.person({ id: 'ada' }))?.roles).toEqual([STAFF, { role: 'admin' }])
      await withoutRole(store, 'tel', STAFF)
      for (const id of ['ada', 'tel']) expect((await store.person({ id }))?.roles).toEqual([{ role: 'admin' }])
      expect((await store.audit({ what: 'acceptLink', limit: 1 }))[0]).toMatchObject({ subject: 'ada' })
    })

    test('works once, for ten minutes, and as long as who shows it is signed in', async () => {
      const { store } = current()
      const wrong = { code: 'HALLO_LINK_CODE_WRONG' }
      const code = await shown(store, 'ada')
      const first = typing('tel', code)
      expect(await store.execute(first)).toMatchObject({ ok: true })
      expect(await store.execute(first)).toMatchObject({ ok: true, repeated: true })
      expect(await store.execute(typing('eve', code))).toMatchObject(wrong)
      const late = await shown(store, 'ada')
      expect(await store.execute(typing('eve', late, { now: NOW + 10 * MINUTE }))).toMatchObject(wrong)
      const out = await shown(store, 'bob')
      const leaving = { type: 'signOut', key: 'out', now: NOW, actor: 'bob', person: 'bob', device: 'bob' } as const
      await store.execute(leaving)
      expect(await store.execute(typing('eve', out))).toMatchObject(wrong)
      expect(await store.execute(typing('ada', await shown(store, 'ada')))).toMatchObject({
        code: 'HALLO_LINK_SAME_DOOR',
      })
      expect((await store.person({ id: 'eve' }))?.id).toBe('eve')
      // an invitation is no such code, nor the other way round
      const claim = {
        type: 'claim',
        key: 'c',
        now: NOW,
        actor: 'eve',
        person: 'eve',
        code: await shown(store, 'ada'),
      } as const
      expect(await store.execute(claim)).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
    })

    test('can’t be guessed, and who guesses keeps no right one out', async () => {
      const { store } = current()
      const code = await shown(store, 'ada')
      for (let i = 0; i < 5; i++)
        expect(await store.execute(typing('eve', `BCD-FGH-JK${i + 2}`))).toMatchObject({
          code: 'HALLO_LINK_CODE_WRONG',
        })
      expect(await store.execute(typing('eve', code))).toEqual({
        ok: false,
        code: 'HALLO_TRIES_EXHAUSTED',
        params: { minutes: 60 },
      })
      for (let i = 0; i < 25; i++) await store.execute(typing(`eve-${i}`, 'BCD-FGH-JKL'))
      expect(await store.execute(typing('more', 'BCD-FGH-JKL'))).toMatchObject({ code: 'HALLO_TRIES_EXHAUSTED' })
      expect(await store.execute(typing('tel', code))).toMatchObject({ ok: true })
    })

    test('gives what the typer has only after a yes, and a role of the typer never', async () => {
      const { store } = current()
      const { code: own } = await confirmed(store, { person: 'tel' })
      await remembered(store, 'tel', { locale: 'en', answers: { name: 'Ann' } })
      const code = await shown(store, 'ada')
      const asked = { ok: false, code: 'HALLO_LINK_SURE', params: { bookings: 1, door: 'web' } }
      expect(await store.execute(typing('tel', code))).toEqual(asked)
      expect((await store.person({ id: 'tel' }))?.id).toBe('tel')
      expect(await store.execute(typing('tel', code, { sure: true }))).toMatchObject({ ok: true })
      expect(await upcoming(store, 'ada')).toEqual([own])
      expect(await store.person({ id: 'ada' })).toMatchObject({ locale: 'en', answers: { name: 'Ann' } })

      await withRole(store, 'boss', STAFF)
      const refused = { ok: false, code: 'HALLO_LINK_ROLE_HERE' }
      expect(await store.execute(typing('boss', await shown(store, 'eve'), { sure: true }))).toEqual(refused)
      expect(await store.execute(typing('eve', await shown(store, 'boss')))).toMatchObject({ ok: true })
      expect((await store.colleagues()).map(({ id }) => id)).toEqual(['boss'])
    })

    test('unlinked, a door stands for itself again, without the roles', async () => {
      const { store } = current()
      await withRole(store, 'ada', STAFF)
      await store.execute(typing('tel', await shown(store, 'ada')))
      const out = { type: 'signOut', key: 'o', now: NOW + 5, actor: 'ada', person: 'ada', device: 'tel' } as const
      expect(await store.execute(out)).toEqual({ ok: true, device: 'tel' })
      const apart = await store.person({ id: 'tel' })
      expect(apart).toMatchObject({ id: 'tel', roles: [] })
      expect(apart).not.toHaveProperty('proved')
      expect((await store.person({ id: 'ada' }))?.roles).toEqual([STAFF])
      await linked(store, 'tel', 'bob', mark(9))
      expect(await store.person({ id: 'tel' })).not.toHaveProperty('proved')
    })

    test('is the one way up for a device that a booking’s code and number have linked', async () => {
      const { store } = current()
      await linked(store, 'tab', 'ada', mark(9))
      const offer = { type: 'offerLink', key: 'k', now: NOW, actor: 'ada', device: 'tab', door: 'web' } as const
      const refused = { ok: false, code: 'HALLO_LINK_FIRST_DEVICE' }
      expect(await store.execute({ ...offer, conversation: 'p:tab', until: NOW + MINUTE })).toEqual(refused)
      await withRole(store, 'ada', STAFF)
      expect((await taken(store, said({ person: 'tab' }))).person.roles).toEqual([])
      expect(await store.execute(typing('tab', await shown(store, 'ada')))).toMatchObject({ ok: true })
      expect((await store.person({ id: 'tab' }))?.roles).toEqual([STAFF])
    })

    test('a device that code and number have linked takes nobody along to somebody else', async () => {
      const { store } = current()
      const { code: hers } = await confirmed(store, { person: 'ada', marks: [mark(13)] })
      await linked(store, 'eve', 'ada', mark(9))
      const all = await upcoming(store, 'ada')
      expect(all).toContain(hers)
      await linked(store, 'eve', 'mal', mark(10))
      expect((await store.person({ id: 'ada' }))?.id).toBe('ada')
      expect(await upcoming(store, 'ada')).toEqual(all)
      expect((await store.person({ id: 'eve' }))?.id).toBe('mal')
      await linked(store, 'eve', 'ada', mark(11))
      expect(await store.execute(typing('eve', await shown(store, 'mal'), { sure: true }))).toMatchObject({ ok: true })
      expect(await upcoming(store, 'ada')).toContain(hers)
      expect(await upcoming(store, 'mal')).not.toContain(hers)
    })

    test('a door that types somebody else’s log-in code is theirs from then on, and leaves role and bookings behind', async () => {
      const { store } = current()
      await withRole(store, 'ada', STAFF)
      const manager = { role: 'manager', hall: 'binjiang' } as const
      await withRole(store, 'bea', manager)
      await store.execute(typing('tel', await shown(store, 'ada')))
      const { code: booking } = await confirmed(store, { person: 'ada' })
      const logsIn = async (of: string) => {
        const common = { key: unique('logIn'), now: NOW, actor: of, device: of, door: 'telegram' }
        const made = await store.execute({ ...common, type: 'logInCode', until: NOW + 10 * MINUTE })
        const code = made.ok ? made.invitation.code : ''
        const claim = { key: unique('claim'), now: NOW, actor: 'tel', person: 'tel', code, door: 'wechat' } as const
        return store.execute({ ...claim, type: 'claim' })
      }
      // of its own person nothing changes
      expect(await logsIn('ada')).toMatchObject({ ok: true, person: { id: 'ada', roles: [STAFF] } })
      expect(await store.person({ id: 'tel' })).toMatchObject({ id: 'ada', roles: [STAFF] })
      expect(await logsIn('bea')).toMatchObject({ ok: true, person: { id: 'bea', roles: [manager] } })
      const tel = await store.person({ id: 'tel' })
      expect(tel).toMatchObject({ id: 'bea', device: 'tel', roles: [manager], signIn: { by: 'bea' } })
      expect(tel).not.toHaveProperty('proved')
      expect(await upcoming(store, 'tel')).toEqual([])
      expect(await store.person({ id: 'ada' })).toMatchObject({ id: 'ada', roles: [STAFF] })
      expect(await upcoming(store, 'ada')).toEqual([booking])
      expect(await store.devices('ada')).toMatchObject([{ id: 'ada' }])
      expect((await store.verify()).problems).toEqual([])
    })

    test('news go to where the person wrote last, at whichever proved door, to a messenger before the page', async () => {
      const { store } = current()
      await speaks(store, 'ada')
      await speaks(store, 'tel', 'telegram')
      await store.execute(typing('tel', await shown(store, 'ada')))
      await linked(store, 'tab', 'ada', mark(9))
      const homes = async () => (await store.recipients({ now: NOW, booked: [], limit: 9 })).items
      const tell = async (id: string) => {
        const to = { id, to: { person: 'ada' }, body: { type: 'due', what: 'arrived' }, at: NOW } as const
        const turn = await taken(store, said({ person: 'bob' }))
        return store.commitTurn(finishing(turn, () => finished({ tells: [to] })))
      }
      await store.execute(typing('wx', await shown(store, 'ada')))
      await speaks(store, 'wx', 'wechat')
      await speaks(store, 'tel', 'telegram')
      await speaks(store, 'tab', 'wechat')
      // the page rings nobody
      await speaks(store, 'ada')
      expect(await homes()).toMatchObject([{ conversation: 'p:tel', door: 'telegram', person: 'tel' }])
      expect(await tell('one')).toMatchObject({ told: ['p:tel'] })
      const booking = await confirmed(store, { person: 'ada', conversation: 'p:ada', marks: [mark(13)] })
      const due = { now: booking.nextDue!, limit: 9, worker: 'one', leaseMs: 1000 }
      expect(await store.takeDue(due)).toMatchObject([{ address: { conversation: 'p:tel' } }])
      await speaks(store, 'wx', 'wechat')
      expect(await homes()).toMatchObject([{ conversation: 'p:wx', door: 'wechat' }])
      expect(await tell('two')).toMatchObject({ told: ['p:wx'] })
    })

    test('what was booked at a door that is unlinked is told at home', async () => {
      const { store } = current()
      await speaks(store, 'ada')
      await speaks(store, 'tel')
      await store.execute(typing('tel', await shown(store, 'ada')))
      const booking = await confirmed(store, { person: 'tel', conversation: 'p:tel', answers: { mobile: MOBILE } })
      const due = async (now: number) =>
        (await store.takeDue({ now, limit: 9, worker: 'one', leaseMs: 1000 })).map(
          ({ address }) => address?.conversation,
        )
      await store.execute({ type: 'signOut', key: 'o', now: NOW + 5, actor: 'ada', person: 'ada', device: 'tel' })
      expect(await due(booking.nextDue!)).toEqual(['p:ada'])
    })
  })
}

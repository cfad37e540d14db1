import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { linked, remembered, withRole } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { MINUTE, MOBILE, mark, NOW } from './halls.ts'
import { confirmed, finished, finishing, held, reserving, said, take, taken, unique } from './kit.ts'

export function peopleConform(current: Current): void {
  describe('persons', () => {
    test('are known by their account at a door, and remembered', async () => {
      const { store } = current()
      expect(await store.person({ id: 'ada' })).toBeUndefined()
      const turn = await taken(store, said({ door: 'telegram', account: '17', address: '17' }))
      const person = { locale: 'zh-CN', answers: { name: '王芳', mobile: MOBILE }, lastHall: 'binjiang' }
      await store.commitTurn(finishing(turn, () => finished({ person })))
      const known = { id: 'ada', roles: [], createdAt: NOW, ...person }
      expect(await store.person({ door: 'telegram', account: '17' })).toEqual(known)
      await withRole(store, 'ada', { role: 'admin' })
      expect(await store.person({ id: 'ada' })).toEqual({ ...known, roles: [{ role: 'admin' }] })
      expect((await taken(store, said())).person).toMatchObject({ id: 'ada', locale: 'zh-CN', answers: person.answers })
      expect(await store.person({ door: 'web', account: '17' })).toBeUndefined()
    })

    test('that are linked are one: bookings, limits and later events', async () => {
      const { store } = current()
      const room = { service: 'meeting-room', party: 1 }
      const old = await confirmed(store, { ...room, person: 'phone' })
      await linked(store, 'phone', 'laptop', mark(12))
      await linked(store, 'laptop', 'desk', mark(13))
      expect((await store.person({ id: 'phone' }))?.id).toBe('desk')
      const all = { by: 'person', when: 'upcoming', now: NOW, limit: 5 } as const
      const whole = (await store.bookings({ ...all, person: 'desk' })).items
      expect(whole).toHaveLength(3)
      expect(whole[0]).toEqual({ ...old, person: 'desk' })
      for (const person of ['phone', 'laptop']) expect((await store.bookings({ ...all, person })).items).toEqual(whole)
      await confirmed(store, { ...room, person: 'laptop', marks: [mark(10)] })
      const third = await store.execute(reserving({ ...room, person: 'phone', marks: [mark(11)] }))
      expect(third).toMatchObject({ code: 'HALLO_PERSON_LIMIT' })
      expect((await taken(store, said({ person: 'phone' }))).person.id).toBe('desk')
    })

    test('what is for a person alone goes to where they write by themselves, never to a group', async () => {
      const { store } = current()
      const group = { conversation: 'g:family', address: 'family' }
      await store.commitTurn(finishing(await taken(store, said({ person: 'ada' }))))
      await store.commitTurn(finishing(await taken(store, said({ person: 'ada', ...group }))))
      await confirmed(store, { person: 'ada', conversation: group.conversation })
      const { items } = await store.recipients({ booked: [], now: NOW, limit: 9 })
      expect(items.map(({ conversation }) => conversation)).toEqual(['p:ada'])
      const hold = await held(store, { person: 'ada', conversation: group.conversation, marks: [mark(12)] })
      const due = await store.takeDue({ now: hold.hold!.until, limit: 9, ...take })
      expect(due).toMatchObject([{ type: 'booking', address: { conversation: 'p:ada' } }])
      const tell = { id: 'tell', to: { person: 'ada' }, body: { type: 'due', what: 'arrived' }, at: NOW } as const
      const turn = await taken(store, said({ person: 'bob' }))
      const done = await store.commitTurn(finishing(turn, () => finished({ tells: [tell] })))
      expect(done).toMatchObject({ told: ['p:ada'] })
    })

    test('a notice reaches each person once, where they wrote last', async () => {
      const { store } = current()
      await remembered(store, 'cy', { lastHall: 'binjiang' })
      for (const person of ['ada', 'bob', 'cy'])
        await store.commitTurn(
          finishing(await taken(store, said({ person, conversation: `p:${person}`, locale: 'en' }))),
        )
      await store.commitTurn(
        finishing(await taken(store, said({ person: 'bob', conversation: 'group:7', address: '7' }))),
      )
      await confirmed(store, { person: 'ada' })
      const first = await store.recipients({ now: NOW, limit: 2 })
      expect(first.items.map(({ person, conversation }) => [person, conversation])).toEqual([
        ['ada', 'p:ada'],
        ['bob', 'p:bob'],
      ])
      const rest = await store.recipients({ now: NOW, limit: 2, after: first.next ?? '' })
      expect(rest.items).toEqual([{ person: 'cy', conversation: 'p:cy', door: 'web', address: 'cy', locale: 'en' }])
      expect(rest.next).toBeUndefined()
      const near = await store.recipients({ now: NOW, limit: 9, hall: 'binjiang' })
      expect(near.items.map(({ person }) => person)).toEqual(['ada', 'cy'])
      expect((await store.recipients({ now: NOW, limit: 9, hall: 'elsewhere' })).items).toEqual([])
    })
  })

  describe('code and mobile number', () => {
    const linking = (person: string, code: string, mobile = MOBILE, now = NOW) =>
      ({ type: 'link', key: unique('link'), now, actor: person, person, code, mobile }) as const

    test('together open a booking on a new device', async () => {
      const { store } = current()
      const booking = await confirmed(store, { answers: { mobile: MOBILE } })
      const linked = await store.execute(linking('new', booking.code.toLowerCase()))
      expect(linked).toMatchObject({ ok: true, booking: { id: booking.id } })
      expect(
        (await store.bookings({ by: 'person', person: 'new', when: 'upcoming', now: NOW, limit: 5 })).items,
      ).toEqual((await store.bookings({ by: 'person', person: 'ada', when: 'upcoming', now: NOW, limit: 5 })).items)
      expect((await store.person({ id: 'new' }))?.id).toBe((await store.person({ id: 'ada' }))?.id)
    })

    test('wrong ones are refused, five an hour for a person', async () => {
      const { store } = current()
      const booking = await confirmed(store, { answers: { mobile: MOBILE } })
      for (let i = 0; i < 5; i++) {
        const code = `2222-222${i + 2}`
        expect(await store.execute(linking('eve', code))).toMatchObject({ code: 'HALLO_CODE_UNKNOWN' })
      }
      const right = linking('eve', booking.code, MOBILE, NOW + 20 * MINUTE)
      expect(await store.execute(right)).toEqual({ ok: false, code: 'HALLO_TRIES_EXHAUSTED', params: { minutes: 40 } })
      expect((await store.execute({ ...right, now: NOW + 60 * MINUTE })).ok).toBe(true)
    })

    test('wrong ones are counted by who tries: those of others keep no owner out', async () => {
      const { store } = current()
      const booking = await confirmed(store, { answers: { mobile: MOBILE } })
      const wrong = { code: 'HALLO_CODE_UNKNOWN' }
      for (let i = 0; i < 20; i++) {
        const tried = { ...linking(`eve-${i}`, booking.code, '+8613900000000'), network: 'one' }
        expect(await store.execute(tried)).toMatchObject(wrong)
      }
      const next = { ...linking('eve-20', booking.code), network: 'one' }
      expect(await store.execute(next)).toMatchObject({ code: 'HALLO_TRIES_EXHAUSTED', params: { minutes: 60 } })
      expect(await store.execute({ ...linking('owner', booking.code), network: 'two' })).toMatchObject({ ok: true })
    })

    test('never open an office: persons with a role are not linked', async () => {
      const { store } = current()
      const booking = await confirmed(store, { answers: { mobile: MOBILE } })
      await withRole(store, 'ada', { role: 'staff', hall: 'binjiang' })
      expect(await store.execute(linking('new', booking.code))).toMatchObject({ code: 'HALLO_CODE_UNKNOWN' })
      expect((await store.person({ id: 'new' }))?.id).toBe('new')
    })
  })

  describe('linked devices', () => {
    test('have the roles that they claim themselves, and no others', async () => {
      const { store } = current()
      await linked(store, 'tab', 'ada', mark(9))
      await withRole(store, 'ada', { role: 'admin' })
      expect((await store.person({ id: 'ada' }))?.roles).toEqual([{ role: 'admin' }])
      expect(await store.person({ id: 'tab' })).toMatchObject({ id: 'ada', device: 'tab', roles: [] })
      const role = { role: 'staff', hall: 'binjiang' } as const
      await withRole(store, 'tab', role)
      expect(await store.person({ id: 'tab' })).toMatchObject({ id: 'ada', roles: [role] })
      expect((await store.person({ id: 'ada' }))?.roles).toEqual([{ role: 'admin' }])
      expect((await store.colleagues()).map(({ id, roles }) => [id, roles.length])).toEqual([
        ['ada', 1],
        ['tab', 1],
      ])
    })

    test('are listed with where and since when; one that is signed out is linked no more', async () => {
      const { store } = current()
      await remembered(store, 'ada', {})
      await linked(store, 'tab', 'ada', mark(9))
      await linked(store, 'pad', 'ada', mark(10))
      expect(await store.devices('ada')).toMatchObject([
        { id: 'ada', door: 'web' },
        { id: 'pad', linked: NOW },
        { id: 'tab', linked: NOW },
      ])
      const out = (person: string, device: string) =>
        store.execute({ type: 'signOut', key: unique('out'), now: NOW + 5, actor: person, person, device })
      expect(await out('bob', 'tab')).toEqual({ ok: false, code: 'HALLO_DEVICE_UNKNOWN' })
      expect(await out('ada', 'tab')).toEqual({ ok: true, device: 'tab' })
      expect(await store.person({ id: 'tab' })).toMatchObject({ id: 'tab', tokensFrom: NOW + 6 })
      expect((await store.person({ id: 'ada' }))?.tokensFrom).toBeUndefined()
      expect((await store.devices('ada')).map(({ id }) => id)).toEqual(['ada', 'pad'])
      expect(await out('ada', 'tab')).toEqual({ ok: true, device: 'tab', repeated: true })
      // Linked again later, it is signed in anew only by a newer token.
      await linked(store, 'tab', 'ada', mark(11))
      expect(await store.person({ id: 'tab' })).toMatchObject({ id: 'ada', device: 'tab', tokensFrom: NOW + 6 })
    })
  })

  describe('the setup code', () => {
    const claiming = (person: string, code: string, key = unique('claim')) =>
      ({ type: 'claim', key, now: NOW, actor: person, person, code }) as const

    test('wrong ones of all together are limited, whoever sends them; an invitation goes on', async () => {
      const { store } = current()
      await store.setMeta('setupCode', createHash('sha256').update('ABCD').digest('hex'), undefined)
      const invite = {
        type: 'invite',
        key: 'i',
        now: NOW,
        actor: 'boss',
        role: { role: 'admin' },
        until: NOW + 1e7,
      } as const
      const invited = await store.execute(invite)
      const results = []
      for (let i = 0; i < 31; i++) results.push(await store.execute(claiming(`eve-${i}`, `WRONG${i}`)))
      expect(results.filter((result) => !result.ok && result.code === 'HALLO_CLAIM_WRONG')).toHaveLength(30)
      // the admins are to be told, once
      expect(results.filter((result) => !result.ok && result.params?.wrong !== undefined)).toHaveLength(1)
      expect(await store.execute(claiming('late', 'ABCD'))).toMatchObject({ code: 'HALLO_TRIES_EXHAUSTED' })
      expect(await store.execute(claiming('new', invited.ok ? (invited.invitation?.code ?? '') : ''))).toMatchObject({
        ok: true,
      })
      expect(await store.execute({ ...claiming('late', 'ABCD'), now: NOW + 3_700_000 })).toMatchObject({ ok: true })
    })

    test('makes one admin, once', async () => {
      const { store } = current()
      expect(await store.execute(claiming('ada', 'ANY'))).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
      await store.setMeta('setupCode', createHash('sha256').update('OPEN-SESAME').digest('hex'), undefined)
      expect(await store.execute(claiming('ada', 'WRONG'))).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
      const claim = claiming('ada', 'OPEN-SESAME')
      expect(await store.execute(claim)).toMatchObject({ ok: true, person: { id: 'ada', roles: [{ role: 'admin' }] } })
      expect(await store.execute(claim)).toMatchObject({ ok: true, repeated: true })
      expect(await store.execute(claiming('bob', 'OPEN-SESAME'))).toMatchObject({ code: 'HALLO_CLAIM_WRONG' })
      expect(await store.meta('setupCode')).toBe('used')
    })

    test('can’t be guessed', async () => {
      const { store } = current()
      for (let i = 0; i < 5; i++) await store.execute(claiming('eve', `GUESS-${i}`))
      expect(await store.execute(claiming('eve', 'GUESS'))).toMatchObject({ code: 'HALLO_TRIES_EXHAUSTED' })
    })
  })
}

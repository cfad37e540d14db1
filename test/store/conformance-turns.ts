import { describe, expect, test } from 'vitest'
import { KEEP } from '../../src/domain/keep-times.ts'
import type { Duty } from '../../src/domain/people/duty.ts'
import { MOST_STATE_BYTES, type NewTell } from '../../src/store/port/store.ts'
import { withRole } from '../support/people.ts'
import type { Current } from './conformance.ts'
import { halls, MINUTE, NOW } from './halls.ts'
import { booked, finished, finishing, held, left, reserving, said, take, taken } from './kit.ts'

export function turnsConform(current: Current): void {
  describe('a message’s way', () => {
    test('a new event is taken at once, and its turn leaves state, log and an open question', async () => {
      const { store } = current()
      const event = said({ locale: 'en' })
      const turn = await taken(store, event)
      expect(turn).toMatchObject({ conversation: 'p:ada', revision: 0, open: null, event, person: { id: 'ada' } })
      expect(turn.state).toBeUndefined()
      const open = { prompt: 'When?', dialog: 'book', step: 'date', kind: 'date' }
      const entries = [
        { from: 'guest', at: NOW, inReplyTo: event.id, body: { text: '你好' } },
        { from: 'hallo', at: NOW, inReplyTo: event.id, body: { text: 'When?' } },
      ] as const
      const done = await store.commitTurn(finishing(turn, () => finished({ open, entries, state: { a: [1] } })))
      const numbered = entries.map((entry, i) => ({ ...entry, seq: i + 1 }))
      expect(done).toEqual({ ok: true, entries: numbered })
      expect(await store.history({ conversation: 'p:ada', limit: 10 })).toEqual({
        entries: numbered,
        open,
        revision: 1,
      })
      expect(await store.accept(event)).toEqual({ status: 'done', entries: numbered, open })
      const next = await taken(store, said())
      expect(next).toMatchObject({ revision: 1, state: { a: [1] }, open })
    })

    test('a known event is never handled again', async () => {
      const { store } = current()
      const event = said()
      const turn = await taken(store, event)
      expect(await store.accept(event, take)).toEqual({ status: 'waiting' })
      expect(await store.accept({ ...event, body: { type: 'text', text: 'other' } })).toEqual({ status: 'reused' })
      await store.commitTurn(finishing(turn))
      expect(await store.commitTurn(finishing(turn))).toEqual({ ok: false, reason: 'fenced' })
      expect(await store.nextTurn(take)).toBeUndefined()
      expect(await store.enqueue([event, said(), said()])).toBe(2)
    })

    test('an id that waits in one conversation is known in every other', async () => {
      const { store } = current()
      const event = said()
      const turn = await taken(store, event)
      const elsewhere = { ...event, person: 'bob', conversation: 'p:bob' }
      expect(await store.accept(elsewhere, take)).toEqual({ status: 'waiting' })
      await store.commitTurn(finishing(turn))
      expect(await store.accept(elsewhere, take)).toMatchObject({ status: 'done', entries: [{ seq: 1 }] })
    })

    test('a conversation’s events come one at a time, in order', async () => {
      const { store } = current()
      const [first, second, third] = [said(), said(), said()]
      const turn = await taken(store, first)
      expect(await store.accept(second, take)).toEqual({ status: 'new' })
      expect(await store.accept(third)).toEqual({ status: 'new' })
      expect(await store.nextTurn({ ...take, conversation: 'p:ada' })).toBeUndefined()
      expect(await store.nextTurn(take)).toBeUndefined()
      await store.commitTurn(finishing(turn))
      const next = await store.nextTurn({ ...take, conversation: 'p:ada' })
      expect(next?.event).toEqual(second)
      await store.commitTurn(finishing(next!))
      expect((await store.nextTurn(take))?.event).toEqual(third)
    })

    test('other conversations don’t wait for a busy one', async () => {
      const { store } = current()
      await taken(store, said())
      await store.accept(said())
      const event = said({ person: 'bob', conversation: 'p:bob' })
      await store.accept(event)
      expect((await store.nextTurn(take))?.event).toEqual(event)
    })

    test('a lease that ends lets another worker take over, and the revision fences the first', async () => {
      const { store, pass } = current()
      const event = said()
      const first = await taken(store, event)
      expect(await store.renewTurn(first, take)).toBe(true)
      pass(2900)
      expect(await store.nextTurn({ worker: 'two', leaseMs: 3000 })).toBeUndefined()
      pass(200)
      const second = await store.nextTurn({ worker: 'two', leaseMs: 3000 })
      expect(second?.event).toEqual(event)
      expect(await store.renewTurn(first, take)).toBe(false)
      expect(await store.commitTurn(finishing(second!, undefined, 'two'))).toMatchObject({ ok: true })
      expect(await store.commitTurn(finishing(first))).toEqual({ ok: false, reason: 'fenced' })
      expect((await store.history({ conversation: 'p:ada', limit: 9 })).entries).toHaveLength(1)
    })

    test('a command’s effect and its result are in the turn, or nothing is', async () => {
      const { store } = current()
      const event = said()
      const turn = await taken(store, event)
      const command = reserving({ key: event.id })
      const broken = () => {
        throw new Error('a mistake in the dialog')
      }
      await expect(store.commitTurn({ ...finishing(turn, broken), command })).rejects.toThrow('a mistake')
      expect(await left(store)).toBe(6)
      const done = await store.commitTurn({ ...finishing(turn), command })
      expect(done).toMatchObject({ ok: true, result: { ok: true, booking: { state: 'held' } } })
      expect(await left(store)).toBe(4)
    })

    test('an event that was given up is done, and listed without what it said', async () => {
      const { store } = current()
      const turn = await taken(store, said({ body: { type: 'text', text: 'a secret' } }))
      expect(await store.deadEvents(10)).toEqual([])
      await store.commitTurn(finishing(turn, () => finished({ dead: 'RangeError at somewhere' })))
      const dead = await store.deadEvents(10)
      expect(dead).toMatchObject([{ conversation: turn.conversation, fault: 'RangeError at somewhere' }])
      expect(JSON.stringify(dead)).not.toContain('secret')
      expect((await store.accept(turn.event)).status).toBe('done')
    })

    test('a refused command still ends its turn', async () => {
      const { store } = current()
      const turn = await taken(store, said())
      const seen: unknown[] = []
      const finish = (result: unknown) => {
        seen.push(result)
        return finished({ state: seen.length })
      }
      const done = await store.commitTurn({ ...finishing(turn), finish, command: reserving({ party: 7 }) })
      expect(done).toMatchObject({ ok: true, result: { ok: false, code: 'HALLO_PARTY_TOO_LARGE' } })
      expect(seen.at(-1)).toMatchObject({ code: 'HALLO_PARTY_TOO_LARGE' })
    })

    test('however often `finish` runs, all that a turn leaves is of one run', async () => {
      const { store } = current()
      let runs = 0
      const finish = () => {
        const run = ++runs
        const body = { run }
        const send = { id: `send ${run}`, door: 'push', address: 'a', conversation: 'p:ada', body }
        return finished({ state: body, open: body, entries: [{ from: 'hallo', at: NOW, body }], sends: [send] })
      }
      const turn = await taken(store, said())
      const done = await store.commitTurn({ ...finishing(turn), finish, command: reserving() })
      const [entry] = done.ok ? done.entries : []
      expect(runs).toBeGreaterThan(0)
      const history = await store.history({ conversation: 'p:ada', limit: 9 })
      expect(history).toMatchObject({ entries: [{ body: entry?.body }], open: entry?.body })
      expect(history.entries).toHaveLength(1)
      const sends = await store.takeSends({ doors: ['push'], limit: 9, ...take })
      expect(sends.map(({ body }) => body)).toEqual([entry?.body])
      expect((await taken(store, said())).state).toEqual(entry?.body)
      expect(await left(store)).toBe(4)
    })

    test('what a turn tells others waits in the conversation of each, once, from the same commit', async () => {
      const { store } = current()
      for (const person of ['staff', 'boss', 'root', 'cy']) {
        const conversation = `p:${person}`
        const hello = said({ person, conversation, door: 'telegram', address: `t-${person}`, account: `t-${person}` })
        await store.commitTurn(finishing(await taken(store, hello)))
      }
      await withRole(store, 'staff', { role: 'staff', hall: 'binjiang' }, '李雷')
      await withRole(store, 'boss', { role: 'manager', hall: 'binjiang' })
      await withRole(store, 'root', { role: 'admin' })
      expect((await store.person({ id: 'staff' }))?.name).toBe('李雷')

      const body = { type: 'due', what: 'holdExpired', booking: 'b1' } as const
      const tell = (id: string, to: NewTell['to']): NewTell => ({ id, to, body, at: NOW })
      const tells = [
        tell('tell:1', { staffOf: 'binjiang', except: 'boss' }),
        tell('tell:2', { staffOf: 'elsewhere' }),
        tell('tell:3', { person: 'cy' }),
        tell('tell:4', { conversation: 'p:boss' }),
        tell('tell:5', { person: 'nobody' }),
        tell('tell:3', { person: 'cy' }),
      ]
      const turn = await taken(store, said())
      const done = await store.commitTurn(finishing(turn, () => finished({ tells })))
      expect(done.ok && done.told?.sort()).toEqual(['p:boss', 'p:cy', 'p:cy', 'p:root', 'p:staff'])
      const staff = await store.nextTurn({ ...take, conversation: 'p:staff' })
      expect(staff?.event).toMatchObject({ door: 'telegram', address: 't-staff', person: 'staff', body, at: NOW })
      const told = await store.nextTurn({ ...take, conversation: 'p:cy' })
      await store.commitTurn(finishing(told!))
      expect(await store.nextTurn({ ...take, conversation: 'p:cy' })).toBeUndefined()
    })

    test('of the staff of a hall those hear of it who are not off duty, in quiet hours who are on duty', async () => {
      const { store } = current()
      for (const person of ['staff', 'boss']) {
        await store.commitTurn(finishing(await taken(store, said({ person, conversation: `p:${person}` }))))
        await withRole(store, person, { role: person === 'boss' ? 'manager' : 'staff', hall: 'binjiang' })
      }
      const says = async (person: string, duty: Duty) => {
        // elsewhere: where they write alone, what they were told waits
        const turn = await taken(store, said({ person, conversation: `g:${person}` }))
        await store.commitTurn(finishing(turn, () => finished({ person: { duty } })))
        expect((await store.person({ id: person }))?.duty).toEqual(duty)
      }
      const body = { type: 'due', what: 'holdExpired', booking: 'b1' } as const
      const told = async (id: string) => {
        const tells = [{ id, to: { staffOf: 'binjiang' }, body, at: NOW }]
        const done = await store.commitTurn(finishing(await taken(store, said()), () => finished({ tells })))
        return done.ok ? done.told?.sort() : undefined
      }
      await says('boss', { on: false, until: NOW + MINUTE })
      expect(await told('tell:1')).toEqual(['p:staff'])
      await says('staff', { on: false })
      expect(await told('tell:2')).toEqual(['p:boss', 'p:staff'])
      await says('boss', { on: true })
      await says('staff', { on: false, until: NOW })
      expect(await told('tell:3')).toEqual(['p:boss', 'p:staff'])
      const { version } = await store.catalogue()
      // 09:00 in the hall's zone
      const quiet = halls.map((hall) => ({ ...hall, quiet: { from: '22:00', to: '09:30' } }))
      await store.changeCatalogue({ expected: version, halls: quiet, actor: 'boss', now: NOW, what: 'edit' })
      expect(await told('tell:4')).toEqual(['p:boss'])
    })

    test('history pages forwards, or gives the newest', async () => {
      const { store } = current()
      const entry = (n: number) => ({ from: 'hallo', at: NOW, body: n }) as const
      for (let n = 1; n <= 7; n += 2) {
        const turn = await taken(store, said())
        await store.commitTurn(finishing(turn, () => finished({ entries: [entry(n), entry(n + 1)] })))
      }
      const seqs = async (query: { after?: number; limit: number }) =>
        (await store.history({ conversation: 'p:ada', ...query })).entries.map(({ seq, body }) => [seq, body])
      expect(await seqs({ limit: 3 })).toEqual([
        [6, 6],
        [7, 7],
        [8, 8],
      ])
      expect(await seqs({ after: 2, limit: 3 })).toEqual([
        [3, 3],
        [4, 4],
        [5, 5],
      ])
      expect(await seqs({ after: 7, limit: 3 })).toEqual([[8, 8]])
      expect(await seqs({ after: 8, limit: 3 })).toEqual([])
      expect(await store.history({ conversation: 'nobody', limit: 5 })).toEqual({
        entries: [],
        open: null,
        revision: 0,
      })
    })

    test('where something was said is told for many conversations at once', async () => {
      const { store } = current()
      const at = () => store.positions(['p:ada', 'nobody', 'p:bob'])
      expect(await at()).toEqual(new Map())
      for (const person of ['ada', 'bob']) {
        const turn = await taken(store, said({ person, conversation: `p:${person}` }))
        await store.commitTurn(finishing(turn))
      }
      const before = await at()
      expect([...before.keys()].sort()).toEqual(['p:ada', 'p:bob'])
      expect(await at()).toEqual(before)
      const turn = await taken(store, said())
      await store.commitTurn(finishing(turn))
      expect((await at()).get('p:ada')).toBeGreaterThan(before.get('p:ada')!)
      expect((await at()).get('p:bob')).toBe(before.get('p:bob'))
    })

    test('a state that is too large is refused, and nothing of its turn is kept', async () => {
      const { store } = current()
      const turn = await taken(store, said())
      const large = finishing(turn, () => finished({ state: { pad: 'x'.repeat(MOST_STATE_BYTES + 1) } }))
      await expect(store.commitTurn(large)).rejects.toThrow(RangeError)
      expect(await store.commitTurn(finishing(turn))).toMatchObject({ ok: true })
    })

    test('what is due is handed out once a lease, and settled only as it was taken', async () => {
      const { store, pass } = current()
      const turn = await taken(store, said())
      const command = reserving({ conversation: 'p:ada' })
      const expires = NOW + 20 * 60_000
      const done = await store.commitTurn({ ...finishing(turn, () => finished({ expires })), command })
      const booking = booked(done.ok && done.result ? done.result : { ok: false, code: 'HALLO_INTERNAL' })
      const query = { limit: 10, ...take }
      expect(await store.takeDue({ now: NOW + 60_000, ...query })).toEqual([])
      const found = await store.takeDue({ now: expires, ...query })
      const address = { person: 'ada', conversation: 'p:ada', door: 'web', address: 'ada' }
      expect(found).toEqual([
        { type: 'booking', booking, due: booking.hold?.until, address },
        { type: 'conversation', due: expires, address },
      ])
      expect(await store.takeDue({ now: expires, ...query })).toEqual([])
      pass(3001)
      const again = await store.takeDue({ now: expires, ...query })
      expect(again).toEqual(found)
      for (const due of again) await store.settleDue(due)
      pass(3001)
      expect(await store.takeDue({ now: expires, ...query })).toEqual([])
    })

    test('sends keep their order for each address, and come again until they are settled', async () => {
      const { store, pass } = current()
      const turn = await taken(store, said())
      const send = (id: string, address: string) => ({ id, door: 'push', address, conversation: 'p:ada', body: { id } })
      const sends = [send('a1', 'a'), send('a2', 'a'), send('b1', 'b'), send('a1', 'a')]
      await store.commitTurn(finishing(turn, () => finished({ sends })))
      const query = { doors: ['push'], limit: 10, ...take }
      const ids = async () => (await store.takeSends(query)).map(({ id, tries }) => `${id} ${tries}`)
      expect(await store.takeSends({ ...query, doors: ['other'] })).toEqual([])
      expect(await ids()).toEqual(['a1 0', 'b1 0'])
      expect(await ids()).toEqual([])
      pass(3001)
      expect(await ids()).toEqual(['a1 0', 'b1 0'])
      await store.settleSend({ id: 'a1' }, { sent: true, platformId: '17' })
      await store.settleSend({ id: 'b1' }, { sent: false, dead: true, error: 'blocked' })
      expect(await ids()).toEqual(['a2 0'])
    })

    test('how many of the events of a group reach nobody is known once nothing of them waits', async () => {
      const { store } = current()
      const turn = await taken(store, said())
      const send = (id: string, address: string) => ({ id, door: 'push', address, conversation: 'p:ada', body: {} })
      const ids = ['notice:one:a.1', 'notice:one:b.1', 'notice:one:b.1.1', 'notice:one:c.1', 'notice:oneself:d.1']
      await store.commitTurn(finishing(turn, () => finished({ sends: ids.map((id) => send(id, id)) })))
      expect(await store.undelivered('notice:one')).toEqual({ waits: true, dead: 0 })
      await store.settleSend({ id: ids[0]! }, { sent: true })
      const blocked = { sent: false, dead: true, error: 'blocked' } as const
      for (const id of [ids[1]!, ids[2]!, ids[4]!]) await store.settleSend({ id }, blocked)
      expect(await store.undelivered('notice:one')).toMatchObject({ waits: true })
      await store.settleSend({ id: ids[3]! }, blocked)
      expect(await store.undelivered('notice:one')).toEqual({ waits: false, dead: 2 })
      expect(await store.undelivered('notice:two')).toEqual({ waits: false, dead: 0 })
    })

    test('a send keeps its lease while it is being delivered, and only its own worker keeps it', async () => {
      const { store, pass } = current()
      const turn = await taken(store, said())
      const sends = [{ id: 'x', door: 'push', address: 'a', conversation: 'p:ada', body: '你好' }]
      await store.commitTurn(finishing(turn, () => finished({ sends })))
      const other = { doors: ['push'], limit: 10, worker: 'two', leaseMs: 3000 }
      expect(await store.takeSends({ ...other, ...take })).toHaveLength(1)
      pass(2900)
      await store.renewSends(['x', 'unknown'], take)
      pass(2900)
      expect(await store.takeSends(other)).toEqual([])
      await store.renewSends(['x'], { worker: 'two', leaseMs: 3000 })
      pass(200)
      expect(await store.takeSends(other)).toHaveLength(1)
      await store.settleSend({ id: 'x' }, { sent: true })
      await store.renewSends(['x'], { worker: 'two', leaseMs: 3000 })
      pass(3001)
      expect(await store.takeSends(other)).toEqual([])
    })

    test('a send that failed waits until it may be tried again', async () => {
      const { store, pass } = current()
      const turn = await taken(store, said())
      const sends = [{ id: 'x', door: 'push', address: 'a', conversation: 'p:ada', body: '你好', notBefore: 0 }]
      await store.commitTurn(finishing(turn, () => finished({ sends })))
      const query = { doors: ['push'], limit: 10, ...take }
      const [first] = await store.takeSends(query)
      expect(first).toMatchObject({ id: 'x', tries: 0, body: '你好' })
      pass(1000)
      await store.settleSend({ id: 'x' }, { sent: false, retryAt: 1e15, error: '429' })
      expect(await store.takeSends(query)).toEqual([])
      await store.settleSend({ id: 'x' }, { sent: false, retryAt: 0, error: '429' })
      expect(await store.takeSends(query)).toMatchObject([{ id: 'x', tries: 2 }])
    })

    test('one send can be taken by its id before it is due, by one worker, and says afterwards how it went out', async () => {
      const { store, pass } = current()
      const turn = await taken(store, said())
      const send = (id: string) => ({ id, door: 'push', address: 'a', conversation: 'p:ada', body: { id } })
      const notBefore = Date.now() + 600_000
      const sends = [send('x'), send('y'), send('z')].map((each) => ({ ...each, notBefore }))
      await store.commitTurn(finishing(turn, () => finished({ sends })))
      const query = { doors: ['push'], limit: 10, ...take }
      expect(await store.takeSends(query)).toEqual([])
      // not only the first of its address
      expect(await store.claimSend('y', take)).toMatchObject({ status: 'taken', send: { id: 'y', body: { id: 'y' } } })
      expect(await store.claimSend('y', { ...take, worker: 'two' })).toEqual({ status: 'busy' })
      expect(await store.claimSend('unknown', take)).toEqual({ status: 'none' })
      await store.settleSend({ id: 'y' }, { sent: true, platformId: 'at once' })
      expect(await store.claimSend('y', take)).toEqual({ status: 'sent', platformId: 'at once' })
      await store.hastenSends({ door: 'push', address: 'b' })
      expect(await store.takeSends(query)).toEqual([])
      await store.hastenSends({ door: 'push', address: 'a' })
      expect(await store.takeSends(query)).toMatchObject([{ id: 'x' }])
      expect(await store.claimSend('x', take)).toEqual({ status: 'busy' })
      pass(3001)
      expect(await store.claimSend('x', take)).toMatchObject({ status: 'taken', send: { id: 'x' } })
      await store.settleSend({ id: 'x' }, { sent: false, dead: true, error: 'blocked' })
      expect(await store.claimSend('x', take)).toEqual({ status: 'none' })
    })

    test('a clock that was ahead when a process died keeps no work back once it is right again', async () => {
      const { store, pass } = current()
      pass(2 * 3_600_000)
      const turn = await taken(store, said())
      const sends = [{ id: 'x', door: 'push', address: 'a', conversation: 'p:ada', body: '你好' }]
      await store.commitTurn(finishing(turn, () => finished({ sends, expires: NOW })))
      const query = { doors: ['push'], limit: 10, ...take }
      expect(await store.takeSends(query)).toHaveLength(1)
      expect(await store.takeDue({ now: NOW, limit: 9, ...take })).toHaveLength(1)
      await store.accept(said(), take)
      await store.accept(said({ person: 'bob', conversation: 'p:bob' }), take)
      pass(-2 * 3_600_000)
      const other = { worker: 'two', leaseMs: 3000 }
      expect(await store.nextTurn({ ...other, conversation: 'p:ada' })).toBeDefined()
      expect(await store.nextTurn(other)).toMatchObject({ conversation: 'p:bob' })
      expect(await store.takeDue({ now: NOW, limit: 9, ...other })).toHaveLength(1)
      expect(await store.takeSends({ ...query, ...other })).toHaveLength(1)
      // And these leases hold.
      expect(await store.nextTurn(take)).toBeUndefined()
      expect(await store.takeDue({ now: NOW, limit: 9, ...take })).toEqual([])
      expect(await store.takeSends(query)).toEqual([])
    })

    test('a send written by a clock that was ahead goes at once', async () => {
      const { store, pass } = current()
      pass(30 * 60_000)
      const sends = [{ id: 'x', door: 'push', address: 'a', conversation: 'p:ada', body: '你好' }]
      await store.commitTurn(finishing(await taken(store, said()), () => finished({ sends })))
      pass(-30 * 60_000)
      expect(await store.takeSends({ doors: ['push'], limit: 10, ...take })).toHaveLength(1)
    })

    test('pruning keeps what may still be repeated', async () => {
      const { store } = current()
      const event = said()
      await store.commitTurn(finishing(await taken(store, event)))
      await store.accept(said({ id: 'still waiting', person: 'bob', conversation: 'p:bob' }))
      await store.prune({ real: Date.now() + 6 * 86_400_000, now: NOW, keep: KEEP })
      expect(await store.accept(event)).toMatchObject({ status: 'done' })
    })

    test('small facts are set only where the old value still stands', async () => {
      const { store } = current()
      expect(await store.meta('clock')).toBeUndefined()
      expect(await store.setMeta('clock', 'a', undefined)).toBe('a')
      expect(await store.setMeta('clock', 'b', undefined)).toBe('a')
      expect(await store.setMeta('clock', 'c', 'a')).toBe('c')
      expect(await store.meta('clock')).toBe('c')
    })

    test('a hold of a conversation tells where it was made', async () => {
      const { store } = current()
      expect(await held(store, { conversation: 'p:ada' })).toMatchObject({ conversation: 'p:ada' })
    })
  })
}

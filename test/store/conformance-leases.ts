import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/port/store.ts'
import type { Current } from './conformance.ts'
import { NOW } from './halls.ts'
import { finished, finishing, left, reserving, said, take, taken } from './kit.ts'

const two = { worker: 'two', leaseMs: 3000 }
const push = { doors: ['push'], limit: 9 }
const later = { sent: false, retryAt: 0, error: '429' } as const

async function queued(store: Store, ...ids: string[]): Promise<void> {
  const sends = ids.map((id) => ({ id, door: 'push', address: 'a', conversation: 'p:ada', body: { id } }))
  await store.commitTurn(finishing(await taken(store, said()), () => finished({ sends })))
}

/** A process may be paused at any time, and wake up when another has taken over. */
export function leasesConform(current: Current): void {
  describe('who was paused', () => {
    test('commits nothing once another has its event', async () => {
      const { store, pass } = current()
      const turn = await taken(store, said())
      pass(3001)
      const second = await store.nextTurn({ ...two, conversation: turn.conversation })
      expect(await store.commitTurn({ ...finishing(turn), command: reserving() })).toEqual({
        ok: false,
        reason: 'fenced',
      })
      expect(await left(store)).toBe(6)
      expect((await store.history({ conversation: 'p:ada', limit: 9 })).entries).toEqual([])
      const done = await store.commitTurn({ ...finishing(second!, undefined, 'two'), command: reserving() })
      expect(done).toMatchObject({ ok: true, result: { ok: true } })
      expect(await left(store)).toBe(4)
    })

    test('may commit where nobody has taken over', async () => {
      const { store, pass } = current()
      const turn = await taken(store, said())
      pass(3001)
      expect(await store.commitTurn(finishing(turn))).toMatchObject({ ok: true })
    })

    test('settles no send that another has taken since, and that one hears that it may go out twice', async () => {
      const { store, pass } = current()
      await queued(store, 'x', 'y')
      const [first] = await store.takeSends({ ...push, ...take })
      expect(first).not.toHaveProperty('repeated')
      pass(3001)
      const [second] = await store.takeSends({ ...push, ...two })
      expect(second).toMatchObject({ id: 'x', repeated: true, tries: 0 })
      for (const outcome of [later, { sent: false, dead: true, error: 'blocked' }, { sent: true }] as const)
        expect(await store.settleSend(first!, outcome)).toBe(false)
      // It is still the second's, and what follows waits for it.
      expect(await store.takeSends({ ...push, ...take })).toEqual([])
      expect(await store.claimSend('x', take)).toEqual({ status: 'busy' })
      expect(await store.settleSend(second!, { sent: true, platformId: '7' })).toBe(true)
      expect(await store.claimSend('x', take)).toEqual({ status: 'sent', platformId: '7' })
      expect(await store.takeSends({ ...push, ...take })).toMatchObject([{ id: 'y' }])
    })

    test('settles no send that its own process has taken since, by its id or in order', async () => {
      const { store, pass } = current()
      await queued(store, 'x')
      const [first] = await store.takeSends({ ...push, ...take })
      pass(3001)
      const claimed = await store.claimSend('x', take)
      expect(claimed).toMatchObject({ status: 'taken', send: { repeated: true } })
      expect(await store.settleSend(first!, later)).toBe(false)
      if (claimed.status === 'taken') expect(await store.settleSend(claimed.send, later)).toBe(true)
      const [again] = await store.takeSends({ ...push, ...take })
      expect(again).toMatchObject({ id: 'x', tries: 1 })
      expect(again).not.toHaveProperty('repeated')
      // The platform itself may tell of it at any time.
      expect(await store.settleSend({ id: 'x' }, { sent: true })).toBe(true)
      expect(await store.settleSend(again!, later)).toBe(false)
    })
  })

  test('what waits is counted: events, sends that are due, what was given up', async () => {
    const { store, pass } = current()
    expect(await store.backlog()).toEqual({ events: 0, sends: 0, dead: 0 })
    await queued(store, 'x')
    const { oldestSend } = await store.backlog()
    pass(1000)
    await queued(store, 'y')
    expect(await store.backlog()).toMatchObject({ sends: 2, oldestSend })
    await store.accept(said())
    await store.accept(said({ person: 'bob', conversation: 'p:bob' }))
    expect(await store.backlog()).toMatchObject({ events: 2, sends: 2, dead: 0 })
    const [send] = await store.takeSends({ ...push, ...take })
    await store.settleSend(send!, { sent: false, retryAt: Date.now() + 600_000, error: '429' })
    const turn = await store.nextTurn(take)
    await store.commitTurn(finishing(turn!, () => finished({ dead: 'RangeError at somewhere' })))
    expect(await store.backlog()).toMatchObject({ events: 1, sends: 1, dead: 1 })
    pass(1_200_000)
    expect(await store.backlog()).toMatchObject({ sends: 2 })
    await store.claimSend('x', take)
    await store.settleSend({ id: 'x' }, { sent: true })
    await store.settleSend({ id: 'y' }, { sent: false, dead: true, error: 'blocked' })
    expect(await store.backlog()).toEqual({ events: 1, sends: 0, dead: 1 })
  })

  describe('a clock that is set', () => {
    const HOURS = 2 * 3_600_000
    for (const jumped of [HOURS, 60_000, 1000, -1000, -60_000, -HOURS])
      test(`by ${jumped / 1000} s ends no lease of who lives, and keeps none of who is gone`, async () => {
        const { store, pass, jump } = current()
        const draft = await taken(store, said({ person: 'cy', conversation: 'p:cy' }))
        await store.commitTurn(finishing(draft, () => finished({ expires: NOW })))
        await queued(store, 'x')
        const turn = await taken(store, said({ person: 'bob', conversation: 'p:bob' }))
        const [send] = await store.takeSends({ ...push, ...take })
        expect(send).toBeDefined()
        expect(await store.takeDue({ now: NOW, limit: 9, ...take })).toHaveLength(1)
        const nothing = async () => {
          expect(await store.nextTurn(two)).toBeUndefined()
          expect(await store.takeSends({ ...push, ...two })).toEqual([])
        }
        jump(jumped)
        await nothing()
        expect(await store.takeDue({ now: NOW, limit: 9, ...two })).toEqual([])
        for (let second = 0; second < 12; second++) {
          expect(await store.renewTurn(turn, take)).toBe(true)
          await store.renewSends(['x'], take)
          pass(1000)
          await nothing()
        }
        // Its process dies.
        pass(3001)
        expect(await store.nextTurn(two)).toMatchObject({ conversation: 'p:bob' })
        expect(await store.takeSends({ ...push, ...two })).toMatchObject([{ id: 'x' }])
        expect(await store.takeDue({ now: NOW, limit: 9, ...two })).toHaveLength(1)
      })

    test('just before its process died keeps its work back for a few seconds at most', async () => {
      const { store, pass, jump } = current()
      await taken(store, said())
      jump(-HOURS)
      await store.accept(said({ person: 'bob', conversation: 'p:bob' }), take)
      pass(7001)
      expect(await store.nextTurn(two)).toBeDefined()
      expect(await store.nextTurn(two)).toBeDefined()
    })
  })
}

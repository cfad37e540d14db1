import { describe, expect, test } from 'vitest'
import { limitOfPerson } from '../../../src/store/documents/counting/limit-docs.ts'
import { rebuildLimits } from '../../../src/store/documents/counting/rebuild-limits.ts'
import type { Store, StoreCommand } from '../../../src/store/port/store.ts'
import { linked } from '../../support/people.ts'
import { MOBILE, mark, NOW } from '../halls.ts'
import { booked, cancelling, changing, confirmed, finishing, held, reserving, said, taken } from '../kit.ts'
import { MemoryConnection } from './server.ts'
import { twoProcesses } from './two-processes.ts'

/** What changes one booking alone is done by marks (`counting/marks.ts`). What all crashes have in common: `crashes.test.ts`. */

/** `command` is carried out by a process that dies at each step in turn; what the other does then. */
async function dyingAtEachStep(
  prepare: (store: Store) => Promise<StoreCommand>,
  then: (all: { other: Store; command: StoreCommand; done: boolean }) => Promise<void>,
): Promise<void> {
  for (const deaf of [false, true])
    for (let nth = 1; ; nth++) {
      const { store, other, connection } = await twoProcesses()
      const command = await prepare(store)
      connection.crashAt(nth, deaf)
      const result = await Promise.race([store.execute(command), connection.died])
      await then({ other, command, done: result !== undefined })
      expect((await other.verify()).problems).toEqual([])
      if (result !== undefined) break
    }
}

test('a process dies while it gives places back: nobody has them before they are free', async () => {
  const answers = new Set<boolean>()
  await dyingAtEachStep(
    async (store) => ({ ...changing(await held(store, { party: 6 }), { party: 2 }), key: 'the command' }),
    async ({ other }) => {
      // Before anything else has been looked at: the slot as the dead process has left it.
      const first = await other.execute(reserving({ person: 'bob', party: 4 }))
      answers.add(first.ok)
      const at = { by: 'person', when: 'held', now: NOW, limit: 9 } as const
      const all = [...(await other.bookings({ ...at, person: 'ada' })).items]
      all.push(...(await other.bookings({ ...at, person: 'bob' })).items)
      expect(all.reduce((sum, { party }) => sum + party, 0)).toBe(6)
    },
  )
  expect(answers).toEqual(new Set([true, false]))
})

test('a process dies while it takes the last places: they are given to whoever wants them next, or its guest has them', async () => {
  const answers = new Set<boolean>()
  await dyingAtEachStep(
    async () => reserving({ key: 'the command', party: 6, answers: { mobile: MOBILE } }),
    async ({ other, command }) => {
      const next = await other.execute(reserving({ person: 'bob', party: 6 }))
      expect((await other.execute(command)).ok).toBe(!next.ok)
      answers.add(next.ok)
    },
  )
  expect(answers).toEqual(new Set([true, false]))
})

describe('while somebody who is known books, at each step', () => {
  test.each<[string, (other: Store) => Promise<unknown>, (other: Store, id: string) => Promise<void>]>([
    [
      'they are linked: the booking goes along',
      (other) => linked(other, 'ada', 'bob', mark(10)),
      async (other, id) => {
        const theirs = { by: 'person', person: 'bob', when: 'held', now: NOW, limit: 9 } as const
        expect((await other.bookings(theirs)).items.map((each) => each.id)).toContain(id)
      },
    ],
    [
      'they are erased: nothing of theirs comes after it',
      (other) => other.execute({ type: 'erase', key: 'erase', now: NOW, actor: 'ada', person: 'ada' }),
      async (other, id) => {
        // Booked after it, as somebody new, or erased with the rest.
        const of = (await other.booking({ id }))?.person
        expect(['ada', 'erased']).toContain(of)
        const all = { by: 'person', person: 'ada', when: 'all', now: NOW, limit: 9 } as const
        expect((await other.bookings(all)).items.map((each) => each.id)).toEqual(of === 'ada' ? [id] : [])
      },
    ],
  ])('%s', async (_, meanwhile, expected) => {
    for (const before of [true, false])
      for (let nth = 1; ; nth++) {
        const { store, other, connection } = await twoProcesses()
        await store.commitTurn(finishing(await taken(store, said({ id: 'event' }))))
        if (before) await confirmed(store, { key: 'first', service: 'meeting-room', party: 1 })
        let paused = false
        connection.pauseAt(nth, async () => {
          paused = true
          await meanwhile(other)
        })
        const { id } = booked(await store.execute(reserving({ marks: [mark(11)] })))
        if (paused) await expected(other, id)
        expect((await other.verify()).problems).toEqual([])
        if (!paused) break
      }
  })

  test('the hall blocks them: whoever was blocked first has not booked', async () => {
    const theirs = { by: 'person', person: 'ada', when: 'held', now: NOW, limit: 9 } as const
    for (let nth = 1; ; nth++) {
      const { store, other, connection } = await twoProcesses()
      const sure = await confirmed(store, { key: 'first', service: 'meeting-room', party: 1 })
      let first: number | undefined
      connection.pauseAt(nth, async () => {
        first = (await other.bookings(theirs)).items.length
        const by = { type: 'block', key: 'block', now: NOW, actor: 'lilei', booking: sure.id, blocked: true } as const
        expect((await other.execute(by)).ok).toBe(true)
      })
      const { ok } = await store.execute(reserving({ marks: [mark(11)] }))
      expect((await other.bookings(theirs)).items).toHaveLength(ok ? 1 : 0)
      if (first === undefined) break
      expect(ok).toBe(first === 1)
    }
  })
})

test('documents of limits of an older version are made anew from the bookings', async () => {
  const { server, store } = await twoProcesses()
  const hold = await held(store, { party: 1, service: 'meeting-room' })
  await confirmed(store, { party: 2, answers: { mobile: MOBILE } })
  await store.execute(cancelling(await confirmed(store, { person: 'bob' })))
  const limits = server.collection('limits')
  const before = (await store.verify()).bookings
  const counted = limits.get(limitOfPerson('ada'))
  limits.clear()
  limits.set('person ada binjiang/meeting-room', { id: 'person ada binjiang/meeting-room', rev: 3, value: {} as never })
  const by = new MemoryConnection(server, () => Promise.resolve())
  // Ended in between, it is begun again.
  by.crashAt(6, true)
  await Promise.race([rebuildLimits(by), by.died])
  await rebuildLimits(new MemoryConnection(server, () => Promise.resolve()))
  expect(counted).toBeDefined()
  expect(Object.keys(limits.get(limitOfPerson('ada'))?.value?.entries ?? {})).toHaveLength(2)
  expect([...limits.keys()].filter((id) => id.includes('/'))).toEqual([])
  expect(await store.verify({ thorough: true })).toEqual({ bookings: before, problems: [] })
  expect((await store.execute(cancelling(hold))).ok).toBe(true)
})

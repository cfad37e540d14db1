import { expect, test } from 'vitest'
import { FaultCollector } from '../../src/jobs/fault-collector.ts'
import { followClosings } from '../../src/jobs/follow-closings.ts'
import { closingDue } from '../../src/services/closing-answers.ts'
import type { Incoming, Store } from '../../src/store/port/store.ts'
import { mark, NOW } from '../store/halls.ts'
import { reserving, said } from '../store/kit.ts'
import { aHall, aService } from '../support/halls.ts'
import { memoryStore } from '../support/store.ts'

const MINUTE = 60_000

/** A store whose yoga is closed after Ada has booked it; Bob has booked while it was being closed. */
async function closedHall() {
  const store = await memoryStore({ halls: [aHall({ services: [aService()] })], now: NOW })
  for (const person of ['boss', 'ada', 'bob']) await store.accept(said({ person, conversation: `p:${person}` }))
  const booked = async (person: string) => {
    const conversation = `p:${person}`
    const made = await store.execute(reserving({ person, conversation, party: 1, marks: [mark(9)], confirmed: true }))
    if (!made.ok) throw new Error(made.code)
    return made.booking
  }
  const ada = await booked('ada')
  const bob = await booked('bob')
  const { hall, service, id, start } = ada
  const closed = await store.execute({
    type: 'edit',
    key: 'edit:1',
    now: NOW,
    actor: 'boss',
    expected: 1,
    changes: [{ at: [hall, 'services', service, 'status'], before: 'open', after: 'closed' }],
    closing: { conversation: 'p:boss', halls: [hall], bookings: [{ id, start }], due: closingDue(ada, NOW) },
  })
  expect(closed.ok).toBe(true)
  const queued: Incoming[] = []
  /** Another process that looks at the same store: it has looked at nothing yet. */
  const process = (change: Partial<Store> = {}) => ({
    store: {
      ...store,
      enqueue: async (events: readonly Incoming[]) => {
        queued.push(...events)
        return store.enqueue(events)
      },
      ...change,
    },
    porter: { sweep: async () => undefined },
  })
  const cancel = ({ id: booking, version, person }: typeof ada) =>
    store.execute({ type: 'cancel', key: `c:${booking}`, now: NOW, actor: person, booking, version, by: 'guest' })
  const task = async () => (await store.tasks({ kind: 'closing', limit: 9 }))[0]!
  return { store, ada, bob, process, queued, cancel, task }
}

const whats = (events: readonly Incoming[]) =>
  events.map(({ body, person }) => [person, body.type === 'due' ? body.what : body.type])

test('who booked while it was being closed is told too, and the report waits for both', async () => {
  const { ada, bob, process, queued, cancel, task } = await closedHall()
  const one = process()
  await followClosings(one, NOW, new FaultCollector())
  expect(whats(queued)).toEqual([['bob', 'closed']])
  await cancel(ada)
  await followClosings(one, NOW + MINUTE, new FaultCollector())
  expect(await task()).toMatchObject({ state: 'running', done: 1 })
  await cancel(bob)
  await followClosings(one, NOW + 2 * MINUTE, new FaultCollector())
  expect(whats(queued).slice(1)).toEqual([['boss', 'closingReport']])
  expect(await task()).toMatchObject({ state: 'done' })
})

test('a process that dies between telling and noting it tells nothing twice, nor do two at once', async () => {
  const { store, ada, bob, process, queued, cancel, task } = await closedHall()
  const dying = () => process({ advanceTask: () => Promise.reject(new Error('killed')) })
  await followClosings(dying(), NOW, new FaultCollector())
  await Promise.all([
    followClosings(process(), NOW, new FaultCollector()),
    followClosings(process(), NOW, new FaultCollector()),
  ])
  await cancel(ada)
  await cancel(bob)
  await followClosings(dying(), NOW, new FaultCollector())
  await Promise.all([
    followClosings(process(), NOW, new FaultCollector()),
    followClosings(process(), NOW, new FaultCollector()),
  ])
  expect(await task()).toMatchObject({ state: 'done' })
  // the same ids: each is handled once
  expect(new Set(queued.map(({ id }) => id)).size).toBe(2)
  expect((await store.backlog()).events).toBe(3 + 2)
})

test('on the morning of the day it is told who has not answered', async () => {
  const { ada, process, queued } = await closedHall()
  const one = process()
  await followClosings(one, NOW, new FaultCollector())
  const due = closingDue(ada, NOW)
  expect(due).toBeGreaterThanOrEqual(NOW + 30 * MINUTE)
  await followClosings(one, due - MINUTE, new FaultCollector())
  expect(whats(queued)).toEqual([['bob', 'closed']])
  await followClosings(one, due, new FaultCollector())
  expect(whats(queued).slice(1)).toEqual([['boss', 'closingReport']])
})

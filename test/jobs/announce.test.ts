import { expect, test } from 'vitest'
import { FaultCollector } from '../../src/jobs/fault-collector.ts'
import { sendAnnouncements } from '../../src/jobs/send-announcements.ts'
import type { Incoming } from '../../src/store/port/store.ts'
import { mark, NOW } from '../store/halls.ts'
import { reserving, said } from '../store/kit.ts'
import { aHall, aService } from '../support/halls.ts'
import { memoryStore } from '../support/store.ts'

test('a long announcement tells how far it has got where it began, goes on after a stop, and reaches each once', async () => {
  const { capacity: _, ...schedule } = aService().schedule
  const store = await memoryStore({ halls: [aHall({ services: [aService({ schedule })] })], now: NOW })
  const people = Array.from({ length: 560 }, (_, n) => `guest-${String(n).padStart(3, '0')}`)
  await Promise.all(
    people.map(async (person) => {
      await store.accept(said({ person }))
      const made = await store.execute(reserving({ person, party: 1, marks: [mark(9)], confirmed: true }))
      expect(made.ok).toBe(true)
    }),
  )
  await store.accept(said({ person: 'boss' }))
  const begun = await store.execute({
    type: 'announce',
    key: 'announce:1',
    now: NOW,
    actor: 'boss',
    text: '周五闭馆',
    conversation: 'p:boss',
  })
  const id = begun.ok ? begun.task.id : ''
  let undelivered = { waits: false, dead: 0 }
  const queued: Incoming[] = []
  const watched = {
    tasks: store.tasks,
    advanceTask: store.advanceTask,
    recipients: store.recipients,
    address: store.address,
    undelivered: async () => undelivered,
    enqueue: async (events: readonly Incoming[]) => {
      queued.push(...events)
      return store.enqueue(events)
    },
  }
  const parts = { store: watched, porter: { sweep: async () => undefined } }
  let portions = 0
  await sendAnnouncements(parts, NOW, () => ++portions <= 3, new FaultCollector())
  expect(await store.tasks({ kind: 'announcement', id, limit: 1 })).toMatchObject([
    { state: 'running', done: 150, total: 560 },
  ])
  // what doors push takes its time: it is out when nothing of it waits, with those it has not reached
  undelivered = { waits: true, dead: 1 }
  await sendAnnouncements(parts, NOW, () => true, new FaultCollector())
  expect(await store.tasks({ kind: 'announcement', id, limit: 1 })).toMatchObject([
    { state: 'running', done: 560, total: 560 },
  ])
  undelivered = { waits: false, dead: 2 }
  await sendAnnouncements(parts, NOW, () => true, new FaultCollector())
  expect(queued.at(-1)?.body).toEqual({ type: 'due', what: 'noticeSent', notice: id, unreached: 2 })
  expect(await store.tasks({ kind: 'announcement', id, limit: 1 })).toMatchObject([
    { state: 'done', done: 560, total: 560 },
  ])
  const to = (what: string) =>
    queued.filter(({ body }) => body.type === 'due' && body.what === what).map(({ person }) => person)
  expect(to('notice')).toEqual(people)
  expect(to('noticeProgress')).toEqual(['boss'])
  expect(to('noticeSent')).toEqual(['boss'])
  await store.close()
})

import { expect, test } from 'vitest'
import { type RoundParts, runRound } from '../../src/jobs/round.ts'
import type { Incoming } from '../../src/store/port/store.ts'
import { StoreFault } from '../../src/store/port/store-fault.ts'
import { mark, NOW } from '../store/halls.ts'
import { held } from '../store/kit.ts'
import { aHall, aService } from '../support/halls.ts'
import { memoryStore } from '../support/store.ts'

const HOUR = 3_600_000

async function round(over: (store: RoundParts['store']) => Partial<RoundParts['store']>) {
  const plain = await memoryStore({ halls: [aHall({ services: [aService()] })], now: NOW })
  for (const person of ['ada', 'bob', 'cyd']) {
    await plain.accept({
      id: `web:${person}:1`,
      conversation: `p:${person}`,
      door: 'web',
      account: person,
      address: person,
      person,
      body: { type: 'text', text: 'hello' },
      at: NOW,
    })
    await held(plain, { person, party: 1, marks: [mark(9)], conversation: `p:${person}` })
  }
  const queued: Incoming[] = []
  let swept = 0
  let pruned = 0
  const store = Object.assign(Object.create(plain) as RoundParts['store'], {
    enqueue: async (events: readonly Incoming[]) => {
      queued.push(...events)
      return plain.enqueue(events)
    },
    prune: async () => {
      pruned += 1
    },
  })
  Object.assign(store, over(store))
  const parts: RoundParts = {
    store,
    porter: {
      sweep: async () => {
        swept += 1
      },
    },
    clock: { now: () => NOW + HOUR },
    worker: 'one',
  }
  const fault = await runRound(parts).then(
    () => undefined,
    (error: unknown) => error,
  )
  await plain.close()
  return { fault, queued: queued.map(({ person }) => person).sort(), swept, pruned }
}

test('one that can’t be queued or settled keeps no other waiting, and the fault is reported in the end', async () => {
  const { fault, queued, swept, pruned } = await round((store) => {
    const { enqueue, settleDue } = store
    return {
      enqueue: (events) => {
        if (events.some(({ person }) => person === 'bob')) throw new TypeError('bob')
        return enqueue(events)
      },
      settleDue: (due) => {
        if (due.type === 'booking' && due.booking.person === 'ada') throw new TypeError('ada')
        return settleDue(due)
      },
    }
  })
  expect(queued).toEqual(['ada', 'cyd'])
  expect(swept).toBeGreaterThan(0)
  expect(pruned).toBe(1)
  expect(fault).toBeInstanceOf(TypeError)
})

test('announcements that can’t be sent, and a sweep that fails, keep nothing waiting', async () => {
  const { fault, pruned } = await round(() => ({
    tasks: () => Promise.reject(new TypeError('no')),
  }))
  expect(pruned).toBe(1)
  expect(fault).toBeInstanceOf(TypeError)
})

test('a store that is away ends the round: it comes again', async () => {
  const { fault, pruned } = await round(() => ({
    settleDue: () => Promise.reject(new StoreFault('busy', 'away')),
  }))
  expect(pruned).toBe(0)
  expect(fault).toBeInstanceOf(StoreFault)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Sender, startSender } from '../../src/bot/doors/sender.ts'
import type { Send, SendOutcome, Store } from '../../src/store/port/store.ts'
import { finished, finishing, said, taken } from '../store/kit.ts'
import { memoryStore } from '../support/store.ts'

let store: Store
let sender: Sender | undefined
beforeEach(async () => {
  store = await memoryStore()
})
afterEach(async () => {
  vi.useRealTimers()
  await sender?.stop()
  await store.close()
})

/** Starts a sender whose deliveries end when the test says so. */
function sending() {
  const begun: string[] = []
  const open = new Map<string, (outcome: SendOutcome) => void>()
  const waiters = new Set<() => void>()
  const logged: unknown[] = []
  const deliver = ({ id }: Send) =>
    new Promise<SendOutcome>((resolve) => {
      begun.push(id)
      open.set(id, resolve)
      for (const wake of waiters) wake()
      waiters.clear()
    })
  const told: string[] = []
  const log = { warn: (...words: unknown[]) => logged.push(words) }
  const onSend = (door: string, outcome: string) => void told.push(`${door} ${outcome}`)
  sender = startSender({ store, doors: ['push'], worker: 'one', log, deliver, onSend })
  return {
    begun,
    logged,
    told,
    async started(id: string) {
      while (!open.has(id)) await new Promise<void>((resolve) => waiters.add(resolve))
    },
    end(id: string, outcome: SendOutcome = { sent: true }) {
      open.get(id)!(outcome)
      open.delete(id)
    },
  }
}

async function queue(...sends: [id: string, address: string][]) {
  const turn = await taken(store, said())
  const rows = sends.map(([id, address]) => ({ id, door: 'push', address, conversation: 'p:ada', body: { id } }))
  await store.commitTurn(finishing(turn, () => finished({ sends: rows })))
  sender?.wake()
}

test('a slow delivery keeps its own address waiting and nobody else', async () => {
  const push = sending()
  await queue(['slow 1', 'slow'], ['slow 2', 'slow'], ['quick 1', 'quick'])
  await push.started('slow 1')
  await push.started('quick 1')
  push.end('quick 1')
  await queue(['quick 2', 'quick'])
  await push.started('quick 2')
  push.end('quick 2')
  expect(push.begun).not.toContain('slow 2')
  push.end('slow 1')
  await push.started('slow 2')
  push.end('slow 2')
  expect(push.logged).toEqual([])
})

test('the lease is kept while a delivery takes its time', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const push = sending()
  const renewed = vi.spyOn(store, 'renewSends')
  await queue(['long', 'a'])
  await push.started('long')
  vi.advanceTimersByTime(1000)
  expect(renewed).toHaveBeenCalledWith(['long'], { worker: 'one', leaseMs: 3000 })
  push.end('long')
})

test('a delivery that could not be noted is logged, and the others go on', async () => {
  const push = sending()
  vi.spyOn(store, 'settleSend').mockRejectedValueOnce(new Error('away'))
  await queue(['a', 'a'], ['b', 'b'])
  await push.started('a')
  await push.started('b')
  push.end('a')
  push.end('b')
  await queue(['c', 'b'])
  await push.started('c')
  push.end('c')
  expect(JSON.stringify(push.logged)).toContain('tried again')
})

test('a stop waits for what is under way and begins nothing more', async () => {
  const push = sending()
  await queue(['a', 'a'], ['a 2', 'a'])
  await push.started('a')
  const stopped = sender!.stop()
  push.end('a')
  await stopped
  expect(push.begun).toEqual(['a'])
})

test('what was taken over by another is theirs to settle, and that it may go out twice is told', async () => {
  let ahead = 0
  await store.close()
  store = await memoryStore({ clock: () => Date.now() + ahead })
  const push = sending()
  await queue(['a', 'a'])
  await push.started('a')
  ahead = 3001
  const [other] = await store.takeSends({ doors: ['push'], limit: 1, worker: 'two', leaseMs: 3000 })
  expect(other).toMatchObject({ id: 'a', repeated: true })
  push.end('a')
  await sender!.stop()
  expect(push.told).toEqual(['push late'])
  expect(JSON.stringify(push.logged)).toContain('gone out twice')
  expect(await store.settleSend(other!, { sent: true })).toBe(true)
})

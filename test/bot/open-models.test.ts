import { expect, test } from 'vitest'
import { startPorter } from '../../src/start/start-porter.ts'
import type { Incoming } from '../../src/store/port/store.ts'
import { withRole } from '../support/people.ts'
import { sampleHalls } from '../support/sample-halls.ts'
import { memoryStore } from '../support/store.ts'

const NOW = Date.parse('2026-11-23T01:00:00Z')

const message = (person: string, id: string, text: string): Incoming => ({
  id: `web:${person}:${id}`,
  conversation: `p:${person}`,
  door: 'web',
  account: person,
  address: person,
  person,
  locale: 'en',
  body: { type: 'text', text },
  at: NOW,
})

test('guests are answered while the first words of a manager open what staff say', async () => {
  const store = await memoryStore({ halls: sampleHalls(), now: NOW })
  await withRole(store, 'mia', { role: 'admin' })
  const log = { error: () => undefined, warn: () => undefined, debug: () => undefined, info: () => undefined }
  const settings = { now: NOW } as unknown as Parameters<typeof startPorter>[1]
  const { porter } = await startPorter({ store, secret: 'only for tests' } as never, settings, log as never)
  await porter.handle(message('ada', 'm1', 'hello'))
  const order: string[] = []
  const manager = porter.handle(message('mia', 'm1', 'we close on Sundays from now on')).then((handled) => {
    order.push('manager')
    return handled
  })
  // Every round of the event loop is room for others.
  let rounds = 0
  const look = () => {
    rounds += 1
    if (!order.includes('manager')) setImmediate(look)
  }
  setImmediate(look)
  for (const id of ['m2', 'm3', 'm4'])
    order.push((await porter.handle(message('ada', id, 'what does it cost?'))).status)
  expect(await manager).toMatchObject({ status: 'done' })
  expect(order).toEqual(['done', 'done', 'done', 'manager'])
  expect(rounds).toBeGreaterThan(100)
  await store.close()
})

import { expect, test } from 'vitest'
import { startPorter } from '../../src/start/start-porter.ts'
import type { Incoming, Store } from '../../src/store/port/store.ts'
import { withRole } from '../support/people.ts'
import { sampleHalls } from '../support/sample-halls.ts'
import { memoryStore } from '../support/store.ts'

const NOW = Date.parse('2026-11-23T01:00:00Z')

const message = (person: string, id: string, text: string, locale = 'en'): Incoming => ({
  id: `web:${person}:${id}`,
  conversation: `p:${person}`,
  door: 'web',
  account: person,
  address: person,
  person,
  locale,
  body: { type: 'text', text },
  at: NOW,
})

async function porterOn(store: Store) {
  const log = { error: () => undefined, warn: () => undefined, debug: () => undefined, info: () => undefined }
  const settings = { now: NOW } as unknown as Parameters<typeof startPorter>[1]
  return (await startPorter({ store, secret: 'only for tests' } as never, settings, log as never)).porter
}

/** How many rounds of the event loop others had meanwhile. */
async function roundsDuring(work: Promise<unknown>): Promise<number> {
  let rounds = 0
  let over = false
  const look = () => {
    rounds += 1
    if (!over) setImmediate(look)
  }
  setImmediate(look)
  await work
  over = true
  return rounds
}

test('guests are answered while the first words of a manager open what staff say', async () => {
  const store = await memoryStore({ halls: sampleHalls(), now: NOW })
  await withRole(store, 'mia', { role: 'admin' })
  const porter = await porterOn(store)
  await porter.handle(message('ada', 'm1', 'hello'))
  const order: string[] = []
  const manager = porter.handle(message('mia', 'm1', 'we close on Sundays from now on')).then((handled) => {
    order.push('manager')
    return handled
  })
  const rounds = roundsDuring(manager)
  for (const id of ['m2', 'm3', 'm4'])
    order.push((await porter.handle(message('ada', id, 'what does it cost?'))).status)
  expect(await manager).toMatchObject({ status: 'done' })
  expect(order).toEqual(['done', 'done', 'done', 'manager'])
  expect(await rounds).toBeGreaterThan(100)
  await store.close()
})

test('so they are while it is opened for a guest who asks for others', async () => {
  const store = await memoryStore({ halls: sampleHalls(), now: NOW })
  const porter = await porterOn(store)
  await porter.handle(message('lin', 'm1', '你好', 'zh-CN'))
  const asking = porter.handle(message('lin', 'm2', '明天还有谁来', 'zh-CN'))
  expect(await roundsDuring(asking)).toBeGreaterThan(100)
  expect(await asking).toMatchObject({ status: 'done' })
  await store.close()
})

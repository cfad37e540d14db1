import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reachBook } from '../../adapters/wechat/official/reach.ts'
import type { Store } from '../../src/store/port/store.ts'
import { memoryStore } from '../support/store.ts'

const NOW = 1_795_000_000_000
let store: Store
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  store = await memoryStore({ halls: [], now: NOW })
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
})

const heard = (created: number) =>
  ({ openid: 'oAda', account: 'gh_1', created: created / 1000, key: String(created), opens: 'message' }) as const
/** How many customer service messages may go out now. */
async function left(book: ReturnType<typeof reachBook>): Promise<number> {
  let count = 0
  while (await book.spend('oAda')) count += 1
  return count
}

test('five messages may follow one of the person, and five more the next', async () => {
  const book = reachBook(store, 'a secret')
  expect(await left(book)).toBe(0)
  await book.note(heard(NOW))
  vi.setSystemTime(NOW + 2000)
  expect(await left(book)).toBe(5)
  await book.note(heard(NOW + 3000))
  expect(await left(book)).toBe(5)
})

test('a push that comes late lets nobody send again what was sent since it was written', async () => {
  const book = reachBook(store, 'a secret')
  await book.note(heard(NOW))
  vi.setSystemTime(NOW + 2000)
  for (let count = 0; count < 3; count += 1) expect(await book.spend('oAda')).toBe(true)
  // written beside the first one, and on its way for longer
  await book.note(heard(NOW + 1000))
  expect(await left(book)).toBe(2)
  vi.setSystemTime(NOW + 5000)
  await book.note(heard(NOW + 4000))
  expect(await left(book)).toBe(5)
})

test('after two days nothing may go out', async () => {
  const book = reachBook(store, 'a secret')
  await book.note(heard(NOW))
  vi.setSystemTime(NOW + 48 * 3_600_000)
  expect(await left(book)).toBe(0)
})

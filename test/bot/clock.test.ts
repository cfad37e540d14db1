import { expect, test } from 'vitest'
import { openClock } from '../../src/bot/clock.ts'
import { memoryStore } from '../support/store.ts'

const START = Date.parse('2026-11-23T01:00:00Z')
const OTHER = Date.parse('2027-01-01T00:00:00Z')

test('starts at its setting, runs on over restarts, and moves with another setting', async () => {
  const store = await memoryStore()
  let real = 5000
  const first = await openClock(store, START, () => real)
  expect(first.now()).toBe(START)
  real += 60_000
  expect(first.now()).toBe(START + 60_000)
  expect((await openClock(store, START, () => real)).now()).toBe(START + 60_000)
  expect((await openClock(store, OTHER, () => real)).now()).toBe(OTHER)
  expect((await openClock(store, undefined, () => real)).now()).toBe(real)
  await store.close()
})

test('two processes that start at once share it', async () => {
  const store = await memoryStore()
  const clocks = await Promise.all([openClock(store, START, () => 1000), openClock(store, START, () => 1700)])
  const at = (real: number, clock: { now(): number }, own: number) => clock.now() + real - own
  expect(at(2000, clocks[0], 1000)).toBe(at(2000, clocks[1], 1700))
  await store.close()
})

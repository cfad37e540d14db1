import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { logWatch } from '../../src/http/log-watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store whose conversations get on by `positions`. */
function watched() {
  const positions = new Map<string, number>()
  const asked: (readonly string[])[] = []
  let answer = async (): Promise<void> => undefined
  const watch = logWatch({
    positions: async (conversations) => {
      asked.push(conversations)
      await answer()
      return new Map([...positions].filter(([id]) => conversations.includes(id)))
    },
  })
  const answerBy = (by: typeof answer) => {
    answer = by
  }
  return { watch, positions, asked, answerBy }
}

test('of all streams those are told within 300 ms in whose conversation something was said', async () => {
  const { watch, positions, asked } = watched()
  const heard: string[] = []
  for (const id of ['a', 'b', 'c']) watch.follow(id, () => heard.push(id))
  await vi.advanceTimersByTimeAsync(1000)
  heard.length = 0
  positions.set('b', 1)
  await vi.advanceTimersByTimeAsync(300)
  expect(heard).toEqual(['b'])
  await vi.advanceTimersByTimeAsync(2000)
  expect(heard).toEqual(['b'])
  expect(asked.every((ids) => ids.length === 3)).toBe(true)
})

test('many are asked for together, a portion at a time', async () => {
  const { watch, asked } = watched()
  for (let n = 0; n < 600; n += 1) watch.follow(`p:${n}`, () => undefined)
  await vi.advanceTimersByTimeAsync(260)
  expect(asked.map((ids) => ids.length)).toEqual([250, 250, 100])
})

test('a stream that opens late is told of what was said just before', async () => {
  const { watch, positions } = watched()
  watch.follow('a', () => undefined)
  positions.set('a', 1)
  await vi.advanceTimersByTimeAsync(1000)
  const second = vi.fn()
  watch.follow('a', second)
  await vi.advanceTimersByTimeAsync(300)
  expect(second).toHaveBeenCalledTimes(1)
})

test('nobody is asked when no stream is open any more', async () => {
  const { watch, asked } = watched()
  const ends = ['a', 'a', 'b'].map((id) => watch.follow(id, () => undefined))
  await vi.advanceTimersByTimeAsync(300)
  for (const end of ends) end()
  await vi.advanceTimersByTimeAsync(1000)
  const before = asked.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(before)
  watch.follow('a', () => undefined)
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toHaveLength(before + 1)
})

test('a store that is slow or away is asked less often, and as before once it is there again', async () => {
  const { watch, asked, answerBy } = watched()
  watch.follow('a', () => undefined)
  const timesIn = async (ms: number) => {
    const before = asked.length
    await vi.advanceTimersByTimeAsync(ms)
    return asked.length - before
  }
  expect(await timesIn(10_000)).toBeGreaterThan(35)
  answerBy(() => Promise.reject(new Error('away')))
  await timesIn(5000)
  expect(await timesIn(20_000)).toBe(10)
  answerBy(async () => undefined)
  await timesIn(2500)
  expect(await timesIn(10_000)).toBeGreaterThan(35)
  answerBy(() => new Promise((resolve) => setTimeout(resolve, 200)))
  await timesIn(1000)
  expect(await timesIn(10_000)).toBe(10)
})

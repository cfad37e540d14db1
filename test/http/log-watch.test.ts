import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { logWatch } from '../../src/http/log-watch.ts'
import type { ConversationNews, ConversationWatch } from '../../src/store/port/store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store whose conversations get on by `positions`. */
function watched() {
  const positions = new Map<string, number>()
  const asked: (readonly string[])[] = []
  let answer = async (): Promise<void> => undefined
  let tells: (told: ConversationNews) => Promise<ConversationWatch | undefined> = async () => undefined
  const watch = logWatch({
    watch: (told) => tells(told),
    positions: async (conversations) => {
      asked.push(conversations)
      await answer()
      return new Map([...positions].filter(([id]) => conversations.includes(id)))
    },
  })
  const answerBy = (by: typeof answer) => {
    answer = by
  }
  const tellBy = (by: typeof tells) => {
    tells = by
  }
  return { watch, positions, asked, answerBy, tellBy }
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

describe('a store that tells by itself', () => {
  /** One that tells of conversations by names of its own; `opened`: so often it was asked to. */
  function telling() {
    const { tellBy, ...rest } = watched()
    const store = { told: undefined as ConversationNews | undefined, opened: 0, stopped: 0 }
    const nameOf = (conversation: string) => `#${conversation}`
    const openly = async (told: ConversationNews) => {
      store.opened += 1
      store.told = told
      const stop = async () => {
        store.stopped += 1
      }
      return { nameOf, stop }
    }
    tellBy(openly)
    return { ...rest, tellBy, openly, store }
  }

  test('is heard at once, and hardly asked', async () => {
    const { watch, asked, store } = telling()
    const heard: string[] = []
    for (const id of ['a', 'b']) watch.follow(id, () => heard.push(id))
    await vi.advanceTimersByTimeAsync(1000)
    const before = asked.length
    heard.length = 0
    store.told?.changed('#b')
    store.told?.changed('#somebody')
    expect(heard).toEqual(['b'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked.length - before).toBe(6)
    expect(store.opened).toBe(1)
  })

  test('what came before it told, and what it keeps to itself, is found all the same', async () => {
    const { watch, positions, tellBy, openly } = telling()
    tellBy(async (told) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      positions.set('a', 1)
      return openly(told)
    })
    const heard = vi.fn()
    watch.follow('a', heard)
    await vi.advanceTimersByTimeAsync(50)
    expect(heard).toHaveBeenCalledTimes(1)
    positions.set('a', 2)
    await vi.advanceTimersByTimeAsync(10_500)
    expect(heard).toHaveBeenCalledTimes(2)
  })

  test('is asked as any other once it has ended telling, until it tells again', async () => {
    const { watch, positions, asked, store, tellBy, openly } = telling()
    const heard = vi.fn()
    watch.follow('a', heard)
    await vi.advanceTimersByTimeAsync(1000)
    heard.mockClear()
    tellBy(() => Promise.reject(new Error('away')))
    store.told?.ended()
    positions.set('a', 1)
    await vi.advanceTimersByTimeAsync(300)
    expect(heard).toHaveBeenCalledTimes(1)
    const before = asked.length
    await vi.advanceTimersByTimeAsync(4000)
    expect(asked.length - before).toBeGreaterThan(12)
    tellBy(openly)
    await vi.advanceTimersByTimeAsync(8000)
    expect(store.opened).toBe(2)
    store.told?.changed('#a')
    expect(heard).toHaveBeenCalledTimes(2)
  })

  test('one that ends as soon as it begins is not taken for one that tells', async () => {
    const { watch, positions, tellBy, openly } = telling()
    tellBy((told) => {
      told.ended()
      return openly(told)
    })
    const heard = vi.fn()
    watch.follow('a', heard)
    await vi.advanceTimersByTimeAsync(1000)
    heard.mockClear()
    positions.set('a', 1)
    await vi.advanceTimersByTimeAsync(300)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  test('is not told of whom nobody follows any more, and stops with the service', async () => {
    const { watch, store, asked } = telling()
    const [a, b] = [vi.fn(), vi.fn()]
    const end = watch.follow('a', a)
    watch.follow('b', b)
    await vi.advanceTimersByTimeAsync(1000)
    a.mockClear()
    end()
    store.told?.changed('#a')
    expect(a).not.toHaveBeenCalled()
    watch.close()
    expect(store.stopped).toBe(1)
    const before = asked.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(before)
  })
})

import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NoAnswer } from '../../../src/store/mongo/mongo-faults.ts'
import { type Operation, patiently } from '../../../src/store/mongo/patience.ts'
import { StoreFault } from '../../../src/store/port/store-fault.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  // Between two it pauses by the real clock: as short as it may be.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Asked so often until there is an answer; how long each was waited for (ms). */
async function asked(operation: Operation, answers: number): Promise<{ waits: number[]; end: unknown }> {
  const begun: number[] = []
  const work = () => {
    begun.push(performance.now())
    return new Promise<string>((resolve) => begun.length === answers && resolve('answer'))
  }
  let end: unknown
  void patiently(operation, work).then(
    (answer) => {
      end = answer
    },
    (error) => {
      end = error
    },
  )
  for (let step = 0; step < 1000 && end === undefined; step++) {
    await vi.advanceTimersByTimeAsync(250)
    await pause(2)
  }
  return { waits: begun.slice(1).map((at, n) => Math.floor((at - begun[n]!) / 1000) * 1000), end }
}

test('what has no answer is sent again, and is given longer each time: a server may be slow', async () => {
  expect(await asked('by id', 1)).toEqual({ waits: [], end: 'answer' })
  expect(await asked('by id', 2)).toEqual({ waits: [2000], end: 'answer' })
  expect(await asked('by id', 3)).toEqual({ waits: [2000, 8000], end: 'answer' })
  expect(await asked('search', 2)).toEqual({ waits: [5000], end: 'answer' })
  expect(await asked('walk', 2)).toEqual({ waits: [120_000], end: 'answer' })
})

test('what never has an answer is a fault of the store, and leaves nobody waiting', async () => {
  for (const operation of ['by id', 'search'] as const) {
    const { waits, end } = await asked(operation, Number.POSITIVE_INFINITY)
    expect(waits.length).toBeLessThan(3)
    expect(end).toBeInstanceOf(StoreFault)
    expect(end).toMatchObject({ reason: 'busy', cause: expect.any(NoAnswer) })
  }
})

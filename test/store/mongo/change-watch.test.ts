import { mongo } from 'mongoose'
import { describe, expect, test, vi } from 'vitest'
import { watchChanges } from '../../../src/store/mongo/change-watch.ts'
import type { StoredDoc } from '../../../src/store/mongo/stored-form.ts'
import { StoreFault } from '../../../src/store/port/store-fault.ts'

type Docs = Parameters<typeof watchChanges>[0]

/** The driver's side of a change stream: what is put in comes out, an error ends it. */
function stream() {
  const waiting: unknown[] = []
  let wake: () => void = () => undefined
  const fake = {
    closed: 0,
    pipeline: undefined as unknown,
    put: (change: unknown) => {
      waiting.push(change)
      wake()
    },
    async tryNext() {
      const first = waiting.shift() ?? null
      if (first instanceof Error) throw first
      return first
    },
    async next() {
      while (waiting.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const next = waiting.shift()
      if (next instanceof Error) throw next
      return next
    },
    async close() {
      fake.closed += 1
      fake.put(new Error('closed'))
    },
  }
  const docs = {
    watch: (pipeline: unknown) => {
      fake.pipeline = pipeline
      return fake
    },
  } as unknown as Docs
  return { fake, docs }
}
const of = (_id: StoredDoc['_id']) => ({ documentKey: { _id } })
const news = () => ({ changed: vi.fn(), ended: vi.fn() })

describe('the change stream of a collection', () => {
  test('each change is told, also the one that came with the opening, until it is stopped', async () => {
    const { fake, docs } = stream()
    fake.put(of('a'))
    const told = news()
    const stop = await watchChanges(docs, told)
    expect(told.changed.mock.calls).toEqual([['a']])
    fake.put(of('b'))
    await vi.waitFor(() => expect(told.changed.mock.calls).toEqual([['a'], ['b']]))
    await stop?.()
    expect(fake.closed).toBeGreaterThan(0)
    expect(told.ended).not.toHaveBeenCalled()
    // No content is fetched, and no claim is told of.
    expect(JSON.stringify(fake.pipeline)).toContain('"$project":{"documentKey":1}')
    expect(JSON.stringify(fake.pipeline)).toContain('updatedFields.pending')
  })

  test('a stream that ends for good says so, once', async () => {
    const { fake, docs } = stream()
    const told = news()
    await watchChanges(docs, told)
    fake.put(new mongo.MongoServerError({ code: 286, message: 'ChangeStreamHistoryLost' }))
    await vi.waitFor(() => expect(told.ended).toHaveBeenCalledTimes(1))
    expect(fake.closed).toBeGreaterThan(0)
  })

  test('a server without change streams, and a user who may not, are told from one that is away', async () => {
    for (const code of [40_573, 40_324, 13, 59]) {
      const { fake, docs } = stream()
      fake.put(new mongo.MongoServerError({ code, message: 'no' }))
      expect(await watchChanges(docs, news())).toBeUndefined()
      expect(fake.closed).toBe(1)
    }
    const { fake, docs } = stream()
    fake.put(new mongo.MongoNetworkError('cut'))
    await expect(watchChanges(docs, news())).rejects.toBeInstanceOf(StoreFault)
  })
})

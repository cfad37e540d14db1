import { setTimeout as pause } from 'node:timers/promises'
import mongoose from 'mongoose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asFault, mayPass } from '../../../src/store/mongo/mongo-faults.ts'
import type { Patiently } from '../../../src/store/mongo/patience.ts'
import { StoredBatches } from '../../../src/store/mongo/stored-batches.ts'
import type { StoredDoc } from '../../../src/store/mongo/stored-form.ts'
import { StoreFault } from '../../../src/store/port/store-fault.ts'
import { cuttingProxy } from './cluster/cutting-proxy.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

describe.skipIf(server === undefined)('operations that go together', () => {
  let url: string
  let client: mongoose.Connection
  let batches: StoredBatches
  beforeEach(async () => {
    url = newDatabase()
    client = await mongoose.createConnection(url).asPromise()
    batches = another()
  })
  afterEach(async () => {
    await client.close()
    await dropDatabase(url)
  })
  /** as another process has it */
  const another = () =>
    new StoredBatches(
      (collection) => client.db!.collection<StoredDoc>(collection),
      async (_, work) => work(),
    )
  const doc = (_id: string, rev: number): StoredDoc => ({ _id, rev, v: rev })
  const insert = (ids: readonly string[]) => Promise.all(ids.map((id) => batches.insert('slots', doc(id, 1))))
  const replace = (by: StoredBatches, _id: string, rev: number) =>
    by.replace('slots', { filter: { _id, rev, pending: { $exists: false } }, stored: doc(_id, rev + 1) })

  test('each insert says whether it was the one', async () => {
    expect(await insert(['a', 'b', 'a'])).toEqual([true, true, false])
    expect(await insert(['b', 'c'])).toEqual([false, true])
    expect(await insert(['c'])).toEqual([false])
  })

  test('each replacement says whether it was made, also where several want the same document', async () => {
    await insert(['a', 'b', 'c'])
    const [one, other] = [batches, another()]
    expect(await Promise.all([replace(one, 'a', 1), replace(one, 'b', 1)])).toEqual([true, true])
    expect(await Promise.all([replace(one, 'a', 1), replace(one, 'b', 2)])).toEqual([false, true])
    expect(await Promise.all([replace(one, 'nothing', 1), replace(one, 'a', 2)])).toEqual([false, true])
    const crowd = await Promise.all([one, one, other, other].map((by) => replace(by, 'c', 1)))
    expect(crowd.filter((made) => made)).toHaveLength(1)
    expect(await replace(one, 'c', 1)).toBe(false)
  })

  test('each search finds its own, and nothing where there is none', async () => {
    await insert(['a', 'b'])
    const found = await Promise.all(['b', 'x', 'a', 'b'].map((id) => batches.find('slots', id)))
    expect(found.map((each) => each?._id)).toEqual(['b', undefined, 'a', 'b'])
    expect(await batches.head('slots', 'a')).toEqual({ _id: 'a', rev: 1 })
  })

  test('a connection that is cut under several operations is told as one that may come back', async () => {
    const proxy = await cuttingProxy(url)
    const way = await mongoose
      .createConnection(`${proxy.url}&serverSelectionTimeoutMS=2000`, { retryWrites: false })
      .asPromise()
    try {
      const docs = () => way.db!.collection<StoredDoc>('slots')
      const passing: boolean[] = []
      const once: Patiently = async (_, work) => {
        try {
          return await work()
        } catch (error) {
          passing.push(mayPass(error))
          expect(asFault(error)).toBeInstanceOf(StoreFault)
          return work()
        }
      }
      const by = new StoredBatches(docs, once)
      await docs().findOne()
      const several = (ids: readonly string[]) => Promise.all(ids.map((id) => by.insert('slots', doc(id, 1))))
      const changed = () => Promise.all([replace(by, 'a', 1), replace(by, 'b', 1)])
      for (const work of [() => several(['a', 'b']), changed]) {
        proxy.slow(200)
        const asked = work()
        await pause(100)
        while (proxy.cut(() => 0));
        proxy.slow(0)
        await asked
      }
      expect(passing).toEqual([true, true])
    } finally {
      await way.close()
      await proxy.close()
    }
  })
})

import mongoose from 'mongoose'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { IdWalks } from '../../../src/store/mongo/id-walks.ts'
import type { StoredDoc } from '../../../src/store/mongo/stored-form.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

describe.skipIf(server === undefined)('ids of a collection, a page at a time', () => {
  let url: string
  let client: mongoose.Connection
  let walks: IdWalks
  let searches: number
  const ids = Array.from({ length: 25 }, (_, n) => `id ${String(n).padStart(2, '0')}`)
  beforeEach(async () => {
    url = newDatabase()
    client = await mongoose.createConnection(url).asPromise()
    await client.db!.collection<StoredDoc>('slots').insertMany([...ids].reverse().map((_id) => ({ _id, rev: 1 })))
    searches = 0
    walks = new IdWalks(
      (collection) => {
        searches += 1
        return client.db!.collection<StoredDoc>(collection)
      },
      async (_, work) => work(),
    )
  })
  afterEach(async () => {
    await client.close()
    await dropDatabase(url)
  })

  async function walked(limit: number, between: () => unknown = () => undefined): Promise<string[]> {
    const found: string[] = []
    for (;;) {
      const page = await walks.page('slots', found.at(-1), limit)
      found.push(...page)
      if (page.length < limit) return found
      await between()
    }
  }

  test('all of them, each once, in order, by one search', async () => {
    expect(await walked(10)).toEqual(ids)
    expect(searches).toBe(1)
    expect(await walked(5)).toEqual(ids)
    expect(searches).toBe(2)
  })

  test('also where others walk beside, at the same place, and never come to an end', async () => {
    const nobody = async () => {
      for (let n = 0; n < 12; n++) await walks.page('slots', undefined, 1 + n)
    }
    expect(await walked(10, nobody)).toEqual(ids)
    expect(await Promise.all([walked(4), walked(4), walked(7)])).toEqual([ids, ids, ids])
  })

  test('a search that the server has forgotten begins anew where it stood', async () => {
    const forget = vi.spyOn(mongoose.mongo.FindCursor.prototype, 'next')
    let failed = 0
    const found = await walked(10, () => {
      failed += 1
      forget.mockRejectedValueOnce(new mongoose.mongo.MongoServerError({ code: 43, message: 'CursorNotFound' }))
    })
    forget.mockRestore()
    expect(found).toEqual(ids)
    expect(failed).toBe(2)
    expect(searches).toBe(3)
  })
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { finishing, said, taken } from '../kit.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

describe.skipIf(server === undefined)('on a server with change streams', () => {
  let url: string
  let stores: Store[]
  beforeEach(async () => {
    url = newDatabase()
    const open = () => openMongo({ url, secret: 'only for tests' })
    stores = [await open(), await open()]
  })
  afterEach(async () => {
    for (const store of stores) await store.close()
    await dropDatabase(url)
  })
  const turnOf = async (store: Store, person: string) =>
    store.commitTurn(
      finishing(await taken(store, said({ id: `web:${person}:1`, person, conversation: `p:${person}` }))),
    )

  test('one process hears at once of a turn that another has written, by the name of its conversation', async ({
    skip,
  }) => {
    const [here, there] = stores as [Store, Store]
    const told = { changed: vi.fn(), ended: vi.fn() }
    const watch = await here.watch(told)
    if (watch === undefined) {
      console.error('\n=== SKIPPED: change streams, for this server has none\n')
      return skip()
    }
    await turnOf(there, 'ada')
    await vi.waitFor(() => expect(told.changed).toHaveBeenCalledWith(watch.nameOf('p:ada')), { timeout: 1000 })
    expect(told.changed).not.toHaveBeenCalledWith(watch.nameOf('p:bob'))
    // It names nobody to who reads along.
    expect(watch.nameOf('p:ada')).not.toContain('ada')
    await watch.stop()
    told.changed.mockClear()
    await turnOf(there, 'bob')
    expect(told.changed).not.toHaveBeenCalled()
    expect(told.ended).not.toHaveBeenCalled()
  })

  test('who listens is told of the end where the connection is closed for good', async ({ skip }) => {
    const [here] = stores as [Store, Store]
    const told = { changed: vi.fn(), ended: vi.fn() }
    if ((await here.watch(told)) === undefined) return skip()
    await here.close()
    await vi.waitFor(() => expect(told.ended).toHaveBeenCalledTimes(1), { timeout: 5000 })
  })
})

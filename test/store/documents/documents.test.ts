import { expect, test } from 'vitest'
import type { Collection, FindQuery } from '../../../src/store/documents/connection.ts'
import { documentsStore } from '../../../src/store/documents/documents-store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { type OpenStore, storeConformance } from '../conformance.ts'
import { storeModel } from '../store-model.ts'
import { testClocks } from '../test-clocks.ts'
import { QUERIES, shapeOf, withoutIndex } from './queries.ts'
import { seededScheduler } from './scheduler.ts'
import { MemoryConnection, Server } from './server.ts'

/** The searches of all tests here, one for each shape. */
const searches = new Map<string, [Collection, FindQuery]>()
const onFind = (collection: Collection, query: FindQuery): void => {
  searches.set(shapeOf(collection, query), [collection, query])
}

const vault = openVault('only for tests')
let seed = 0
const open: OpenStore = async (halls) => {
  const server = new Server()
  const turn = seededScheduler(++seed)
  const { clocks, ...moves } = testClocks(Date.now)
  return {
    store: await documentsStore({ vault, connection: new MemoryConnection(server, turn, onFind), halls, ...clocks }),
    other: await documentsStore({ vault, connection: new MemoryConnection(server, turn, onFind), ...clocks }),
    ...moves,
  }
}

storeConformance('a store of single documents', open)
storeModel('a store of single documents', open, 30)

test('every search that the store has made has an index, and is listed for the servers that explain', () => {
  const missing = [...searches.values()].flatMap(([collection, query]) => withoutIndex(collection, query) ?? [])
  expect(missing).toEqual([])
  const listed = new Set(QUERIES.map((each) => shapeOf(...each)))
  // `hallo verify` counts whole collections.
  const counted = (shape: string) => /^(bookings|slots|limits): all$/.test(shape)
  expect([...searches.keys()].filter((shape) => !listed.has(shape) && !counted(shape))).toEqual([])
})

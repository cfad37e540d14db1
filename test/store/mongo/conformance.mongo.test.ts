import { describe } from 'vitest'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import { type OpenStore, storeConformance } from '../conformance.ts'
import { NOW } from '../halls.ts'
import { storeModel } from '../store-model.ts'
import { testClocks } from '../test-clocks.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

/** The real clock stands still: a slow machine ends no lease. */
const START = Date.now()

const open: OpenStore = async (halls) => {
  const url = newDatabase()
  const { clocks, ...moves } = testClocks(() => START)
  const opening = () => openMongo({ url, secret: 'only for tests', halls, catalogueNow: NOW, ...clocks })
  const store = await opening()
  const other = await opening()
  return {
    store: { ...store, close: () => store.close().then(() => dropDatabase(url)) },
    other,
    ...moves,
  }
}

describe.skipIf(server === undefined)('on a server', () => {
  storeConformance('the MongoDB store', open)
  storeModel('the MongoDB store', open, 15)
})

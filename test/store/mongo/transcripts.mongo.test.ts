import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { EngineDriver } from '../../support/engine-driver.ts'
import type { MemoryStoreOptions } from '../../support/store.ts'
import { runTranscript } from '../../support/transcript.ts'
import { ALL_TRANSCRIPTS, DOOR_DOZEN, RUNS_ALL, TRANSCRIPTS } from '../../support/transcript-files.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

/** A store of its own on the server, whose database goes when it is closed. */
async function mongoStore({ halls, now }: MemoryStoreOptions): Promise<Store> {
  const url = newDatabase()
  const store = await openMongo({
    url,
    secret: 'only for tests',
    ...(halls && { halls }),
    ...(now !== undefined && { catalogueNow: now }),
  })
  return { ...store, close: () => store.close().then(() => dropDatabase(url)) }
}

describe.skipIf(server === undefined)('transcripts, on MongoDB', () => {
  let driver: EngineDriver | undefined
  afterEach(() => driver?.close())
  it.each(RUNS_ALL ? ALL_TRANSCRIPTS : DOOR_DOZEN)('%s', async (file) => {
    driver = await EngineDriver.open(undefined, undefined, undefined, mongoStore)
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { memoryStore } from '../../support/store.ts'
import { type OpenStore, storeConformance, storeRaces } from '../conformance.ts'
import { NOW } from '../halls.ts'
import { storeModel } from '../store-model.ts'
import { testClocks } from '../test-clocks.ts'

let folder: string
let files = 0
/** The real clock stands still: a slow machine ends no lease. */
const START = Date.now()
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-sqlite-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const inMemory: OpenStore = async (halls) => {
  const { clocks, ...moves } = testClocks(() => START)
  return { store: await memoryStore({ halls, now: NOW, ...clocks }), ...moves }
}

const onFile: OpenStore = async (halls) => {
  const file = path.join(folder, `${++files}.db`)
  const { clocks, ...moves } = testClocks(() => START)
  const open = () => openSqlite({ file, secret: 'only for tests', halls, catalogueNow: NOW, ...clocks })
  return { store: await open(), other: await open(), ...moves }
}

storeConformance('the SQLite store', inMemory)
storeRaces('the SQLite store on a file, opened twice,', onFile)
storeModel('the SQLite store', inMemory)

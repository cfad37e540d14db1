import { documentsStore } from '../../../src/store/documents/documents-store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { type OpenStore, storeConformance } from '../conformance.ts'
import { storeModel } from '../store-model.ts'
import { testClocks } from '../test-clocks.ts'
import { seededScheduler } from './scheduler.ts'
import { MemoryConnection, Server } from './server.ts'

const vault = openVault('only for tests')
let seed = 0
const open: OpenStore = async (halls) => {
  const server = new Server()
  const turn = seededScheduler(++seed)
  const { clocks, ...moves } = testClocks(Date.now)
  return {
    store: await documentsStore({ vault, connection: new MemoryConnection(server, turn), halls, ...clocks }),
    other: await documentsStore({ vault, connection: new MemoryConnection(server, turn), ...clocks }),
    ...moves,
  }
}

storeConformance('a store of single documents', open)
storeModel('a store of single documents', open, 30)

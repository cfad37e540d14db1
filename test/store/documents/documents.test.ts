import { type OpenStore, storeConformance } from '../conformance.ts'
import { storeModel } from '../store-model.ts'
import { documentsStore } from './documents-store.ts'
import { seededScheduler } from './scheduler.ts'
import { Connection, Server } from './server.ts'

let seed = 0
const open: OpenStore = async (halls) => {
  const server = new Server()
  const turn = seededScheduler(++seed)
  let passed = 0
  const clock = () => Date.now() + passed
  return {
    store: await documentsStore({ connection: new Connection(server, turn), halls, clock }),
    other: await documentsStore({ connection: new Connection(server, turn), clock }),
    pass: (ms) => {
      passed += ms
    },
  }
}

storeConformance('a store of single documents', open)
storeModel('a store of single documents', open, 30)

import { documentsStore } from '../../../src/store/documents/documents-store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { halls } from '../halls.ts'
import { MemoryConnection, Server } from './server.ts'

export const vault = openVault('only for tests')

/** One process that may die, and another that goes on. */
export async function twoProcesses() {
  const server = new Server()
  // One acts at a time here: which, the test says.
  const turn = () => Promise.resolve()
  let passed = 0
  const clock = () => Date.now() + passed
  const connection = new MemoryConnection(server, turn)
  const open = (by: MemoryConnection, first = false) =>
    documentsStore({ vault, connection: by, clock, ...(first && { halls }) })
  const rescuer = new MemoryConnection(server, turn)
  return {
    server,
    connection,
    store: await open(connection, true),
    other: await open(rescuer),
    /** what became of intents that the other has met */
    recoveries: rescuer.recoveries,
    pass: (ms: number) => {
      passed += ms
    },
  }
}

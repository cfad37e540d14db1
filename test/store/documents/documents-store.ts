import type { Hall } from '../../../src/domain/hall/hall.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { execute, type Ground } from './commands.ts'
import { accept, deadEvents, enqueue, nextTurn, renewTurn } from './inbox.ts'
import { outbox } from './outbox.ts'
import { reads } from './reads.ts'
import type { Connection } from './server.ts'
import { commitTurn } from './turns.ts'
import { verify } from './verify.ts'
import { dueWork, files, halls as hallsOf, installation, tasks } from './work.ts'

export interface DocumentsOptions {
  connection: Connection
  /** the first catalogue, where there is none yet */
  halls?: readonly Hall[]
  clock: () => number
}

/** The port over a server of single documents. */
export async function documentsStore({ connection: by, halls, clock }: DocumentsOptions): Promise<Store> {
  const ground: Ground = { by, vault: openVault('only for tests'), clock }
  const store: Store = {
    accept: (event, take) => accept(ground, event, take),
    enqueue: (events) => enqueue(ground, events),
    nextTurn: (take) => nextTurn(ground, take),
    renewTurn: (turn, take) => renewTurn(ground, turn, take),
    commitTurn: (commit) => commitTurn(ground, commit),
    deadEvents: (limit) => deadEvents(ground, limit),
    execute: (command) => execute(ground, command),
    ...reads(ground),
    ...hallsOf(ground),
    ...dueWork(ground),
    ...outbox(ground),
    ...tasks(ground),
    ...files(ground),
    ...installation(ground),
    // Marks of events would go with an index on time.
    prune: async () => undefined,
    verify: () => verify(ground),
    close: async () => undefined,
  }
  if (halls !== undefined)
    await store.changeCatalogue({ expected: 0, halls, actor: 'system', now: clock(), what: 'first start' })
  return store
}

import type { Hall } from '../../domain/hall/hall.ts'
import { leaseClock } from '../lease-clock.ts'
import type { Store } from '../port/store.ts'
import type { Vault } from '../vault.ts'
import type { Connection } from './connection.ts'
import type { DocumentsParts } from './documents-ground.ts'
import { dueWork } from './due-docs.ts'
import { accept, deadEvents, enqueue, nextTurn, renewTurn } from './event-docs.ts'
import { files } from './file-docs.ts'
import { execute } from './intents/carry-out.ts'
import { retention } from './prune-docs.ts'
import { reads } from './read-docs.ts'
import { outbox } from './send-docs.ts'
import { halls as hallsOf, installation, questions, tasks, watching } from './small-docs.ts'
import { commitTurn } from './turn-docs.ts'
import { verify } from './verify/verify-docs.ts'

export interface DocumentsOptions {
  connection: Connection
  vault: Vault
  /** the first catalogue, where there is none yet */
  halls?: readonly Hall[]
  /** when that catalogue was made, by the service's clock (UTC ms) */
  catalogueNow?: number
  /** the real clock (UTC ms), for leases and back-off */
  clock: () => number
  /** as `clock`, but never set (ms since whenever); left out: nobody sets that one */
  steady?: (() => number) | undefined
}

/** The port over a server of single documents. */
export async function documentsStore({
  connection: by,
  vault,
  halls,
  clock,
  steady,
  catalogueNow = clock(),
}: DocumentsOptions): Promise<Store> {
  const ground: DocumentsParts = { by, vault, clock, leases: leaseClock({ clock, steady }) }
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
    ...questions(ground),
    ...files(ground),
    ...installation(ground),
    ...watching(ground),
    ...retention(ground),
    verify: (how) => verify(ground, how),
    close: () => by.close(),
  }
  if (halls !== undefined)
    await store.changeCatalogue({ expected: 0, halls, actor: 'system', now: catalogueNow, what: 'first start' })
  return store
}

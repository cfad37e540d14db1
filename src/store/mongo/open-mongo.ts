import mongoose from 'mongoose'
import type { Hall } from '../../domain/hall/hall.ts'
import { rebuildLimits } from '../documents/counting/rebuild-limits.ts'
import { documentsStore } from '../documents/documents-store.ts'
import type { Store } from '../port/store.ts'
import { StoreFault } from '../port/store-fault.ts'
import { checkOf, keysOf } from '../seal/secret-facts.ts'
import { openVault } from '../vault.ts'
import { atMost } from './at-most.ts'
import { answeredConnection, makeIndexes } from './connecting.ts'
import { type Models, modelsOf } from './models.ts'
import { type ConnectionWatch, MongoConnection } from './mongo-connection.ts'
import { asFault } from './mongo-faults.ts'
import type { StoredDoc } from './stored-form.ts'

export interface MongoOptions extends ConnectionWatch {
  /** for whoever goes through all of it, as `hallo verify`: a search may take the server minutes */
  patient?: boolean
  /** `mongodb://…/<database>` */
  url: string
  secret: string
  /** called before anything is written to a database that was never used; throws where it may not be */
  onNew?: () => void
  /** the first catalogue, where there is none yet */
  halls?: readonly Hall[]
  /** when that catalogue was made, by the service's clock (UTC ms) */
  catalogueNow?: number
  /** the real clock (UTC ms), for leases and back-off */
  clock?: () => number
  /** as `clock`, but never set (ms since whenever); left out with a `clock`: nobody sets that one */
  steady?: () => number
}

/** Of the documents' form; it changes only together with a step that brings older ones up to it. 1 was never released. */
export const SCHEMA = '3'
/** It is brought up to the newest at the start. */
const BEFORE = '2'
/** Instead of it while another store's data comes in (`move-in.ts`). */
export const MOVING = 'moving'
const COMMANDS_AT_ONCE = 16

/** Opens the database. A `StoreFault` says in a sentence why it can't be: not reached, wrong secret, newer … */
export async function openMongo({ url, secret, onNew, ...options }: MongoOptions): Promise<Store> {
  const clock = options.clock ?? Date.now
  const steady = options.steady ?? (options.clock === undefined ? () => performance.now() : undefined)
  const client = mongoose.createConnection(url, answeredConnection(url, options.patient === true))
  try {
    await client.asPromise()
    const models = modelsOf(client)
    const vault = openVault(secret, keysOf(await factsIn(models), secret))
    const connection = new MongoConnection(client, vault, options)
    const store = await documentsStore({
      connection,
      vault,
      clock,
      steady,
    })
    await checkSchema(store, onNew)
    await checkSecret(store, checkOf(vault))
    await makeIndexes(url)
    if ((await store.meta('schema')) === BEFORE) {
      await rebuildLimits(connection)
      await store.setMeta('schema', SCHEMA, BEFORE)
    }
    const { halls } = options
    if (halls !== undefined && (await store.catalogue()).version === 0) {
      const now = options.catalogueNow ?? clock()
      await store.changeCatalogue({ expected: 0, halls, actor: 'system', now, what: 'first start' })
    }
    const queue = atMost(COMMANDS_AT_ONCE)
    return {
      ...store,
      execute: (command) => queue(() => store.execute(command)),
      commitTurn: (commit) => queue(() => store.commitTurn(commit)),
    }
  } catch (error) {
    await client.close().catch(() => undefined)
    throw asFault(error)
  }
}

/** Needed before anything can be opened, and in the clear. */
export async function factsIn({ meta }: Models): Promise<{ get(key: string): string | undefined }> {
  const docs = await meta.find().lean<StoredDoc[]>()
  const facts = new Map(docs.map(({ _id, v }) => [_id, v as string]))
  return { get: (key) => facts.get(key) }
}

async function checkSchema(store: Store, onNew: MongoOptions['onNew']): Promise<void> {
  const stands = await store.meta('schema')
  if (stands === undefined) {
    onNew?.()
    await store.setMeta('schema', SCHEMA, undefined)
  } else if (stands === MOVING)
    throw new StoreFault(
      'incomplete',
      'A move into this database has not ended: run `hallo migrate` again. (After `hallo restore`: into an empty one.)',
    )
  else if (Number(stands) > Number(SCHEMA))
    throw new StoreFault('newer', 'A newer version of Hallo has written to this database: start that version.')
  else if (stands !== SCHEMA && stands !== BEFORE)
    throw new StoreFault(
      'cannotOpen',
      'This database is of a version before the first release: name a new one in HALLO_STORE.',
    )
}

async function checkSecret(store: Store, check: string): Promise<void> {
  if ((await store.setMeta('secretCheck', check, undefined)) !== check)
    throw new StoreFault('secret', 'HALLO_SECRET is not the one this database was made with: set it to that one.')
}

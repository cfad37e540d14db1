import mongoose from 'mongoose'
import type { Collection } from '../documents/connection.ts'
import { bookingsNow, recordsOfDocs } from '../documents/records-of-docs.ts'
import type { LiveSource, StoredKey } from '../move-records.ts'
import { LEASE_MOST_MS } from '../port/store.ts'
import { StoreFault } from '../port/store-fault.ts'
import { checkSecret, keysOf } from '../seal/secret-facts.ts'
import { openVault } from '../vault.ts'
import { CONNECTION } from './connecting.ts'
import { type Models, modelsOf } from './models.ts'
import { MongoConnection } from './mongo-connection.ts'
import { asFault } from './mongo-faults.ts'
import { factsIn, MOVING, SCHEMA } from './open-mongo.ts'
import type { StoredDoc } from './stored-form.ts'

/** What a database holds, while the service writes to it. Throws `StoreFault`. */
export async function moveOutOfMongo(url: string, secret: string): Promise<LiveSource> {
  const client = mongoose.createConnection(url, CONNECTION)
  try {
    await client.asPromise()
    const models = modelsOf(client)
    const facts = await factsIn(models)
    checkSchema(facts.get('schema'))
    checkSecret(facts, secret)
    const vault = openVault(secret, keysOf(facts, secret))
    const by = new MongoConnection(client, vault)
    const damaged = new Map<Collection, Set<string>>()
    const help = {
      beginnings: () => beginnings(models),
      marksAmong: (ids: readonly string[]) => marksAmong(models, ids),
      markOf: (id: string) => vault.hash('event', id),
      damaged: (collection: Collection, stored: string) =>
        void damaged.set(collection, (damaged.get(collection) ?? new Set()).add(stored)),
    }
    return {
      vault,
      allKeys: () => faulted(keysIn(models)),
      records: () => faulted(recordsOfDocs(by, help, Date.now() - LEASE_MOST_MS)),
      bookings: (numbers) => faulted(bookingsNow(by, numbers)),
      damaged: () => new Map([...damaged].map(([collection, ids]) => [collection, ids.size])),
      close: () => client.close(),
    }
  } catch (error) {
    await client.close().catch(() => undefined)
    throw asFault(error)
  }
}

function checkSchema(stands: string | undefined): void {
  if (stands === undefined)
    throw new StoreFault('incomplete', 'The database is empty: there is nothing to back up. Does HALLO_STORE name it?')
  if (stands === MOVING)
    throw new StoreFault('incomplete', 'What was to be moved or restored into this database is not all there yet.')
  if (stands !== SCHEMA)
    throw new StoreFault(
      'incomplete',
      'This database was written by another version: start the service once with this one, and try again.',
    )
}

async function* keysIn({ keys }: Models): AsyncGenerator<StoredKey> {
  // Before all documents that were sealed by them; those that are made later get others here.
  const found = keys.collection.find({ 'v.sealed': { $exists: true } })
  for await (const { _id, v } of found as unknown as AsyncIterable<StoredDoc>) {
    const { person, sealed } = v as { person: string; sealed: Buffer }
    yield { id: Number(_id), person, sealed }
  }
}

async function* beginnings({ conversations }: Models): AsyncGenerator<number> {
  const found = conversations.collection.find({ 'v.n': { $exists: true } }, { projection: { 'v.n': 1 } })
  for await (const { v } of found as unknown as AsyncIterable<StoredDoc>) yield (v as { n: number }).n
}

/** As the marks of events are written (`StoredForm.id`). */
const MARK = /^[\w-]{22}$/

async function marksAmong({ events }: Models, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const maybe = ids.filter((id) => MARK.test(id))
  if (maybe.length === 0) return new Set()
  const found = await events.collection.find({ _id: { $in: maybe as never[] } }, { projection: { _id: 1 } }).toArray()
  return new Set(found.map(({ _id }) => String(_id)))
}

async function* faulted<T>(all: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* all
  } catch (error) {
    throw asFault(error)
  }
}

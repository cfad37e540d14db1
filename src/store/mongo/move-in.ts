import { randomInt } from 'node:crypto'
import mongoose from 'mongoose'
import { collectGarbage } from '../collect-garbage.ts'
import type { Collection } from '../documents/connection.ts'
import { MovedDocs, type NewDoc } from '../documents/moved-docs.ts'
import type { MovingSource } from '../move-records.ts'
import { StoreFault } from '../port/store-fault.ts'
import { type KeyRows, personSeal } from '../seal/person-seal.ts'
import { CONNECTION, makeIndexes } from './connecting.ts'
import { type Models, modelsOf } from './models.ts'
import { asFault } from './mongo-faults.ts'
import { MOVING, SCHEMA } from './open-mongo.ts'
import { type StoredDoc, StoredForm } from './stored-form.ts'

/** In `meta`: of which state of the source, and how many portions of it are here. */
const PROGRESS = 'moved'
const PORTION = 500
/** Of large documents fewer: so many bytes, about. */
const PORTION_BYTES = 4_000_000
/** So much of what is read and written has to be left behind, or several times as much as is in use would lie about. */
const COLLECT_AFTER = 20
/** Of how the documents come: a run that another version has begun is not continued where they came in another order. */
const ORDER = 2

export interface MoveIn {
  /** `mongodb://…/<database>`, which is empty, or where an earlier run was ended */
  url: string
  source: MovingSource
  /** so many records are here now */
  onPortion?: (done: number) => void
}

/**
 * Fills a database with what another store holds, under the same secret and the same keys of persons. Until it has ended
 * nobody can open the database; a run that was ended in between is continued by the next one. Throws `StoreFault`.
 */
export async function moveIntoMongo({ url, source, onPortion }: MoveIn): Promise<{ records: number }> {
  const client = mongoose.createConnection(url, CONNECTION)
  try {
    await client.asPromise()
    const models = modelsOf(client)
    const before = await begin(models, source)
    await makeIndexes(url)
    const filling = new Filling(models, source)
    if (before === 0) await filling.copyKeys()
    const docs = new MovedDocs(source.gathering())
    let portions = 0
    let records = 0
    let portion: NewDoc[] = []
    let bytes = 0
    const flush = async () => {
      // What an earlier run has brought is only counted.
      if (portions >= before) {
        await filling.put(portion)
        await put(models, 'meta', [metaDoc(PROGRESS, `${stateOf(source)} ${portions + 1}`)])
      }
      portions += 1
      portion = []
      bytes = 0
      if (portions % COLLECT_AFTER === 0) collectGarbage()
      onPortion?.(records)
    }
    const add = async (doc: NewDoc) => {
      portion.push(doc)
      bytes += sizeOf(doc)
      if (portion.length === PORTION || bytes >= PORTION_BYTES) await flush()
    }
    for (const moved of source.records()) {
      records += 1
      await add(docs.of(moved))
    }
    for (const doc of docs.rest()) await add(doc)
    await flush()
    // It says whether all is here.
    await put(models, 'meta', [metaDoc('schema', SCHEMA)])
    return { records }
  } catch (error) {
    throw asFault(error)
  } finally {
    await client.close().catch(() => undefined)
  }
}

const NOT_EMPTY = 'Something is kept in that database already: name one that is empty.'

/** Throws `StoreFault` where anything is kept in the database, or was to be. */
export async function refuseUsedMongo(url: string): Promise<void> {
  const client = mongoose.createConnection(url, CONNECTION)
  try {
    await client.asPromise()
    if ((await modelsOf(client).meta.findOne().lean<StoredDoc>()) !== null) throw new StoreFault('notEmpty', NOT_EMPTY)
  } catch (error) {
    throw asFault(error)
  } finally {
    await client.close().catch(() => undefined)
  }
}

const stateOf = ({ fingerprint }: MovingSource): string => `${ORDER}:${fingerprint}`

/** About so many bytes; what has no list in it is small. */
function sizeOf({ collection, value }: NewDoc): number {
  if (collection === 'pieces') return value.content.length
  if (collection === 'slots' || collection === 'limits') return 100 * Object.keys(value.entries).length
  return 1000
}

/** How many portions are here already. */
async function begin(models: Models, source: MovingSource): Promise<number> {
  const meta = async (key: string) => (await models.meta.findOne({ _id: key }).lean<StoredDoc>())?.v
  const schema = await meta('schema')
  if (schema !== undefined && schema !== MOVING) throw new StoreFault('notEmpty', NOT_EMPTY)
  const [state, portions] = String((await meta(PROGRESS)) ?? '').split(' ')
  if (schema === MOVING && state !== undefined && state !== '' && state !== stateOf(source))
    throw new StoreFault(
      'notEmpty',
      'The data has changed since the move into that database was begun, or it was a restore that was ended: name an empty one, and let the service be stopped meanwhile.',
    )
  await put(models, 'meta', [metaDoc('schema', MOVING)])
  return Number(portions ?? 0)
}

/** Facts of a data file that a database says of itself. */
const OWN_FACTS: ReadonlySet<string> = new Set(['schema', PROGRESS])

class Filling {
  readonly #models: Models
  readonly #source: MovingSource
  readonly #form: StoredForm
  /** of persons whose data is of before there were keys */
  #added: { id: number; person: string; sealed: Buffer }[] = []

  constructor(models: Models, source: MovingSource) {
    this.#models = models
    this.#source = source
    this.#form = new StoredForm(source.vault)
  }

  async copyKeys(): Promise<void> {
    let keys: ReturnType<Filling['key']>[] = []
    for (const key of this.#source.allKeys()) {
      keys.push(this.key(key))
      if (keys.length === PORTION) await put(this.#models, 'keys', keys.splice(0))
    }
    await put(this.#models, 'keys', keys)
    keys = []
  }

  async put(docs: readonly NewDoc[]): Promise<void> {
    const seal = personSeal(this.#source.vault, this.#rows())
    const byCollection = new Map<Collection, StoredDoc[]>()
    for (const doc of docs) {
      if (doc.collection === 'meta' && OWN_FACTS.has(String(doc.id))) continue
      const stored = this.#form.moved(seal, doc)
      const others = byCollection.get(doc.collection)
      if (others === undefined) byCollection.set(doc.collection, [stored])
      else others.push(stored)
    }
    // Keys first: what is there can be read.
    await put(
      this.#models,
      'keys',
      this.#added.splice(0).map((key) => this.key(key)),
    )
    for (const [collection, all] of byCollection) await put(this.#models, collection, all)
  }

  key({ id, person, sealed }: { id: number; person: string; sealed: Buffer }): StoredDoc {
    const seal = personSeal(this.#source.vault, this.#rows())
    return this.#form.write(seal, 'keys', { id: String(id), rev: 1, value: { person, sealed } })
  }

  #rows(): KeyRows {
    const { keys } = this.#source
    return {
      ofPerson: (person) => keys.ofPerson(person) ?? this.#added.find((key) => key.person === person),
      byId: (id) => keys.byId(id) ?? this.#added.find((key) => key.id === id),
      add: (person, sealed) => {
        const id = randomInt(2 ** 40, 2 ** 48 - 1)
        this.#added.push({ id, person, sealed })
        return id
      },
      destroy: () => undefined,
    }
  }
}

const metaDoc = (_id: string, v: string): StoredDoc => ({ _id, rev: 1, k: {}, v })

/** Each in the place of what stands there: a portion that was written in part is written once more. */
async function put(models: Models, collection: Collection, docs: readonly StoredDoc[]): Promise<void> {
  if (docs.length === 0) return
  const model = models[collection]
  await model.collection.bulkWrite(
    docs.map((doc) => ({ replaceOne: { filter: { _id: doc._id as never }, replacement: doc as never, upsert: true } })),
    { ordered: false },
  )
}

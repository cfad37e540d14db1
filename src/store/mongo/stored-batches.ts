import { randomBytes } from 'node:crypto'
import { mongo } from 'mongoose'
import type { Collection, DocOf } from '../documents/connection.ts'
import { Batches } from './batches.ts'
import { isDuplicate } from './mongo-faults.ts'
import type { Patiently } from './patience.ts'
import type { StoredDoc } from './stored-form.ts'

type Docs = mongo.Collection<StoredDoc>

export interface Replacement {
  filter: { _id: string; rev: number; pending: unknown }
  stored: StoredDoc
}

/** What tells whether a document is still the one that was read. */
type Head = Pick<StoredDoc, '_id' | 'rev' | 'pending'>

/** Operations on single documents by their `_id`, those of one kind and collection together. */
export class StoredBatches {
  readonly #docs: (collection: Collection) => Docs
  readonly #patiently: Patiently
  readonly #all = new Map<string, Batches<never, never>>()
  /** names each write of this process */
  readonly #self = randomBytes(6).toString('base64url')
  #writes = 0

  /** `patiently` sends again what may have got lost. */
  constructor(docs: (collection: Collection) => Docs, patiently: Patiently) {
    this.#docs = docs
    this.#patiently = patiently
  }

  find(collection: Collection, _id: string): Promise<StoredDoc | undefined> {
    return this.#batches(`find ${collection}`, (ids: readonly string[]) => this.#found(collection, ids)).ask(_id)
  }

  /** As `find`, without its content. */
  head(collection: Collection, _id: string): Promise<Head | undefined> {
    const heads = (ids: readonly string[]) => this.#found(collection, ids, { rev: 1, pending: 1 })
    return this.#batches(`head ${collection}`, heads).ask(_id)
  }

  /** false: there is one already */
  insert(collection: Collection, stored: StoredDoc): Promise<boolean> {
    const inserted = (all: readonly StoredDoc[]) => this.#inserted(collection, all)
    return this.#batches(`insert ${collection}`, inserted).ask(stored)
  }

  /** false: it was not as the filter says, or somebody has changed it at once afterwards */
  replace(collection: Collection, { filter, stored }: Replacement): Promise<boolean> {
    const replaced = (all: readonly Replacement[]) => this.#replaced(collection, all)
    this.#writes += 1
    const w = `${this.#self}${this.#writes.toString(36)}`
    return this.#batches(`replace ${collection}`, replaced).ask({ filter, stored: { ...stored, w } })
  }

  #batches<Item, Result>(
    what: string,
    work: (items: readonly Item[]) => Promise<readonly Result[]>,
  ): Batches<Item, Result> {
    const found = this.#all.get(what) as Batches<Item, Result> | undefined
    if (found !== undefined) return found
    const made = new Batches(work)
    this.#all.set(what, made as unknown as Batches<never, never>)
    return made
  }

  async #found(
    collection: Collection,
    ids: readonly string[],
    projection?: mongo.Document,
  ): Promise<(StoredDoc | undefined)[]> {
    const wanted = [...new Set(ids)]
    const all = await this.#patiently('by id', () =>
      this.#docs(collection)
        .find({ _id: wanted.length === 1 ? wanted[0]! : { $in: wanted } }, projection && { projection })
        .toArray(),
    )
    const byId = new Map(all.map((doc) => [doc._id, doc]))
    return ids.map((id) => byId.get(id))
  }

  async #inserted(collection: Collection, all: readonly StoredDoc[]): Promise<boolean[]> {
    try {
      if (all.length === 1) await this.#patiently('by id', () => this.#docs(collection).insertOne(all[0]!))
      else await this.#patiently('by id', () => this.#docs(collection).insertMany([...all], { ordered: false }))
      return all.map(() => true)
    } catch (error) {
      if (!isDuplicate(error)) throw error
      if (!(error instanceof mongo.MongoBulkWriteError)) return [false]
      const errors = [error.writeErrors].flat()
      const other = errors.find(({ code }) => code !== DUPLICATE)
      if (other !== undefined) throw error
      const there = new Set(errors.map(({ index }) => index))
      return all.map((_, at) => !there.has(at))
    }
  }

  /** The server says only how many there were: where not all, each says itself who has written it last. */
  async #replaced(collection: Collection, all: readonly Replacement[]): Promise<boolean[]> {
    const operations = all.map(({ filter, stored }) => ({
      replaceOne: { filter: filter as mongo.Filter<StoredDoc>, replacement: stored },
    }))
    const { matchedCount } = await this.#patiently('by id', () =>
      this.#docs(collection).bulkWrite(operations, { ordered: false }),
    )
    if (matchedCount === all.length) return all.map(() => true)
    if (all.length === 1) return [false]
    const ids = all.map(({ stored }) => stored._id)
    const last = await this.#found(collection, ids, { rev: 1, w: 1 })
    return all.map(({ stored }, at) => last[at]?.w === stored.w)
  }
}

const DUPLICATE = 11_000

export const isAt = ({ rev }: DocOf<Collection>, head: Head | undefined): boolean =>
  head !== undefined && head.rev === rev && head.pending === undefined

import type { mongo } from 'mongoose'
import type { Collection } from '../documents/connection.ts'
import type { Patiently } from './patience.ts'
import type { StoredDoc } from './stored-form.ts'

/** So many walks that nobody ended are left open; an older one begins anew where it stood. */
const MOST = 8
/** Ids in one answer of the server. */
const BATCH = 1000

type Ids = Pick<StoredDoc, '_id'>
type Cursor = mongo.FindCursor<Ids>

/**
 * Ids of a collection in their order, a page at a time, all by one search: a server that keeps no order of ids would otherwise
 * sort all of them for each page. What stands there is read page by page, so it is as it is then.
 */
export class IdWalks {
  readonly #docs: (collection: Collection) => mongo.Collection<StoredDoc>
  readonly #patiently: Patiently
  /** by collection and the id that was last */
  readonly #open = new Map<string, Cursor>()

  constructor(docs: (collection: Collection) => mongo.Collection<StoredDoc>, patiently: Patiently) {
    this.#docs = docs
    this.#patiently = patiently
  }

  /** The ids behind `after`, at most so many. Fewer: there are no more. */
  page(collection: Collection, after: string | undefined, limit: number): Promise<string[]> {
    return this.#patiently('walk', async () => {
      const kept = this.#taken(collection, after)
      // The server forgets a search that nobody has gone on with for long.
      if (kept !== undefined)
        try {
          return await this.#read(collection, kept, limit)
        } catch {
          await kept.close().catch(() => undefined)
        }
      const cursor = this.#begun(collection, after)
      try {
        return await this.#read(collection, cursor, limit)
      } catch (error) {
        await cursor.close().catch(() => undefined)
        throw error
      }
    })
  }

  #taken(collection: Collection, after: string | undefined): Cursor | undefined {
    const key = keyOf(collection, after)
    const kept = this.#open.get(key)
    this.#open.delete(key)
    return kept
  }

  #begun(collection: Collection, after: string | undefined): Cursor {
    const behind = after === undefined ? {} : { _id: { $gt: after } }
    return this.#docs(collection).find<Ids>(behind, { projection: { _id: 1 }, sort: { _id: 1 }, batchSize: BATCH })
  }

  async #read(collection: Collection, cursor: Cursor, limit: number): Promise<string[]> {
    const ids: string[] = []
    while (ids.length < limit) {
      const doc = await cursor.next()
      if (doc === null) break
      ids.push(doc._id)
    }
    if (ids.length < limit) await cursor.close()
    else await this.#keep(keyOf(collection, ids.at(-1)), cursor)
    return ids
  }

  async #keep(key: string, cursor: Cursor): Promise<void> {
    // Two walks may stand at the same place.
    const left = [this.#open.get(key)]
    this.#open.delete(key)
    this.#open.set(key, cursor)
    const [oldest] = this.#open.keys()
    if (this.#open.size > MOST && oldest !== undefined) {
      left.push(this.#open.get(oldest))
      this.#open.delete(oldest)
    }
    await Promise.all(left.map((each) => each?.close().catch(() => undefined)))
  }
}

const keyOf = (collection: Collection, after: string | undefined): string => `${collection} ${after ?? ''}`

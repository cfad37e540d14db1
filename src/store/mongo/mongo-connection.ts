import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type mongoose from 'mongoose'
import {
  type Collection,
  type Connection,
  type DocOf,
  type DocsNews,
  type DocsPage,
  type DocsWatch,
  type FindQuery,
  positionOf,
  type RecoveryOutcome,
} from '../documents/connection.ts'
import type { IntentProgress, IntentState, Values } from '../documents/values.ts'
import type { Vault } from '../vault.ts'
import { watchChanges } from './change-watch.ts'
import { FetchedKeys } from './fetched-keys.ts'
import { IdWalks } from './id-walks.ts'
import { patiently } from './patience.ts'
import { isPersonal } from './sealed-fields.ts'
import { type Change, SharedChanges } from './shared-changes.ts'
import { isAt, StoredBatches } from './stored-batches.ts'
import { advancing, type StoredDoc, StoredForm } from './stored-form.ts'
import { StoredReading } from './stored-reading.ts'

/** So long another process has for its own work before it is helped, or undone. */
const GIVE_WAY_MS = 150

/** Of these a change may be tried again although it was made: it is a mark, or known by its key. */
const MARKED: ReadonlySet<Collection> = new Set(['bookings', 'slots', 'limits'])

const CONTENT = ['k', 'v', 's'] as const

export interface ConnectionWatch {
  /** is told of each intent of another process that this one has finished or undone */
  onRecovered?: (outcome: RecoveryOutcome) => void
}

/**
 * The server's way to documents. An operation whose answer was lost is sent again: each is conditional, so that the second
 * changes nothing, and callers look at what stands where it says no.
 */
export class MongoConnection implements Connection {
  readonly #client: mongoose.Connection
  readonly #form: StoredForm
  readonly #keys: FetchedKeys
  readonly #read: StoredReading
  readonly #batches: StoredBatches
  readonly #walks: IdWalks
  readonly #slots = new SharedChanges((id, change, known) => this.#change('slots', id, change, known))
  #catalogue: DocOf<'catalogue'> | undefined
  #last = 0

  readonly recovered: (outcome: RecoveryOutcome) => void

  constructor(client: mongoose.Connection, vault: Vault, { onRecovered }: ConnectionWatch = {}) {
    this.recovered = onRecovered ?? (() => undefined)
    this.#client = client
    this.#form = new StoredForm(vault)
    this.#keys = new FetchedKeys(this, vault)
    this.#read = new StoredReading(this.#form, this.#keys, vault)
    this.#batches = new StoredBatches((collection) => this.#docs(collection), patiently)
    this.#walks = new IdWalks((collection) => this.#docs(collection), patiently)
  }

  id(): string {
    return randomBytes(15).toString('base64url')
  }

  /** By the clock, 4,096 in a millisecond: among processes as exact as their clocks are. */
  next(): number {
    const now = Date.now() * 4096 + Math.floor(Math.random() * 64)
    this.#last = Math.max(this.#last + 1, now)
    return this.#last
  }

  async get<C extends Collection>(collection: C, id: string): Promise<DocOf<C> | undefined> {
    const _id = this.#form.id(collection, id)
    const known = collection === 'catalogue' ? this.#catalogue : undefined
    // All halls: they are read whole where they are not at the revision that is known.
    if (known !== undefined && isAt(known, await this.#batches.head(collection, _id))) return known as DocOf<C>
    const found = await this.#batches.find(collection, _id)
    if (found === undefined) return undefined
    const [doc] = await this.#read.all(collection, [found], id)
    if (collection === 'catalogue' && doc?.pending === undefined) this.#catalogue = doc as DocOf<'catalogue'>
    return doc
  }

  async getAll<C extends Collection>(
    collection: C,
    ids: readonly string[],
    damaged?: FindQuery['damaged'],
  ): Promise<DocOf<C>[]> {
    if (ids.length === 0) return []
    const all = ids.map((id) => this.#form.id(collection, id))
    const found = await patiently('by id', () =>
      this.#docs(collection)
        .find({ _id: { $in: all } })
        .toArray(),
    )
    return damaged === undefined ? this.#read.all(collection, found) : this.#read.whole(collection, found, damaged)
  }

  async positions(collection: Collection, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const named = new Map(ids.map((id) => [this.#form.id(collection, id), id]))
    const heads = await Promise.all([...named.keys()].map((stored) => this.#batches.head(collection, stored)))
    return new Map(heads.flatMap((head) => (head === undefined ? [] : [[named.get(head._id)!, positionOf(head)]])))
  }

  async watch(collection: Collection, told: DocsNews): Promise<DocsWatch | undefined> {
    const stop = await watchChanges(this.#docs(collection), told)
    return stop && { nameOf: (id) => this.#form.id(collection, id), stop }
  }

  async find<C extends Collection>(collection: C, query: FindQuery): Promise<DocOf<C>[]> {
    const found = await patiently('search', () => {
      const search = this.#docs(collection).find(this.#form.filter(query))
      const sort = this.#form.sort(query)
      if (sort !== undefined) search.sort(sort)
      if (query.limit !== undefined) search.limit(query.limit)
      return search.toArray()
    })
    const docs = query.damaged
      ? await this.#read.whole(collection, found, query.damaged)
      : await this.#read.all(collection, found)
    return query.orPending === true ? docs : docs.filter(({ value }) => value !== undefined)
  }

  async page<C extends Collection>(
    collection: C,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<DocsPage<C>> {
    const ids = await this.#walks.page(collection, after, limit)
    const standing = await patiently('by id', () =>
      this.#docs(collection)
        .find({ _id: { $in: ids } })
        .toArray(),
    )
    const byId = new Map(standing.map((doc) => [doc._id, doc]))
    const found = ids.flatMap((id) => byId.get(id) ?? [])
    const damaged: string[] = []
    const docs = await this.#read.whole(collection, found, (stored) => void damaged.push(stored))
    return {
      docs: docs.filter(({ value }) => value !== undefined),
      damaged,
      ...(ids.length === limit && { next: ids.at(-1)! }),
    }
  }

  change<C extends Collection>(
    collection: C,
    id: string,
    change: (doc: DocOf<C> | undefined) => Omit<DocOf<C>, 'id'> | undefined,
    known?: DocOf<C>,
  ): Promise<DocOf<C> | undefined> {
    if (collection !== 'slots') return this.#change(collection, id, change, known)
    const slot = this.#slots.change(id, change as Change, known as DocOf<'slots'> | undefined)
    return slot as Promise<DocOf<C> | undefined>
  }

  async #change<C extends Collection>(
    collection: C,
    id: string,
    change: (doc: DocOf<C> | undefined) => Omit<DocOf<C>, 'id'> | undefined,
    known?: DocOf<C>,
  ): Promise<DocOf<C> | undefined> {
    for (let again = 0; ; again++) {
      const before = again === 0 && known !== undefined ? known : await this.get(collection, id)
      const after = change(before)
      if (after === undefined) return undefined
      const doc = { ...after, id } as DocOf<C>
      if (before !== undefined && after.rev === before.rev && after.value === before.value) return doc
      if (before === undefined ? await this.#insert(collection, doc) : await this.#replace(collection, before, doc))
        return doc
      // Many want the same document: the more often somebody was faster, the longer.
      if (again > 1) await pause(Math.random() * Math.min(50, 2 ** again))
    }
  }

  put<C extends Collection>(collection: C, id: string, value: Values[C]): Promise<boolean> {
    return this.#insert(collection, { id, rev: 1, value } as DocOf<C>)
  }

  replace<C extends Collection>(collection: C, id: string, rev: number, value: Values[C]): Promise<boolean> {
    const after = { id, rev: rev + 1, value } as DocOf<C>
    return rev === 0 ? this.#insert(collection, after) : this.#replace(collection, { id, rev } as DocOf<C>, after)
  }

  async claim(collection: Collection, id: string, rev: number, intent: string): Promise<boolean> {
    if (rev === 0) return this.#added(collection, this.#form.claimed(collection, id, intent))
    const filter = { _id: this.#form.id(collection, id), rev, pending: { $exists: false } }
    const to = { $set: { rev: rev + 1, pending: intent } }
    return (await patiently('by id', () => this.#docs(collection).updateOne(filter, to))).matchedCount === 1
  }

  async release<C extends Collection>(
    collection: C,
    id: string,
    intent: string,
    to?: { value: Values[C] | undefined },
  ): Promise<void> {
    const filter = { _id: this.#form.id(collection, id), pending: intent }
    const $set =
      to === undefined
        ? {}
        : await this.#read.sealed(collection, (seal) => this.#form.content(seal, collection, id, to.value))
    // What the new value does not have must not be left of the old one: what was sealed least of all.
    const gone =
      to === undefined
        ? {}
        : Object.fromEntries(CONTENT.filter((part) => !(part in $set)).map((part) => [part, 1 as const]))
    const change = { ...(Object.keys($set).length > 0 && { $set }), $unset: { pending: 1 as const, ...gone } }
    await patiently('by id', () => this.#docs(collection).updateOne(filter, change))
  }

  async advance(intent: string, from: IntentState, to: IntentProgress): Promise<boolean> {
    const filter = { _id: intent, 'v.state': from, 'v.settled': { $exists: false } }
    return (await patiently('by id', () => this.#docs('intents').updateOne(filter, advancing(to)))).matchedCount === 1
  }

  async giveWay(over: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + GIVE_WAY_MS
    for (let wait = 5; performance.now() < deadline; wait *= 2) {
      await pause(wait * (0.5 + Math.random()))
      if (await over()) return
    }
  }

  keysRenewed(): Promise<void> {
    return this.#keys.renewed()
  }

  async remove(collection: Collection, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const all = ids.map((id) => this.#form.id(collection, id))
    const filter = { _id: { $in: all }, pending: { $exists: false } }
    await patiently('search', () => this.#docs(collection).deleteMany(filter))
  }

  close(): Promise<void> {
    return this.#client.close()
  }

  /** Past mongoose, which would make queries and documents of its own of what has its form already. */
  #docs(collection: Collection) {
    return this.#client.db!.collection<StoredDoc>(collection)
  }

  async #insert<C extends Collection>(collection: C, doc: DocOf<C>): Promise<boolean> {
    const stored = await this.#read.sealed(collection, (seal) => this.#form.write(seal, collection, doc))
    const known = this.#keys.changes
    if (!(await this.#added(collection, stored))) return false
    await this.#keepReadable(collection, doc, known)
    return true
  }

  #added(collection: Collection, stored: StoredDoc): Promise<boolean> {
    return this.#batches.insert(collection, stored)
  }

  async #replace<C extends Collection>(collection: C, { rev, pending }: DocOf<C>, after: DocOf<C>): Promise<boolean> {
    const stored = await this.#read.sealed(collection, (seal) => this.#form.write(seal, collection, after))
    const known = this.#keys.changes
    const filter = { _id: stored._id, rev, pending: pending ?? { $exists: false } }
    const replaced = MARKED.has(collection)
      ? await this.#batches.replace(collection, { filter, stored })
      : (await patiently('by id', () => this.#docs(collection).replaceOne(filter, stored))).matchedCount > 0
    if (!replaced) return false
    await this.#keepReadable(collection, after, known)
    return true
  }

  /**
   * A process may be held up between sealing and writing, while a key that it has sealed with is destroyed. Whoever finds
   * that keys have changed meanwhile writes once more what nobody else has changed.
   */
  async #keepReadable<C extends Collection>(collection: C, doc: DocOf<C>, known: string): Promise<void> {
    if (!isPersonal(collection)) return
    await this.#keys.look()
    if (this.#keys.changes !== known) await this.#replace(collection, doc, { ...doc, rev: doc.rev + 1 })
  }
}

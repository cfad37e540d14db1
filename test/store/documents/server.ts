import {
  type Collection,
  type Connection,
  type DocOf,
  type DocsPage,
  type FindQuery,
  positionOf,
  type RecoveryOutcome,
} from '../../../src/store/documents/connection.ts'
import { isFound, keysOf, sortOf } from '../../../src/store/documents/keys.ts'
import type { IntentProgress, IntentState, Values } from '../../../src/store/documents/values.ts'

/** What a document server keeps: nothing is atomic beyond one document. Documents are never changed in place. */
export class Server {
  readonly #collections = new Map<Collection, Map<string, DocOf<Collection>>>()
  readonly #damaged = new Set<DocOf<Collection>>()
  #last = 0

  /** From now on the document can't be read as it stands. */
  damage(collection: Collection, id: string): void {
    this.#damaged.add(this.collection(collection).get(id)!)
  }
  isWhole = (doc: DocOf<Collection>): boolean => !this.#damaged.has(doc)

  collection<C extends Collection>(name: C): Map<string, DocOf<C>> {
    const found = this.#collections.get(name) ?? new Map<string, DocOf<Collection>>()
    this.#collections.set(name, found)
    return found as unknown as Map<string, DocOf<C>>
  }

  /** Rising, as ids of a document server are. */
  next(): number {
    return ++this.#last
  }
}

/** is told of each search */
type OnFind = (collection: Collection, query: FindQuery) => void

/** One process's way to the server: each call waits for its turn, and is one atomic operation on one document. */
export class MemoryConnection implements Connection {
  /** of the process that never comes back */
  readonly died: Promise<void>
  /** what became of others' intents here */
  readonly recoveries: RecoveryOutcome[] = []
  /** of which collection each document was that it has written */
  readonly writes: Collection[] = []
  readonly #server: Server
  readonly #turn: () => Promise<void>
  readonly #onFind: OnFind
  #die: () => void = () => undefined
  #steps = 0
  #diesAt = Number.POSITIVE_INFINITY
  /** the operation at which it dies is carried out, but nobody hears of it */
  #deaf = false
  #pausesAt = Number.POSITIVE_INFINITY
  #pause = (): Promise<void> => Promise.resolve()

  constructor(server: Server, turn: () => Promise<void>, onFind: OnFind = () => undefined) {
    this.#server = server
    this.#turn = turn
    this.#onFind = onFind
    this.died = new Promise((resolve) => {
      this.#die = resolve
    })
  }

  /** The process dies at the nth operation from now: before it, or after it and before its answer. */
  crashAt(nth: number, after: boolean): void {
    this.#diesAt = this.#steps + nth
    this.#deaf = after
  }

  /** The process is held up before its nth operation from now, and goes on once the promise resolves, with what it knew. */
  pauseAt(nth: number, pause: () => Promise<void>): void {
    this.#pausesAt = this.#steps + nth
    this.#pause = pause
  }

  id(): string {
    return String(this.#server.next())
  }

  next(): number {
    return this.#server.next()
  }

  get<C extends Collection>(collection: C, id: string): Promise<DocOf<C> | undefined> {
    return this.#step(() => this.#read(this.#server.collection(collection).get(id)))
  }

  getAll<C extends Collection>(
    collection: C,
    ids: readonly string[],
    damaged?: FindQuery['damaged'],
  ): Promise<DocOf<C>[]> {
    return this.#step(() => {
      const all = ids.flatMap((id) => this.#server.collection(collection).get(id) ?? [])
      if (damaged === undefined) return all.map((doc) => this.#read(doc))
      for (const doc of all) if (!this.#server.isWhole(doc)) damaged(doc.id)
      return all.filter(this.#server.isWhole)
    })
  }

  watch = async (): Promise<undefined> => undefined

  positions(collection: Collection, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#step(() => {
      const all = ids.flatMap((id) => this.#server.collection(collection).get(id) ?? [])
      return new Map(all.map((doc) => [doc.id, positionOf(doc)]))
    })
  }

  find<C extends Collection>(collection: C, query: FindQuery): Promise<DocOf<C>[]> {
    this.#onFind(collection, query)
    const { where, afterId, orPending, limit, damaged } = query
    return this.#step(() => {
      const all = [...this.#server.collection(collection).values()].filter(
        (doc) => (orPending === true && doc.pending !== undefined) || isFound(collection, doc.value, where),
      )
      const found = damaged === undefined ? all.map((doc) => this.#read(doc)) : all.filter(this.#server.isWhole)
      if (damaged !== undefined) for (const doc of all) if (!this.#server.isWhole(doc)) damaged(doc.id)
      const sort = sortOf(query)
      if (sort !== undefined) {
        const at = (doc: DocOf<C>) => Number(keysOf(collection, doc.value)[sort.key])
        found.sort((a, b) => (at(a) - at(b)) * sort.sign)
      }
      if (afterId === undefined) return found.slice(0, limit)
      const behind = found.filter(({ id }) => id > afterId)
      return behind.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit)
    })
  }

  page<C extends Collection>(
    collection: C,
    { after = '', limit }: { after?: string | undefined; limit: number },
  ): Promise<DocsPage<C>> {
    return this.#step(() => {
      const all = [...this.#server.collection(collection).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      const page = all.filter(({ id }) => id > after).slice(0, limit)
      const whole = page.filter(this.#server.isWhole)
      const damaged = page.filter((doc) => !this.#server.isWhole(doc)).map(({ id }) => id)
      return {
        docs: whole.filter(({ value }) => value !== undefined),
        damaged,
        ...(page.length === limit && { next: page.at(-1)!.id }),
      }
    })
  }

  #read<C extends Collection, D extends DocOf<C> | undefined>(doc: D): D {
    if (doc !== undefined && !this.#server.isWhole(doc)) throw new Error('unreadable')
    return doc
  }

  change<C extends Collection>(
    collection: C,
    id: string,
    change: (doc: DocOf<C> | undefined) => Omit<DocOf<C>, 'id'> | undefined,
  ): Promise<DocOf<C> | undefined> {
    return this.#step(() => {
      const docs = this.#server.collection(collection)
      const before = docs.get(id)
      const after = change(before)
      if (after === undefined) return undefined
      if (after.rev !== before?.rev || after.pending !== before.pending) this.writes.push(collection)
      const doc = { ...after, id }
      docs.set(id, doc)
      return doc
    })
  }

  async put<C extends Collection>(collection: C, id: string, value: Values[C]): Promise<boolean> {
    const change = (doc: DocOf<C> | undefined) => (doc === undefined ? { rev: 1, value } : undefined)
    return (await this.change(collection, id, change)) !== undefined
  }

  async replace<C extends Collection>(collection: C, id: string, rev: number, value: Values[C]): Promise<boolean> {
    const changed = await this.change(collection, id, (doc) =>
      (doc?.rev ?? 0) === rev && doc?.pending === undefined ? { rev: rev + 1, value } : undefined,
    )
    return changed !== undefined
  }

  async claim(collection: Collection, id: string, rev: number, intent: string): Promise<boolean> {
    const claimed = await this.change(collection, id, (doc) =>
      (doc?.rev ?? 0) === rev && doc?.pending === undefined
        ? { rev: rev + 1, value: doc?.value, pending: intent }
        : undefined,
    )
    return claimed !== undefined
  }

  async release<C extends Collection>(
    collection: C,
    id: string,
    intent: string,
    to?: { value: Values[C] | undefined },
  ): Promise<void> {
    await this.change(collection, id, (doc) =>
      doc?.pending === intent ? { rev: doc.rev, value: to === undefined ? doc.value : to.value } : undefined,
    )
  }

  async advance(intent: string, from: IntentState, to: IntentProgress): Promise<boolean> {
    const changed = await this.change('intents', intent, (doc) => {
      if (doc?.value?.state !== from || doc.value.settled === true) return undefined
      const { erased, ...rest } = { ...doc.value, ...to }
      const value = to.settled ? { ...rest, locks: [], slots: [], relays: [] } : { ...rest, ...(erased && { erased }) }
      return { rev: doc.rev + 1, value }
    })
    return changed !== undefined
  }

  async giveWay(): Promise<void> {}

  recovered(outcome: RecoveryOutcome): void {
    this.recoveries.push(outcome)
  }

  async keysRenewed(): Promise<void> {}

  remove(collection: Collection, ids: readonly string[]): Promise<void> {
    return this.#step(() => {
      for (const id of ids) this.#server.collection(collection).delete(id)
    })
  }

  async close(): Promise<void> {}

  async #step<T>(operation: () => T): Promise<T> {
    await this.#turn()
    const step = ++this.#steps
    if (step === this.#pausesAt) await this.#pause()
    if (step < this.#diesAt) return operation()
    if (step === this.#diesAt && this.#deaf) operation()
    this.#die()
    return new Promise(() => undefined)
  }
}

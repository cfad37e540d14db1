import type { Values } from './values.ts'

/** A document: its value, and who is about to change it. */
export interface Doc<Value> {
  id: string
  /** raised by each claim and each change: what was read is unchanged as long as it is the same */
  rev: number
  /** undefined: claimed before it was ever written */
  value: Value | undefined
  /** the intent that has claimed it (`intents.ts`) */
  pending?: string
}

export type Collection = keyof Values
export type DocOf<C extends Collection> = Doc<Values[C]>

/** What a document server keeps: nothing is atomic beyond one document. Documents are never changed in place. */
export class Server {
  readonly #collections = new Map<Collection, Map<string, Doc<unknown>>>()
  #last = 0

  collection<C extends Collection>(name: C): Map<string, DocOf<C>> {
    const found = this.#collections.get(name) ?? new Map<string, Doc<unknown>>()
    this.#collections.set(name, found)
    return found as Map<string, DocOf<C>>
  }

  /** Rising, as ids of a document server are. */
  next(): number {
    return ++this.#last
  }
}

/** One process's way to the server: each call waits for its turn, and is one atomic operation on one document. */
export class Connection {
  /** of the process that never comes back */
  readonly died: Promise<void>
  readonly #server: Server
  readonly #turn: () => Promise<void>
  #die: () => void = () => undefined
  #steps = 0
  #diesAt = Number.POSITIVE_INFINITY
  /** the operation at which it dies is carried out, but nobody hears of it */
  #deaf = false
  #pausesAt = Number.POSITIVE_INFINITY
  #pause = (): Promise<void> => Promise.resolve()

  constructor(server: Server, turn: () => Promise<void>) {
    this.#server = server
    this.#turn = turn
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

  next(): number {
    return this.#server.next()
  }

  get<C extends Collection>(collection: C, id: string): Promise<DocOf<C> | undefined> {
    return this.#step(() => this.#server.collection(collection).get(id))
  }

  find<C extends Collection>(collection: C, matches: (doc: DocOf<C>) => boolean): Promise<DocOf<C>[]> {
    return this.#step(() => [...this.#server.collection(collection).values()].filter(matches))
  }

  /** A conditional update or insert: `change` says what the document becomes, or undefined where it may not change. */
  change<C extends Collection>(
    collection: C,
    id: string,
    change: (doc: DocOf<C> | undefined) => Omit<DocOf<C>, 'id'> | undefined,
  ): Promise<DocOf<C> | undefined> {
    return this.#step(() => {
      const docs = this.#server.collection(collection)
      const after = change(docs.get(id))
      if (after === undefined) return undefined
      const doc = { ...after, id }
      docs.set(id, doc)
      return doc
    })
  }

  /** Inserts where there is none; an upsert that may be repeated. */
  put<C extends Collection>(collection: C, id: string, value: Values[C]): Promise<DocOf<C> | undefined> {
    return this.change(collection, id, (doc) => (doc === undefined ? { rev: 1, value } : undefined))
  }

  /** For documents that no intent claims: changes the value as it stands at that moment. */
  update<C extends Collection>(
    collection: C,
    id: string,
    change: (value: Values[C] | undefined) => Values[C] | undefined,
  ): Promise<DocOf<C> | undefined> {
    return this.change(collection, id, (doc) => {
      const value = change(doc?.value)
      return value === undefined ? undefined : { rev: (doc?.rev ?? 0) + 1, value }
    })
  }

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

import type { IntentProgress, IntentState, Values } from './values.ts'

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

/** What a document is found by besides its id: numbers for ranges, texts for equality (`keys.ts`). */
export type Keys = Readonly<Record<string, string | number | readonly string[] | undefined>>
type Condition = string | number | { in: readonly string[] } | { from?: number | string; to?: number | string }
/** All must hold; of a list of texts one has to be equal. A document without the key is not found. */
export type Filter = Readonly<Record<string, Condition>>

export interface FindQuery {
  where: Filter
  /** by this key, which the documents have; `-` before it: falling */
  sort?: string
  limit?: number
  /** by id, from behind this one on (instead of `sort`) */
  afterId?: string
  /** also those that an intent is pending on */
  orPending?: boolean
  /** told of each that can't be read, by the id under which it is kept, and it is left out; without it one such fails the search */
  damaged?: (stored: string) => void
}

/** Rises when it is claimed (at a revision more), and when it is free again. */
export const positionOf = ({ rev, pending }: Pick<Doc<unknown>, 'rev' | 'pending'>): number =>
  2 * rev + (pending === undefined ? 1 : 0)

export interface DocsNews {
  /** by the id under which it is kept */
  changed(stored: string): void
  ended(): void
}

export interface DocsWatch {
  /** the id under which a document is kept */
  nameOf(id: string): string
  stop(): Promise<void>
}

export interface DocsPage<C extends Collection> {
  docs: DocOf<C>[]
  /** those that can't be read, by the id under which they are kept */
  damaged: string[]
  /** behind which the next page begins; undefined: there is none */
  next?: string
}

/** What became of an intent that a process has left, since it died or was held up. */
export type RecoveryOutcome = 'finished' | 'undone'

/**
 * One process's way to a server of single documents: each call is one atomic operation on one document, or a read. A
 * document that was read is never changed in place.
 */
export interface Connection {
  /** names one thing among all processes */
  id(): string
  /** rising: the order in which things came */
  next(): number
  get<C extends Collection>(collection: C, id: string): Promise<DocOf<C> | undefined>
  /** Those that there are, in no order; `damaged`: as in `FindQuery`. */
  getAll<C extends Collection>(
    collection: C,
    ids: readonly string[],
    damaged?: FindQuery['damaged'],
  ): Promise<DocOf<C>[]>
  /**
   * Of each that there is, a number that rises when it is claimed, when it is free again, and with each change; its content is
   * not fetched.
   */
  positions(collection: Collection, ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Is told by the server of each document that is written and free; undefined where the server tells nothing by itself. */
  watch(collection: Collection, told: DocsNews): Promise<DocsWatch | undefined>
  find<C extends Collection>(collection: C, query: FindQuery): Promise<DocOf<C>[]>
  /** All of a collection, a page after the other, each document read by itself. Those that are claimed and were never written are left out. */
  page<C extends Collection>(collection: C, query: { after?: string | undefined; limit: number }): Promise<DocsPage<C>>
  /**
   * A conditional update or insert: `change` says what the document becomes, or undefined where it may not change. It is
   * asked again where others were faster. What it returns has a higher revision, or is the document as it was. `known`: how it
   * stood a moment ago, where that spares reading it.
   */
  change<C extends Collection>(
    collection: C,
    id: string,
    change: (doc: DocOf<C> | undefined) => Omit<DocOf<C>, 'id'> | undefined,
    known?: DocOf<C>,
  ): Promise<DocOf<C> | undefined>
  /** Inserts where there is none: true; it may be repeated. */
  put<C extends Collection>(collection: C, id: string, value: Values[C]): Promise<boolean>
  /** Writes the value, one revision higher, where it stands at that revision (0: never written) and nobody has claimed it. */
  replace<C extends Collection>(collection: C, id: string, rev: number, value: Values[C]): Promise<boolean>
  /** Claims it for the intent where it stands at that revision (0: never written) and nobody has claimed it. */
  claim(collection: Collection, id: string, rev: number, intent: string): Promise<boolean>
  /** Sets what the intent has claimed free; with `to`, as that value. Its revision stays. */
  release<C extends Collection>(
    collection: C,
    id: string,
    intent: string,
    to?: { value: Values[C] | undefined },
  ): Promise<void>
  /** Moves an intent on where it stands at `from` and is not settled: whether it did. Once it is settled, what it held is gone. */
  advance(intent: string, from: IntentState, to: IntentProgress): Promise<boolean>
  /** Before another's work is finished or undone: time for its process to do so itself, where that is likely to live. `over`: it has. */
  giveWay(over: () => Promise<boolean>): Promise<void>
  /** Is told of what another process has left and this one has brought to its end: done, or undone. */
  recovered(outcome: RecoveryOutcome): void
  /** Once it has ended, no process seals anything by a key that was retired before (`values.ts`). */
  keysRenewed(): Promise<void>
  /** Removes documents that no intent claims. */
  remove(collection: Collection, ids: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** For documents that no intent claims: changes the value as it stands at that moment. */
export const update = <C extends Collection>(
  by: Connection,
  collection: C,
  id: string,
  change: (value: Values[C] | undefined) => Values[C] | undefined,
): Promise<DocOf<C> | undefined> =>
  by.change(collection, id, (doc) => {
    const value = change(doc?.value)
    return value === undefined ? undefined : { rev: (doc?.rev ?? 0) + 1, value }
  })

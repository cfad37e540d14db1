import type { Collection, DocOf, Filter, FindQuery, Keys } from '../documents/connection.ts'
import { keysOf, RANGES, sortOf } from '../documents/keys.ts'
import type { NewDoc } from '../documents/moved-docs.ts'
import type { IntentProgress, Relay, Values } from '../documents/values.ts'
import { KeyDestroyed, keyIdsOf, type PersonSeal } from '../seal/person-seal.ts'
import type { Vault } from '../vault.ts'
import { AFTER_ERASURE, HASHED_IDS, ownersOf, SEALED } from './sealed-fields.ts'

/** A document as the server has it. */
export interface StoredDoc extends Content {
  _id: string
  rev: number
  pending?: string
  /** names the write that it was left by (`stored-batches.ts`) */
  w?: string
}

interface Content {
  /** what it is found by: texts as hashes (`keys.ts`) */
  k?: Record<string, unknown>
  /** what anybody may read */
  v?: unknown
  /** what a person wrote or what names them, sealed by their keys (`sealed-fields.ts`) */
  s?: Buffer
  /** the id, sealed by the secret, where `_id` is its hash */
  i?: Buffer
}

/** Of intents: each value that a document is to have stands here as that document will have it, sealed for its own persons. */
type Parts = readonly Pick<Content, 'v' | 's'>[]
type Json = Record<string, unknown>

/** Turns documents into what the server keeps, and back. Synchronous: the keys are fetched before (`fetched-keys.ts`). */
export class StoredForm {
  readonly #vault: Vault

  constructor(vault: Vault) {
    this.#vault = vault
  }

  id(collection: Collection, id: string): string {
    // An event is known by the same mark as in a data file, from which it may come.
    const purpose = collection === 'events' ? 'event' : `id of ${collection}`
    return HASHED_IDS.has(collection) ? this.#vault.hash(purpose, id).toString('base64url') : id
  }

  write<C extends Collection>(seal: PersonSeal, collection: C, { id, rev, value, pending }: DocOf<C>): StoredDoc {
    return {
      _id: this.id(collection, id),
      rev,
      ...(pending !== undefined && { pending }),
      ...this.content(seal, collection, id, value),
    }
  }

  /** As `write`, of a document that another store had. */
  moved(seal: PersonSeal, { collection, id, value }: NewDoc): StoredDoc {
    if (!Buffer.isBuffer(id)) return this.write(seal, collection, { id, rev: 1, value } as DocOf<Collection>)
    const _id = id.toString('base64url')
    return { _id, rev: 1, k: this.#keys(keysOf(collection, value)), v: value }
  }

  /** A document that is claimed before it was ever written. */
  claimed(collection: Collection, id: string, intent: string): StoredDoc {
    return { _id: this.id(collection, id), rev: 1, pending: intent, ...this.#hiddenId(collection, id) }
  }

  content<C extends Collection>(seal: PersonSeal, collection: C, id: string, value: Values[C] | undefined): Content {
    const hidden = this.#hiddenId(collection, id)
    if (value === undefined) return hidden
    return { k: this.#keys(keysOf(collection, value)), ...this.#parted(seal, collection, id, value), ...hidden }
  }

  read<C extends Collection>(seal: PersonSeal, collection: C, doc: StoredDoc, known?: string): DocOf<C> {
    const { _id, rev, pending } = doc
    const id = known ?? this.#idOf(collection, doc)
    const value = this.#whole(seal, collection, _id, doc)
    return { id, rev, ...(pending !== undefined && { pending }), value }
  }

  /** The keys of persons that a document needs to be read. */
  keyIds(collection: Collection, { s, v }: Content): number[] {
    const parts = collection === 'intents' ? (v as StoredIntent).parts.map((part) => part.s) : []
    return [s, ...parts].flatMap((sealed) => (sealed === undefined ? [] : keyIdsOf(sealed)))
  }

  #parted<C extends Collection>(
    seal: PersonSeal,
    collection: C,
    id: string,
    value: Values[C],
  ): Pick<Content, 'v' | 's'> {
    const where = this.#where(collection, this.id(collection, id))
    const owners = ownersOf(collection, value, id)
    if (collection === 'pieces') return { v: {}, s: seal.sealBytes(owners, where, (value as Values['pieces']).content) }
    if (collection === 'intents') return this.#intent(seal, where, value as Values['intents'])
    const paths = SEALED[collection] ?? []
    if (paths.length === 0) return { v: value }
    let v: unknown = value
    const secret: Json = {}
    for (const path of paths) {
      const [plain, taken] = without(v, path.split('.'))
      v = plain
      if (isEmpty(taken)) v = withPath(v, path.split('.'), taken)
      else if (taken !== undefined) secret[path] = taken
    }
    return { v, ...(Object.keys(secret).length > 0 && { s: seal.seal(owners, where, secret) }) }
  }

  #intent(
    seal: PersonSeal,
    where: string,
    { locks, slots, relays, ...v }: Values['intents'],
  ): Pick<Content, 'v' | 's'> {
    const parts: Parts = [
      ...locks.map(({ collection, id, after }) =>
        after === undefined ? {} : this.#parted(seal, collection, id, after as Values[Collection]),
      ),
      ...puts(relays).map(({ collection, id, value }) => this.#parted(seal, collection, id, value)),
    ]
    const secret = {
      locks: locks.map(({ after: _, ...lock }) => lock),
      slots,
      relays: relays.map((each) => (each.do === 'put' ? { ...each, value: null } : each)),
    }
    return { v: { ...v, parts }, s: this.#vault.seal(where, secret) }
  }

  #whole<C extends Collection>(
    seal: PersonSeal,
    collection: C,
    stored: string,
    { v, s }: Content,
  ): Values[C] | undefined {
    if (v === undefined) return undefined
    const where = this.#where(collection, stored)
    if (collection === 'intents') return this.#readIntent(seal, where, v as StoredIntent, s) as Values[C]
    try {
      if (collection === 'pieces') return { content: seal.openBytes(where, s!), about: [] } as unknown as Values[C]
      return withAll(v, s === undefined ? {} : withBuffers(seal.openBytes(where, s))) as Values[C]
    } catch (error) {
      if (!(error instanceof KeyDestroyed)) throw error
      return collection === 'pieces' ? undefined : (withAll(v, AFTER_ERASURE[collection] ?? {}) as Values[C])
    }
  }

  #readIntent(
    seal: PersonSeal,
    where: string,
    { parts, ...v }: StoredIntent,
    s: Buffer | undefined,
  ): Values['intents'] {
    if (s === undefined) return { ...v, locks: [], slots: [], relays: [] }
    const { locks, slots, relays } = this.#vault.open(where, s) as Pick<Values['intents'], 'locks' | 'slots' | 'relays'>
    const partAt = (at: number, collection: Collection, id: string) =>
      this.#whole(seal, collection, this.id(collection, id), parts[at] ?? {})
    let put = locks.length
    return {
      ...v,
      locks: locks.map((lock, at) => ({ ...lock, after: partAt(at, lock.collection, lock.id) })),
      slots,
      relays: relays.map((each) =>
        each.do === 'put' ? ({ ...each, value: partAt(put++, each.collection, each.id) } as Relay) : each,
      ),
    }
  }

  #hiddenId(collection: Collection, id: string): Pick<Content, 'i'> {
    if (!HASHED_IDS.has(collection)) return {}
    return { i: this.#vault.seal(`id ${this.#where(collection, this.id(collection, id))}`, id) }
  }

  #idOf(collection: Collection, { _id, i }: StoredDoc): string {
    return i === undefined ? _id : (this.#vault.open(`id ${this.#where(collection, _id)}`, i) as string)
  }

  /** What is sealed is bound to where it stands, by what stands there in the clear. */
  #where = (collection: Collection, stored: string): string => `${collection} ${stored}`

  filter({ where, orPending, afterId }: FindQuery): object {
    const wanted = this.#condition(where)
    const behind = afterId === undefined ? wanted : { ...wanted, _id: { $gt: afterId } }
    return orPending === true ? { $or: [behind, { pending: { $exists: true } }] } : behind
  }

  sort(query: FindQuery): Record<string, 1 | -1> | undefined {
    if (query.afterId !== undefined) return { _id: 1 }
    const sort = sortOf(query)
    return sort && { [`k.${sort.key}`]: sort.sign }
  }

  #condition(where: Filter): object {
    const conditions = Object.entries(where).map(([name, wanted]): [string, unknown] => {
      const at = `k.${name}`
      if (typeof wanted !== 'object') return [at, this.#key(name, wanted)]
      if ('in' in wanted) return [at, { $in: wanted.in.map((each) => this.#key(name, each)) }]
      const { from, to } = wanted
      if (from === undefined && to === undefined) return [at, { $exists: true }]
      return [at, { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) }]
    })
    return Object.fromEntries(conditions)
  }

  #keys(keys: Keys): Record<string, unknown> {
    const all = Object.entries(keys).filter(([, key]) => key !== undefined)
    return Object.fromEntries(
      all.map(([name, key]) => [
        name,
        Array.isArray(key) ? key.map((each: string) => this.#key(name, each)) : this.#key(name, key as string | number),
      ]),
    )
  }

  #key(name: string, key: string | number): string | number {
    if (typeof key === 'number' || RANGES.has(name)) return key
    return this.#vault.hash(`key ${name}`, key).toString('base64url')
  }
}

type StoredIntent = Omit<Values['intents'], 'locks' | 'slots' | 'relays'> & { parts: Parts }

/** How the server moves an intent on, without its being read or sealed again. */
export function advancing({ state, grown, settled }: IntentProgress): object {
  const $set = {
    'v.state': state,
    ...(grown && { 'v.grown': true }),
    ...(settled && { 'v.settled': true, 'v.parts': [] }),
  }
  return { $set, $inc: { rev: 1 }, ...(settled && { $unset: { s: 1, 'k.open': 1, 'v.erased': 1 } }) }
}

const puts = (relays: readonly Relay[]) => relays.filter((each) => each.do === 'put')

function withBuffers(opened: Buffer): Json {
  return JSON.parse(opened.toString('utf8'), (_, each) => (isBytes(each) ? Buffer.from(each.data) : each))
}

const withAll = (value: unknown, taken: Readonly<Json>): unknown =>
  Object.entries(taken).reduce((whole, [path, each]) => withPath(whole, path.split('.'), each), value)

/** It says nothing of anybody, and needs no key: a hold has no answers yet. */
const isEmpty = (taken: unknown): boolean =>
  Array.isArray(taken) ? taken.length === 0 : isObject(taken) && Object.keys(taken).length === 0

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** As JSON writes a buffer. */
const isBytes = (value: unknown): value is { data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value

/** The value without what stands at the path, and that. */
function without(value: unknown, [first, ...rest]: readonly string[]): [unknown, unknown] {
  if (typeof value !== 'object' || value === null || first === undefined) return [value, undefined]
  const { [first]: inner, ...others } = value as Json
  if (inner === undefined) return [value, undefined]
  if (rest.length === 0) return [others, inner]
  const [plain, taken] = without(inner, rest)
  return [{ ...others, [first]: plain }, taken]
}

function withPath(value: unknown, [first, ...rest]: readonly string[], taken: unknown): unknown {
  const object = (value ?? {}) as Json
  return { ...object, [first!]: rest.length === 0 ? taken : withPath(object[first!], rest, taken) }
}

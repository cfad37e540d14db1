import type { Collection, DocOf, Find, Keys, Where } from '../documents/connection.ts'
import { keysOf, RANGES, sortOf } from '../documents/keys.ts'
import type { Values } from '../documents/values.ts'
import type { Vault } from '../vault.ts'

/** A document as the server has it. */
export interface StoredDoc {
  _id: string
  rev: number
  pending?: string
  /** what it is found by: texts as hashes (`keys.ts`) */
  k?: Record<string, unknown>
  /** what anybody may read */
  v?: unknown
  /** what nobody may read without the secret, and the id where `_id` is its hash */
  s?: Buffer
}

/** What is sealed of a value: the same that the data file of a single machine seals. */
const SEALED: { readonly [C in Collection]?: readonly string[] } = {
  bookings: ['booking.answers', 'booking.note', 'booking.before', 'booking.reason'],
  persons: ['person.answers', 'person.name', 'person.blocks'],
  conversations: ['state', 'open'],
  events: ['event'],
  leases: ['of'],
  log: ['entry'],
  sends: ['send'],
  audit: ['entry.before', 'entry.after'],
  tasks: ['body'],
  files: ['name', 'type', 'subjects'],
  questions: ['text', 'answer', 'conversation'],
  intents: ['locks', 'slots', 'relays'],
}

/** Their ids name persons, accounts or numbers. */
const HASHED_IDS: ReadonlySet<Collection> = new Set([
  'accounts',
  'conversations',
  'events',
  'hits',
  'leases',
  'limits',
  'log',
  'sends',
  'tries',
])

type Json = Record<string, unknown>

/** Turns documents into what the server keeps, and back. */
export class StoredForm {
  readonly #vault: Vault

  constructor(vault: Vault) {
    this.#vault = vault
  }

  id(collection: Collection, id: string): string {
    return HASHED_IDS.has(collection) ? this.#vault.hash(`id of ${collection}`, id).toString('base64url') : id
  }

  write<C extends Collection>(
    collection: C,
    { id, rev, value, pending }: Pick<DocOf<C>, 'id' | 'rev' | 'value' | 'pending'>,
  ): StoredDoc {
    return {
      _id: this.id(collection, id),
      rev,
      ...(pending !== undefined && { pending }),
      ...this.content(collection, id, value),
    }
  }

  content<C extends Collection>(
    collection: C,
    id: string,
    value: Values[C] | undefined,
  ): Pick<StoredDoc, 'k' | 'v' | 's'> {
    const hashed = HASHED_IDS.has(collection)
    if (value === undefined) return hashed ? { s: this.#seal(collection, id, { id }) } : {}
    const k = this.#keys(keysOf(collection, value))
    if (Buffer.isBuffer(value)) return { k, v: {}, s: this.#vault.sealBytes(`${collection} ${id}`, value) }
    const paths = SEALED[collection] ?? []
    if (paths.length === 0 && !hashed) return { k, v: value }
    let v: unknown = value
    const secret: Json = hashed ? { id } : {}
    for (const path of paths) {
      const [plain, taken] = without(v, path.split('.'))
      v = plain
      if (taken !== undefined) secret[path] = taken
    }
    return { k, v, s: this.#seal(collection, id, secret) }
  }

  read<C extends Collection>(collection: C, { _id, rev, pending, v, s }: StoredDoc, id?: string): DocOf<C> {
    const secret = s === undefined || collection === 'pieces' ? {} : this.#open(collection, _id, s)
    const found = { id: id ?? (secret.id as string | undefined) ?? _id, rev, ...(pending !== undefined && { pending }) }
    if (v === undefined) return { ...found, value: undefined }
    if (collection === 'pieces')
      return { ...found, value: this.#vault.openBytes(`${collection} ${_id}`, s!) as unknown as Values[C] }
    let value: unknown = v
    for (const [path, taken] of Object.entries(secret))
      if (path !== 'id') value = withPath(value, path.split('.'), taken)
    return { ...found, value: value as Values[C] }
  }

  filter({ where, orPending, afterId }: Find): object {
    const wanted = this.#where(where)
    const behind = afterId === undefined ? wanted : { ...wanted, _id: { $gt: afterId } }
    return orPending === true ? { $or: [behind, { pending: { $exists: true } }] } : behind
  }

  sort(query: Find): Record<string, 1 | -1> | undefined {
    if (query.afterId !== undefined) return { _id: 1 }
    const sort = sortOf(query)
    return sort && { [`k.${sort.key}`]: sort.sign }
  }

  #where(where: Where): object {
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

  /** Bound to where it stands, by what stands there in the clear. */
  #seal(collection: Collection, id: string, secret: Json): Buffer {
    return this.#vault.sealBytes(`${collection} ${this.id(collection, id)}`, Buffer.from(JSON.stringify(secret)))
  }

  #open(collection: Collection, stored: string, sealed: Buffer): Json {
    const text = this.#vault.openBytes(`${collection} ${stored}`, sealed).toString('utf8')
    return JSON.parse(text, (_, each) => (isBytes(each) ? Buffer.from(each.data) : each))
  }
}

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

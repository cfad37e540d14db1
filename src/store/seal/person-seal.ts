import { createHash, createSecretKey, type KeyObject } from 'node:crypto'
import type { Vault } from '../vault.ts'
import { openWith, randomBytesOf, sealWith } from './cipher.ts'
import { Recent } from './recent.ts'

/**
 * What a person wrote, or what names them, is sealed by a random key of their own, and the keys by the secret. Destroying a
 * key makes all that it sealed unreadable, wherever a copy of it lies, even for who has the secret.
 *
 * A value may be sealed for several persons (a list of a hall's guests in a staff chat): it opens as long as the keys of
 * all of them are there. Its head names the keys: `[0][how many, 2 bytes][id, 6 bytes each]`; a value of the secret's own
 * begins with another byte (`vault.ts`), and those of older versions stay readable by that.
 *
 * The same for any store: it keeps the keys as `KeyRows` says, and everything here is synchronous. A store that has to
 * fetch them throws its own error from `KeyRows` and does its step again once they are there.
 */
export interface PersonSeal {
  /** `owners`: those whom it is about; the first key is made where a person has none yet. None: by the secret itself. */
  seal(owners: Owners, where: string, value: unknown): Buffer
  /** As `seal`, for bytes as they are. */
  sealBytes(owners: Owners, where: string, content: Uint8Array): Buffer
  /** Throws `KeyDestroyed` where one of its owners was erased; another error where it is damaged. */
  open(where: string, sealed: Buffer): unknown
  openBytes(where: string, sealed: Buffer): Buffer
  /** Nothing sealed for them until now opens any more. What is sealed for them later gets a new key. */
  destroy(person: string): void
  /** Drops the keys in memory: after a rollback, and where another process may have destroyed some. */
  drop(): void
}

export type Owners = string | readonly string[]

/** The persons' keys as a store keeps them. An id is a whole number from 1 to 2^48 - 1, never used twice. */
export interface KeyRows {
  /** the newest of the person that was not destroyed */
  ofPerson(person: string): { id: number; sealed: Buffer } | undefined
  /** undefined: there is none, or it was destroyed */
  byId(id: number): { person: string; sealed: Buffer } | undefined
  /** Returns its id. */
  add(person: string, sealed: Buffer): number
  /** Overwrites all keys of the person, in place. */
  destroy(person: string): void
}

/** Somebody whom a sealed value is about was erased. */
export class KeyDestroyed extends Error {
  constructor(where: string) {
    super(`sealed for a person who was erased (${where})`)
    this.name = 'KeyDestroyed'
  }
}

export const PERSONAL = 0
const HEAD = 3
const ID = 6
/** More don't fit into the head. */
const MOST_OWNERS = 65_535
const KEY = 32
/** So many keys stay unsealed in memory at least. */
const REMEMBERED = 4096

interface PersonKey {
  id: number
  bytes: Buffer
  key: KeyObject
  /** of what is sealed for this person alone */
  head: Buffer
}

export const whereOfKey = (person: string): string => `key ${person}`

export function personSeal(vault: Vault, rows: KeyRows): PersonSeal {
  const nextKey = randomBytesOf(KEY)
  const ofPerson = new Recent<string, PersonKey>(REMEMBERED)
  const byId = new Recent<number, PersonKey>(REMEMBERED)

  function remember(id: number, bytes: Buffer): PersonKey {
    const known: PersonKey = { id, bytes, key: createSecretKey(bytes), head: headOf([id]) }
    byId.set(id, known)
    return known
  }
  /** Only these seal: one that is read by its id may be on its way out. */
  function rememberNewest(person: string, known: PersonKey): PersonKey {
    ofPerson.set(person, known)
    return known
  }
  function keyFor(person: string): PersonKey {
    const known = ofPerson.get(person)
    if (known !== undefined) return known
    const row = rows.ofPerson(person)
    if (row !== undefined)
      return rememberNewest(
        person,
        byId.get(row.id) ?? remember(row.id, vault.openBytes(whereOfKey(person), row.sealed)),
      )
    // Never by its id from memory: a number that was taken back with its transaction is given again.
    const bytes = nextKey()
    return rememberNewest(person, remember(rows.add(person, vault.sealBytes(whereOfKey(person), bytes)), bytes))
  }
  function keyOf(id: number, where: string): PersonKey {
    const known = byId.get(id)
    if (known !== undefined) return known
    const row = rows.byId(id)
    if (row === undefined) throw new KeyDestroyed(where)
    return remember(id, vault.openBytes(whereOfKey(row.person), row.sealed))
  }

  function sealAs(owners: Owners, where: string, content: string | Uint8Array): Buffer {
    if (typeof owners === 'string') {
      const { key, head } = keyFor(owners)
      return sealWith(key, head, where, content)
    }
    if (owners.length === 1) return sealAs(owners[0]!, where, content)
    const all = [...new Set(owners)]
    if (all.length === 0) return vault.sealBytes(where, typeof content === 'string' ? Buffer.from(content) : content)
    if (all.length === 1) return sealAs(all[0]!, where, content)
    if (all.length > MOST_OWNERS) throw new RangeError(`sealed for ${all.length} persons: at most ${MOST_OWNERS}`)
    const keys = all.map(keyFor)
    return sealWith(together(keys), headOf(keys.map(({ id }) => id)), where, content)
  }
  function openBytes(where: string, sealed: Buffer): Buffer {
    if (sealed[0] !== PERSONAL) return vault.openBytes(where, sealed)
    const ids = keyIdsOf(sealed)
    const keys = ids.map((id) => keyOf(id, where))
    const key = keys.length === 1 ? keys[0]!.key : together(keys)
    return openWith(key, HEAD + ids.length * ID, where, sealed)
  }

  return {
    seal: (owners, where, value) => sealAs(owners, where, JSON.stringify(value) ?? 'null'),
    sealBytes: sealAs,
    openBytes,
    open: (where, sealed) => JSON.parse(openBytes(where, sealed).toString('utf8')),
    destroy(person) {
      rows.destroy(person)
      this.drop()
    },
    drop() {
      ofPerson.clear()
      byId.clear()
    },
  }
}

/** The keys that a value needs; none where it was sealed by the secret itself. For a store that fetches them first. */
export function keyIdsOf(sealed: Buffer): number[] {
  if (sealed.length < HEAD || sealed[0] !== PERSONAL) return []
  const many = sealed.readUInt16BE(1)
  if (sealed.length < HEAD + many * ID) throw new Error('a sealed value is cut off')
  return Array.from({ length: many }, (_, at) => sealed.readUIntBE(HEAD + at * ID, ID))
}

function headOf(ids: readonly number[]): Buffer {
  const head = Buffer.alloc(HEAD + ids.length * ID)
  head[0] = PERSONAL
  head.writeUInt16BE(ids.length, 1)
  for (const [at, id] of ids.entries()) head.writeUIntBE(id, HEAD + at * ID, ID)
  return head
}

/** Opens only with all of them: each is random, so that the digest says nothing where one is missing. */
function together(keys: readonly PersonKey[]): KeyObject {
  const digest = createHash('sha256').update('hallo persons')
  for (const { bytes } of keys) digest.update(bytes)
  return createSecretKey(digest.digest())
}

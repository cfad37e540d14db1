import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '../documents/connection.ts'
import { KEYS_CHANGED } from '../documents/intents/erased-keys.ts'
import { type PersonSeal, personSeal, whereOfKey } from '../seal/person-seal.ts'
import { Recent } from '../seal/recent.ts'
import type { Vault } from '../vault.ts'

/** So long (ms) a process goes by the keys that it has in memory before it looks whether some were retired. */
const FRESH_MS = 200
const KEY_BYTES = 32
const REMEMBERED = 4096
/** Ids of keys are drawn at random, below this; `put` says where one is taken. */
const IDS = 2 ** 48

export const isMissingKey = (error: unknown): boolean => error instanceof MissingKey

type StoredKey = { person: string; sealed: Buffer }

/** A key that is not in memory yet. */
class MissingKey extends Error {
  readonly of: { id: number } | { person: string }
  constructor(of: MissingKey['of']) {
    super('a key is not fetched yet')
    this.of = of
  }
}

/** The persons' keys in the database, for the synchronous seal: what is missing is fetched, and the work done again. */
export class FetchedKeys {
  readonly #by: Pick<Connection, 'get' | 'getAll' | 'find' | 'put'>
  readonly #vault: Vault
  readonly #seal: PersonSeal
  /** null: destroyed */
  readonly #byId = new Recent<number, StoredKey | null>(REMEMBERED)
  readonly #active = new Recent<string, { id: number; sealed: Buffer }>(REMEMBERED)
  #changes = ''
  #looked = Number.NEGATIVE_INFINITY

  constructor(by: Pick<Connection, 'get' | 'getAll' | 'find' | 'put'>, vault: Vault) {
    this.#by = by
    this.#vault = vault
    this.#seal = personSeal(vault, {
      ofPerson: (person) => {
        const found = this.#active.get(person)
        if (found === undefined) throw new MissingKey({ person })
        return found
      },
      byId: (id) => {
        const found = this.#byId.get(id)
        if (found === undefined) throw new MissingKey({ id })
        return found ?? undefined
      },
      // `ofPerson` always finds one, and the documents' store destroys them.
      add: () => Number.NaN,
      destroy: () => undefined,
    })
  }

  /** Which changes of keys this process knows of: what is sealed now opens as long as there are no others. */
  get changes(): string {
    return this.#changes
  }

  /** `work` is done again until all keys that it needs are at hand. `ids`: those that are known to be needed. */
  async with<T>(work: (seal: PersonSeal) => T, ids: readonly number[] = []): Promise<T> {
    await this.look()
    await this.#fetch(ids)
    for (;;) {
      try {
        return work(this.#seal)
      } catch (error) {
        if (!(error instanceof MissingKey)) throw error
        if ('id' in error.of) await this.#fetch([error.of.id])
        else await this.#activate(error.of.person)
      }
    }
  }

  /** Drops what is in memory where keys were retired or destroyed since this process has looked last. */
  async look(): Promise<void> {
    const now = performance.now()
    if (now - this.#looked < FRESH_MS) return
    const changes = (await this.#by.get('meta', KEYS_CHANGED))?.value ?? ''
    if (changes !== this.#changes) {
      this.#byId.clear()
      this.#active.clear()
      this.#seal.drop()
      this.#changes = changes
    }
    this.#looked = now
  }

  /** Ends when every process has looked. */
  async renewed(): Promise<void> {
    await pause(FRESH_MS + 20)
    this.#looked = Number.NEGATIVE_INFINITY
  }

  async #fetch(ids: readonly number[]): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => this.#byId.get(id) === undefined)
    if (wanted.length === 0) return
    const found = await this.#by.getAll('keys', wanted.map(String))
    const keys = new Map(found.map(({ id, value }) => [Number(id), value]))
    for (const id of wanted) {
      const key = keys.get(id)
      this.#byId.set(id, key?.sealed === undefined ? null : { person: key.person, sealed: key.sealed })
    }
  }

  async #activate(person: string): Promise<void> {
    for (const { id, value } of await this.#by.find('keys', { where: { person } }))
      if (value?.sealed !== undefined && value.retired !== true)
        return void this.#active.set(person, { id: Number(id), sealed: value.sealed })
    const sealed = this.#vault.sealBytes(whereOfKey(person), randomBytes(KEY_BYTES))
    for (;;) {
      const id = randomInt(1, IDS - 1)
      if (!(await this.#by.put('keys', String(id), { person, sealed }))) continue
      this.#byId.set(id, { person, sealed })
      return void this.#active.set(person, { id, sealed })
    }
  }
}

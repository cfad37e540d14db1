import type { Collection, DocOf } from '../documents/connection.ts'
import { type KeyRows, type PersonSeal, personSeal } from '../seal/person-seal.ts'
import type { Vault } from '../vault.ts'
import { type FetchedKeys, isMissingKey } from './fetched-keys.ts'
import { isPersonal } from './sealed-fields.ts'
import type { StoredDoc, StoredForm } from './stored-form.ts'

const NO_KEYS: KeyRows = { ofPerson: () => undefined, byId: () => undefined, add: () => Number.NaN, destroy: () => {} }

/** Documents as the server has them, opened with the keys that they need. */
export class StoredReading {
  readonly #form: StoredForm
  readonly #keys: FetchedKeys
  /** of collections that tell of nobody */
  readonly #plain: PersonSeal

  constructor(form: StoredForm, keys: FetchedKeys, vault: Vault) {
    this.#form = form
    this.#keys = keys
    this.#plain = personSeal(vault, NO_KEYS)
  }

  async all<C extends Collection>(collection: C, found: readonly StoredDoc[], id?: string): Promise<DocOf<C>[]> {
    const all = (seal: PersonSeal) => found.map((doc) => this.#form.read(seal, collection, doc, id))
    const ids = isPersonal(collection) ? found.flatMap((doc) => this.#form.keyIds(collection, doc)) : []
    return this.sealed(collection, all, ids)
  }

  /** Those that can be read; the others are named by the id under which they are kept. */
  async whole<C extends Collection>(
    collection: C,
    found: readonly StoredDoc[],
    damaged: (stored: string) => void,
  ): Promise<DocOf<C>[]> {
    const bad = new Set<string>()
    const readable = (doc: StoredDoc, seal: PersonSeal): DocOf<C>[] => {
      try {
        return [this.#form.read(seal, collection, doc)]
      } catch (error) {
        if (isMissingKey(error)) throw error
        bad.add(doc._id)
        return []
      }
    }
    const keysOf = (doc: StoredDoc): number[] => {
      try {
        return this.#form.keyIds(collection, doc)
      } catch {
        return []
      }
    }
    const ids = isPersonal(collection) ? found.flatMap(keysOf) : []
    const docs = await this.sealed(collection, (seal) => found.flatMap((doc) => readable(doc, seal)), ids)
    for (const stored of bad) damaged(stored)
    return docs
  }

  sealed<T>(collection: Collection, work: (seal: PersonSeal) => T, ids?: readonly number[]): T | Promise<T> {
    return isPersonal(collection) ? this.#keys.with(work, ids) : work(this.#plain)
  }
}

import type { Catalogue } from '../../domain/hall/hall.ts'
import type { Facts, StoredBooking, StoredInvitation, StoredLinkOffer } from '../decide/facts.ts'
import { asDevice } from '../decide/people/as-device.ts'
import type { Person } from '../port/store.ts'
import type { Vault } from '../vault.ts'
import type { Collection, Connection, DocOf, Filter, FindQuery } from './connection.ts'
import { limitOfMobile, limitOfNetwork, limitOfPerson } from './counting/limit-docs.ts'
import { countedEntries, slotId, usedOf } from './counting/marks.ts'
import { settledAll, settledDoc, settledDocs } from './intents/settled.ts'
import type { LimitEntry, Values } from './values.ts'

/** Thrown where a decision asks for what was not fetched yet. */
class Missing extends Error {
  readonly fetch: () => Promise<void>
  constructor(what: string, fetch: () => Promise<void>) {
    super(`not fetched: ${what}`)
    this.fetch = fetch
  }
}

export const ALL = 'all'
const NOBODY: readonly string[] = []
const NO_HALLS: Catalogue = { version: 0, halls: [] }

/** What has been fetched for one decision, and the revisions that its intent will claim at. */
export class Known {
  readonly facts: Facts
  readonly #by: Connection
  readonly #docs = new Map<string, DocOf<Collection> | undefined>()
  #sure = false
  #unsure = false
  readonly #lists = new Map<string, DocOf<Collection>[]>()

  constructor(by: Connection, { hash }: Pick<Vault, 'hash'>) {
    this.#by = by
    this.facts = factsOf(this, hash)
  }

  doc<C extends Collection>(collection: C, id: string): DocOf<C> | undefined {
    const at = `${collection} ${id}`
    if (!this.#docs.has(at)) throw new Missing(at, () => this.fetch(collection, id))
    return this.#docs.get(at) as DocOf<C> | undefined
  }

  async fetch(collection: Collection, id: string): Promise<void> {
    const doc = await settledDoc(this.#by, collection, id)
    this.#docs.set(`${collection} ${id}`, doc as DocOf<Collection> | undefined)
  }

  /**
   * A popular slot always has somebody's places pending, so these count as taken at first; a decision that refuses because
   * of them is made again when they are settled (`sure`).
   */
  slot(id: string): Values['slots'] | undefined {
    const slot = this.readSlot(id)?.value
    if (!this.#sure && slot !== undefined && isUnsure(slot)) this.#unsure = true
    return slot
  }

  /** As it was read for the decision. */
  readSlot(id: string): DocOf<'slots'> | undefined {
    if (this.#sure) return this.doc('slots', id)
    const at = `slots ${id} now`
    if (!this.#docs.has(at)) throw new Missing(at, () => this.fetchSlot(id))
    return this.#docs.get(at) as DocOf<'slots'> | undefined
  }

  /** As it stands, whatever is pending on it. */
  async fetchSlot(id: string): Promise<void> {
    this.#docs.set(`slots ${id} now`, await this.#by.get('slots', id))
  }

  /** From now on slots are read when nothing is pending on them; false: they were so all the time. */
  beSure(): boolean {
    if (this.#sure || !this.#unsure) return false
    this.#sure = true
    // What is free elsewhere is of the same moment.
    for (const at of this.#lists.keys()) if (at.startsWith('slots ')) this.#lists.delete(at)
    return true
  }

  value<C extends Collection>(collection: C, id: string): Values[C] | undefined {
    return this.doc(collection, id)?.value
  }

  /** Those that there are and that can be read; `what` as in `list`. */
  all<C extends Collection>(collection: C, what: string, ids: readonly string[]): DocOf<C>[] {
    if (ids.length === 0) return []
    const at = `${collection} ${what}`
    const found = this.#lists.get(at)
    if (found !== undefined) return found as unknown as DocOf<C>[]
    throw new Missing(at, async () => {
      this.#lists.set(at, (await settledAll(this.#by, collection, ids)) as unknown as DocOf<Collection>[])
    })
  }

  /** `what` names the list among all of this decision. */
  list<C extends Collection>(collection: C, what: string, where: Filter, damaged?: FindQuery['damaged']): DocOf<C>[] {
    const at = `${collection} ${what}`
    const found = this.#lists.get(at)
    if (found !== undefined) return found as unknown as DocOf<C>[]
    throw new Missing(at, async () => {
      this.#lists.set(at, (await settledDocs(this.#by, collection, where, damaged)) as unknown as DocOf<Collection>[])
    })
  }
}

/** Asks again until nothing is missing any more. */
export async function decided<T>(ask: () => T): Promise<T> {
  for (;;) {
    try {
      return ask()
    } catch (error) {
      if (!(error instanceof Missing)) throw error
      await error.fetch()
    }
  }
}

const isUnsure = ({ growing, marks = {} }: Values['slots']): boolean =>
  Object.keys(growing).length > 0 || Object.keys(marks).length > 0

const bookingsIn = (docs: readonly DocOf<'bookings'>[]): StoredBooking[] =>
  docs.map(({ value }) => value!).sort((a, b) => a.number - b.number)

/** One that can't be read keeps its places: it must not keep others from theirs, nor its guest from anything else. */
const goPast = (): void => undefined

function factsOf(known: Known, hash: Facts['hash']): Facts {
  /** Read before what is not to change while their bookings do (`intents/plan.ts`): who they are, and what they have. */
  const countedOf = (limit: string) => countedEntries(known.value('limits', limit) ?? { entries: {} })
  const limitsOf = (id: string) => countedOf(limitOfPerson(id))
  const resolve = (id: string): string => {
    limitsOf(id)
    return known.value('persons', id)?.linkedTo ?? id
  }
  const person = (id: string): Person | undefined => {
    const own = known.value('persons', id)
    if (own?.linkedTo === undefined) return own?.person
    const first = known.value('persons', own.linkedTo)?.person
    return first && asDevice(first, { id, ...(own.person && { own: own.person }), proved: own.proved === true })
  }
  return {
    hash,
    resolve,
    person(id) {
      limitsOf(resolve(id))
      return person(id)
    },
    catalogue: () => known.value('catalogue', ALL) ?? NO_HALLS,
    booking: (number) => known.value('bookings', String(number)),
    bookingsOf(id) {
      limitsOf(id)
      return bookingsIn(known.list('bookings', `of ${id}`, { person: id }, goPast))
    },
    holdsOf(id) {
      const held = Object.entries(limitsOf(id)).filter(([, entry]) => entry.held === true)
      const numbers = held.map(([number]) => number)
      const holds = bookingsIn(known.all('bookings', `held by ${id}`, numbers))
      return holds.filter(({ booking, counted }) => counted && booking.state === 'held')
    },
    used(pool, mark) {
      const slot = known.slot(slotId(pool, mark))
      return slot === undefined ? 0 : usedOf(slot)
    },
    usedBetween(pool, from, to) {
      const slots = known.list('slots', `${pool} ${from} ${to}`, { pool, mark: { from, to } })
      return new Map(slots.map(({ value }) => [value!.mark, usedOf(value!)]))
    },
    counting({ hall, service, person: id, mobile, now, since }) {
      const path = `${hall}/${service.id}`
      const ofMobile = mobile === undefined ? {} : countedOf(limitOfMobile(mobile))
      const counts = [...Object.entries(limitsOf(id)), ...Object.entries(ofMobile)]
      const stands = ({ until, day }: LimitEntry) => (since === undefined ? until > now : day > since)
      return new Set(
        counts.flatMap(([number, entry]) => (entry.service === path && stands(entry) ? [Number(number)] : [])),
      )
    },
    overdue: (now) => bookingsIn(known.list('bookings', `over ${now}`, { over: { to: now } }, goPast)),
    fromNetwork(network, now) {
      const hex = network.toString('hex')
      known.doc('limits', limitOfNetwork(network))
      const all = bookingsIn(known.list('bookings', `from ${hex}`, { network: hex }, goPast))
      return all.filter(({ booking }) => booking.state === 'held' || booking.end > now)
    },
    linkedTo: (id) => known.list('persons', `linked to ${id}`, { linkedTo: id }).map((doc) => doc.id),
    // By the id of the device that has the role.
    colleagues: () =>
      (known.value('roster', ALL) ?? NOBODY).flatMap((id) => {
        const found = person(id)
        return found === undefined ? [] : [{ ...found, id }]
      }),
    invitation: (code) =>
      known.value('invitations', hash('invitation', code).toString('hex')) as StoredInvitation | undefined,
    linkOffer: (code) =>
      known.value('invitations', hash('link offer', code).toString('hex')) as StoredLinkOffer | undefined,
    edit(by) {
      if ('version' in by) return withoutKey(known.value('edits', String(by.version)))
      const key = by.key.toString('hex')
      return withoutKey(known.list('edits', `by ${key}`, { key })[0]?.value)
    },
    task(id) {
      const found = known.value('tasks', id)
      if (found === undefined) return undefined
      const { n: _, ...task } = found
      return task
    },
    question: (id) => known.value('questions', id),
    questionsOf: (id) => known.list('questions', `of ${id}`, { person: id }).map(({ value }) => value!),
    openQuestions: (hall) =>
      known.list('questions', `open in ${hall}`, { hall, state: 'open' }).map(({ value }) => value!),
    meta: (key) => known.value('meta', key),
    wrongTries: (subject, since) =>
      known
        .list('tries', `of ${subject} ${since}`, { subject, at: { from: since + 1 } })
        .map(({ value }) => value!.at)
        .sort((a, b) => b - a),
  }
}

export function withoutKey(edit: Values['edits'] | undefined) {
  if (edit === undefined) return undefined
  const { key: _, ...rest } = edit
  return rest
}

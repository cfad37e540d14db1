import { COUNTING_STATES, DAY_COUNTING_STATES } from '../../domain/booking/states.ts'
import type { Catalogue } from '../../domain/hall/hall.ts'
import type { Facts, StoredBooking } from '../decide/facts.ts'
import type { Person } from '../port/store.ts'
import type { Vault } from '../vault.ts'
import type { Collection, Connection, DocOf, Filter, FindQuery } from './connection.ts'
import { settledDoc, settledDocs, slotId, usedOf } from './intents/intents.ts'
import type { Values } from './values.ts'

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
    if (!this.#docs.has(at))
      throw new Missing(at, async () => {
        this.#docs.set(at, (await settledDoc(this.#by, collection, id)) as DocOf<Collection> | undefined)
      })
    return this.#docs.get(at) as DocOf<C> | undefined
  }

  /**
   * A popular slot always has somebody's places pending, so these count as taken at first; a decision that refuses because
   * of them is made again when they are settled (`sure`).
   */
  slot(id: string): Values['slots'] | undefined {
    if (this.#sure) return this.value('slots', id)
    const at = `slots ${id} now`
    if (!this.#docs.has(at))
      throw new Missing(at, async () => {
        this.#docs.set(at, await this.#by.get('slots', id))
      })
    const slot = this.#docs.get(at)?.value as Values['slots'] | undefined
    if (slot !== undefined && Object.keys(slot.growing).length > 0) this.#unsure = true
    return slot
  }

  /** From now on slots are read when nothing is pending on them; false: they were so all the time. */
  beSure(): boolean {
    if (this.#sure || !this.#unsure) return false
    this.#sure = true
    return true
  }

  value<C extends Collection>(collection: C, id: string): Values[C] | undefined {
    return this.doc(collection, id)?.value
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

const limitOfPerson = (person: string, service: string): string => `person ${person} ${service}`
const limitOfMobile = (mobile: Buffer, service: string): string => `mobile ${mobile.toString('hex')} ${service}`

/** Claimed with each hold of the network: its holds come one after the other. */
export const limitOfNetwork = (network: Buffer): string => `network ${network.toString('hex')}`

/** Of those whose guests have come, or have not: they count for limits of a day or a week only. */
const closedLimit = (limit: string): string => `closed ${limit}`

/** The documents of the limits that a booking counts for, and until when (UTC ms); none: it counts for no limit. */
export function limitsFor({ booking, mobile }: StoredBooking): { ids: string[]; until: number } {
  const path = `${booking.hall}/${booking.service}`
  const ids = [limitOfPerson(booking.person, path), ...(mobile === undefined ? [] : [limitOfMobile(mobile, path)])]
  if (booking.state === 'held') return booking.hold === undefined ? NO_LIMITS : { ids, until: booking.hold.until }
  if (COUNTING_STATES.includes(booking.state)) return { ids, until: booking.end }
  return DAY_COUNTING_STATES.includes(booking.state) ? { ids: ids.map(closedLimit), until: booking.end } : NO_LIMITS
}

const NO_LIMITS = { ids: [], until: 0 }

const bookingsIn = (docs: readonly DocOf<'bookings'>[]): StoredBooking[] =>
  docs.map(({ value }) => value!).sort((a, b) => a.number - b.number)

/** One that can't be read keeps its places: it must not keep others from theirs, nor its guest from anything else. */
const goPast = (): void => undefined

function factsOf(known: Known, hash: Facts['hash']): Facts {
  const resolve = (id: string): string => known.value('persons', id)?.linkedTo ?? id
  // A role belongs to the session or account that claimed it, and so does when it was signed out.
  const person = (id: string): Person | undefined => {
    const own = known.value('persons', id)
    if (own?.linkedTo === undefined) return own?.person
    const first = known.value('persons', own.linkedTo)?.person
    if (first === undefined) return undefined
    const { tokensFrom: _, signIn: __, ...shared } = first
    const { roles = [], tokensFrom, signIn } = own.person ?? {}
    return { ...shared, roles, device: id, ...(tokensFrom !== undefined && { tokensFrom }), ...(signIn && { signIn }) }
  }
  return {
    hash,
    resolve,
    person,
    catalogue: () => known.value('catalogue', ALL) ?? NO_HALLS,
    booking: (number) => known.value('bookings', String(number)),
    bookingsOf: (id) => bookingsIn(known.list('bookings', `of ${id}`, { person: id }, goPast)),
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
      const limits = [limitOfPerson(id, path), ...(mobile === undefined ? [] : [limitOfMobile(mobile, path)])]
      if (since !== undefined) limits.push(...limits.map(closedLimit))
      const all = limits.flatMap((limit) => Object.entries(known.value('limits', limit) ?? {}))
      return new Set(all.filter(([, until]) => until > (since ?? now)).map(([number]) => Number(number)))
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
    invitation: (code) => known.value('invitations', hash('invitation', code).toString('hex')),
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

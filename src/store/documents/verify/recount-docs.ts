import { collectGarbage } from '../../collect-garbage.ts'
import { codeOf } from '../../decide/code.ts'
import { capacitiesOf, contradictions, countsWrongly } from '../../decide/contradictions.ts'
import type { StoredBooking } from '../../decide/facts.ts'
import type { VerifyReport } from '../../port/store.ts'
import type { Connection, DocOf } from '../connection.ts'
import { emptySlot, usedOf } from '../counting/marks.ts'
import { ALL } from '../fetched-facts.ts'
import { changeSettled, settledDoc } from '../intents/settled.ts'
import type { Values } from '../values.ts'
import { type Counted, type Counting, countedIn, type Share, sameCount, shareIn, sharesOf } from './booking-shares.ts'
import { pagesOf } from './read-every.ts'

const COUNTING: readonly Counting[] = ['slots', 'limits']
/** So many of what is counted are compared at once: a slot may count thousands, and each booking is opened. */
const PORTION = 200
/** So many portions leave about as much behind as may lie about. */
const COLLECT_AFTER = 10
/** So often a look is repeated while others change what it looks at; next time it is seen again. */
const LOOKS = 5

/**
 * Compares what slots and limits count with the bookings themselves, and the list of colleagues with the persons, both ways and a
 * page at a time. Others may go on meanwhile: what differs is looked at once more by itself, with nothing pending. `repair`: it
 * becomes what the booking or the person says.
 */
export async function recount(by: Connection, repair: boolean): Promise<Required<VerifyReport>> {
  const recount = new Recount(by, repair)
  await recount.bookings()
  await recount.counters()
  await recount.colleagues()
  return recount.report
}

class Recount {
  readonly report: Required<VerifyReport> = { bookings: 0, problems: [], repaired: [] }
  readonly #by: Connection
  readonly #repair: boolean
  /** numbers of bookings that can't be read: what is counted for them stays, nobody else gets it */
  readonly #damaged = new Set<string>()
  /** what was said to differ: it is met from the booking and from what counts it */
  readonly #said = new Set<string>()

  constructor(by: Connection, repair: boolean) {
    this.#by = by
    this.#repair = repair
  }

  /** Each is counted where it says that it is. */
  async bookings(): Promise<void> {
    for await (const { docs, damaged } of pagesOf(this.#by, 'bookings')) {
      for (const id of damaged) {
        this.#damaged.add(id)
        this.report.problems.push(`booking ${codeOf(Number(id))}: can't be read`)
      }
      this.report.bookings += docs.length
      const stored: (readonly [string, StoredBooking])[] = []
      for (const { id, value } of docs) stored.push([id, await this.#sound(id, value!)])
      const counted = await this.#counted(stored.flatMap(([, each]) => sharesOf(each)))
      for (const [number, each] of stored)
        for (const share of sharesOf(each))
          if (!sameCount(counted.get(keyOf(share))?.get(number), share.has)) await this.#settle(share, number)
    }
  }

  /** What is counted is of bookings that say so, and no more than fits. */
  async counters(): Promise<void> {
    const capacity = capacitiesOf((await settledDoc(this.#by, 'catalogue', ALL))?.value ?? { halls: [] })
    let portions = 0
    for (const counting of COUNTING)
      for await (const { docs, damaged } of pagesOf(this.#by, counting)) {
        for (const id of damaged) this.report.problems.push(`${counting} ${id}: can't be read`)
        const counted = docs.flatMap(({ id, value }) =>
          [...countedIn(value)].map(([number, has]) => ({ id, number, has })),
        )
        const readable = counted.filter(({ number }) => !this.#damaged.has(number))
        for (let at = 0; at < readable.length; at += PORTION) {
          await this.#compare(counting, readable.slice(at, at + PORTION))
          portions += 1
          if (portions % COLLECT_AFTER === 0) collectGarbage()
        }
        if (counting === 'slots') for (const doc of docs) await this.#fits(doc as DocOf<'slots'>, capacity)
      }
  }

  /** What slots or limits count, with the bookings that it is of. */
  async #compare(counting: Counting, counted: readonly { id: string; number: string; has: Counted }[]): Promise<void> {
    const numbers = new Set(counted.map(({ number }) => number))
    const bookings = new Map((await this.#by.getAll('bookings', [...numbers])).map(({ id, value }) => [id, value]))
    for (const { id, number, has } of counted)
      if (!sameCount(shareIn(bookings.get(number), { in: counting, id }), has))
        await this.#settle({ in: counting, id }, number)
  }

  async colleagues(): Promise<void> {
    const listed = new Set((await settledDoc(this.#by, 'roster', ALL))?.value)
    const real = new Set<string>()
    for await (const { docs, damaged } of pagesOf(this.#by, 'persons')) {
      for (const id of damaged) this.report.problems.push(`persons ${id}: can't be read`)
      for (const { id, value } of docs) if ((value?.person?.roles.length ?? 0) > 0) real.add(id)
      // Whether they have a role is not known: they stay as they are.
      for (const id of damaged) if (listed.has(id)) real.add(id)
    }
    const missing = [...real].filter((id) => !listed.has(id))
    const more = [...listed].filter((id) => !real.has(id))
    if (missing.length + more.length === 0) return
    this.report.problems.push(
      `colleagues: ${missing.length} with a role are not listed, ${more.length} without one are listed`,
    )
    if (!this.#repair) return
    await changeSettled(this.#by, 'roster', ALL, () => [...real].sort())
    this.report.repaired.push('colleagues: those with a role are listed')
  }

  /** Its contradictions are said, and whether it has places is put right. What it is then. */
  async #sound(number: string, stored: StoredBooking): Promise<StoredBooking> {
    const { problems, repaired } = this.report
    const found = contradictions(stored)
    problems.push(...found)
    if (!this.#repair || !countsWrongly(stored)) return stored
    const after = { ...stored, counted: !stored.counted }
    await changeSettled(this.#by, 'bookings', number, (value) => value && { ...value, counted: after.counted })
    repaired.push(`booking ${stored.booking.code}: ${after.counted ? 'has its places' : 'has no places any more'}`)
    return after
  }

  /** What differed is looked at with nothing pending; what still differs is said, and put right. */
  async #settle(at: Omit<Share, 'has'>, number: string): Promise<void> {
    if (this.#said.has(`${keyOf(at)} ${number}`)) return
    for (let look = 0; look < LOOKS; look += 1) {
      const booking = await settledDoc(this.#by, 'bookings', number)
      const raw = (await this.#by.get(at.in, at.id))?.value
      const counter = (await settledDoc(this.#by, at.in, at.id))?.value
      if ((await this.#by.get('bookings', number))?.rev !== booking?.rev) continue
      const [has, settled] = [shareIn(booking?.value, at), countedIn(counter).get(number)]
      // What a mark says is made good by its booking, but must never be less.
      const marked = countedIn(raw).get(number) ?? 0
      const less = typeof has === 'number' && typeof marked === 'number' && marked < has
      const counts = less ? marked : settled
      if (sameCount(has, counts)) return
      this.#said.add(`${keyOf(at)} ${number}`)
      const code = codeOf(Number(number))
      const value = (of: Counted = 0) =>
        typeof of === 'object' ? new Date(of.day).toISOString() : at.in === 'slots' ? `${of} places` : 'nothing'
      const what = at.in === 'slots' ? `${at.id}: booking ${code}` : `limit of booking ${code}:`
      this.report.problems.push(`${what} counts ${value(counts)}, and has ${value(has)}`)
      if (!this.#repair) return
      await this.#set(at, number, has, booking?.rev ?? 0)
      this.report.repaired.push(`${what} counts ${value(has)} now`)
      return
    }
  }

  async #set({ in: counting, id }: Omit<Share, 'has'>, number: string, has: Counted, fence: number): Promise<void> {
    if (counting === 'limits')
      await changeSettled(this.#by, 'limits', id, (limits = { entries: {} }) => {
        const { [number]: _, ...others } = limits.entries
        return { ...limits, entries: typeof has === 'object' ? { ...others, [number]: has } : others }
      })
    else {
      const [pool = '', mark = ''] = id.split(' ')
      const places = typeof has === 'number' ? has : 0
      await changeSettled(this.#by, 'slots', id, (slot = emptySlot(pool, mark)) => ({
        ...slot,
        entries: { ...slot.entries, [number]: { places, fence } },
      }))
    }
  }

  async #fits({ id, value }: DocOf<'slots'>, capacity: (pool: string, mark: string) => number): Promise<void> {
    const most = capacity(value!.pool, value!.mark)
    if (usedOf(value!) <= most) return
    const slot = (await settledDoc(this.#by, 'slots', id))?.value
    if (slot === undefined || usedOf(slot) <= most) return
    this.report.problems.push(`${id}: ${usedOf(slot)} of ${most} places are taken`)
  }

  /** By `keyOf`. */
  async #counted(shares: readonly Share[]): Promise<Map<string, ReadonlyMap<string, Counted>>> {
    const found = new Map<string, ReadonlyMap<string, Counted>>()
    for (const counting of COUNTING) {
      const ids = new Set(shares.flatMap((share) => (share.in === counting ? [share.id] : [])))
      for (const { id, value } of await this.#by.getAll(counting, [...ids]))
        found.set(keyOf({ in: counting, id }), countedIn(value as Values[Counting] | undefined))
    }
    return found
  }
}

const keyOf = ({ in: counting, id }: Omit<Share, 'has'>): string => `${counting} ${id}`

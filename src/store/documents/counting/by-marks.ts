import { auditOf, filesOf } from '../../decide/effects.ts'
import type { StoredBooking } from '../../decide/facts.ts'
import type { BookingWrite, Write } from '../../decide/writes.ts'
import type { StoreCommand } from '../../port/store.ts'
import type { Connection, DocOf } from '../connection.ts'
import type { Known } from '../fetched-facts.ts'
import type { LimitEntry, LimitsValue } from '../values.ts'
import { bookingsOf, fenceOff, foldMark, foldSlot } from './fold.ts'
import { entryIn, limitIdsOf, limitOfNetwork, limitOfPerson, sameEntry } from './limit-docs.ts'
import { emptySlot, foldedSlot, marksIn, usedOf, withLimitMark, withSlotMark } from './marks.ts'
import { type PlacesChange, placesChanges } from './places-changes.ts'

/** What a change of one booking alone marks, and what the booking becomes. */
export interface MarksPlan {
  number: string
  /** at which it was read */
  rev: number
  after: StoredBooking
  limits: readonly { id: string; rev: number; value: LimitsValue }[]
  slots: readonly (PlacesChange & { known?: DocOf<'slots'> | undefined })[]
}

/** A slot with more of them is read through by whoever writes there next. */
const MOST_MARKS = 12

/**
 * Undefined: other documents change with it, and an intent is needed. Reads what it marks, so that it is true together with
 * what was decided on.
 */
export function marksPlan(known: Known, command: StoreCommand, writes: readonly Write[]): MarksPlan | undefined {
  const [write] = writes
  if (writes.length !== 1 || write?.set !== 'booking') return undefined
  const { before, after } = write
  if (before !== undefined && before.booking.person !== after.booking.person) return undefined
  if (auditOf(command, write) !== undefined || filesOf(known.facts, write) !== undefined) return undefined
  const number = String(after.number)
  const rev = known.doc('bookings', number)?.rev ?? 0
  const limits = [...limitsOf(write)].map(([id, entry]) => {
    const doc = known.doc('limits', id)
    const value = withLimitMark(doc?.value, number, { fence: rev + 1, ...(entry && { entry }) })
    return { id, rev: doc?.rev ?? 0, value }
  })
  const slots = placesChanges(known.facts, write).map((change) => ({ ...change, known: known.readSlot(change.id) }))
  return { number, rev, after, limits, slots }
}

/** The documents of limits to be marked, and what it counts there at most. */
function limitsOf({ before, after }: BookingWrite): Map<string, LimitEntry | undefined> {
  const marked = new Map<string, LimitEntry | undefined>()
  const own = limitOfPerson(after.booking.person)
  for (const id of new Set([own, ...(before === undefined ? [] : limitIdsOf(before)), ...limitIdsOf(after)])) {
    const [had, has] = [entryIn(before, id), entryIn(after, id)]
    if (id === own || !sameEntry(had, has)) marked.set(id, most(had, has))
  }
  if (after.booking.state === 'held' && after.network !== undefined)
    marked.set(limitOfNetwork(after.network), undefined)
  return marked
}

const most = (a: LimitEntry | undefined, b: LimitEntry | undefined): LimitEntry | undefined =>
  a === undefined || b === undefined
    ? (b ?? a)
    : { ...a, ...b, until: Math.max(a.until, b.until), day: Math.max(a.day, b.day) }

/**
 * Marks limits and slots, and writes the booking; false: something has moved on meanwhile, and nothing is left of it. A
 * process may die at any step: before the booking is written its marks come to nothing, from then on they are true.
 */
export async function carryOutByMarks(by: Connection, plan: MarksPlan): Promise<boolean> {
  const { number, rev, after, limits, slots } = plan
  const fence = rev + 1
  const marked = await Promise.all([
    ...limits.map(({ id, rev: at, value }) => by.replace('limits', id, at, value)),
    ...slots.map((slot) => markSlot(by, slot, number, fence)),
  ])
  if (marked.includes(false) || !(await by.replace('bookings', number, rev, after))) {
    await undo(by, plan)
    return false
  }
  // Places that were given back are free at once; what only grew is as it was marked.
  const booking = { id: number, rev: fence, value: after }
  const given = slots.filter((slot) => slot.after < slot.before)
  await Promise.all(
    given.map(({ id }) => {
      const doc = marked.find((each) => typeof each !== 'boolean' && each.id === id) as DocOf<'slots'>
      return foldMark(by, 'slots', id, booking, doc)
    }),
  )
  return true
}

/** The slot as it is then; false: there is no room. */
async function markSlot(
  by: Connection,
  { id, pool, mark, capacity, after, known }: MarksPlan['slots'][number],
  number: string,
  fence: number,
): Promise<DocOf<'slots'> | false> {
  const many = known !== undefined && marksIn(known.value).length >= MOST_MARKS
  const bookings = many ? await bookingsOf(by, known) : undefined
  const change = (doc: DocOf<'slots'> | undefined) => {
    const stands = doc?.value ?? emptySlot(pool, mark)
    const slot = bookings === undefined ? stands : foldedSlot(stands, bookings)
    const value = withSlotMark(slot, number, after, fence)
    const used = usedOf(value)
    return used > usedOf(slot) && used > capacity ? undefined : { rev: (doc?.rev ?? 0) + 1, value }
  }
  for (let as = known; ; as = undefined) {
    const changed = await by.change('slots', id, change, as)
    if (changed !== undefined) return changed
    if (!(await foldSlot(by, id))) return false
  }
}

/** Another may be at the same booking with the same command: nobody takes a mark away before the booking is past it. */
async function undo(by: Connection, { number, rev, limits, slots }: MarksPlan): Promise<void> {
  await fenceOff(by, number, rev + 1, true)
  const booking = await by.get('bookings', number)
  if (booking === undefined || booking.pending !== undefined) return
  await Promise.all([
    ...limits.map(({ id }) => foldMark(by, 'limits', id, booking)),
    ...slots.map(({ id }) => foldMark(by, 'slots', id, booking)),
  ])
}

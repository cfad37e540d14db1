import type { RawDocument } from '../raw-documents.ts'
import type { ToldBooking } from './booking-client.ts'

/**
 * Counts again what the server's documents say, with nothing of the store's code: what is wrong with them, as sentences.
 * The shapes are those of `src/store/documents/values.ts`, as far as they stand in the clear.
 */
export interface RawExpectations {
  /** places of a slot, by pool */
  capacity: Readonly<Record<string, number>>
  /** bookings of a person in a service that may stand at once */
  perPerson: number
  /** what each client was told last, by code */
  told: ReadonlyMap<string, ToldBooking>
}

interface RawBooking {
  /** of the document */
  rev: number
  number: number
  counted: boolean
  booking: {
    code: string
    state: string
    version: number
    hall: string
    service: string
    person: string
    party: number
    claims: readonly { pool: string; mark: string; places: number }[]
  }
}
interface RawSlot {
  pool: string
  mark: string
  entries: Readonly<Record<string, { places: number }>>
  growing: Readonly<Record<string, number>>
  marks?: Readonly<Record<string, { places: number; fence: number }>>
}

const HOLDING = ['held', 'pending', 'confirmed', 'checkedIn']

export function rawProblems(raw: ReadonlyMap<string, RawDocument[]>, expected: RawExpectations): string[] {
  const all = <T>(name: string): T[] => (raw.get(name) ?? []).flatMap(({ v }) => (v === undefined ? [] : [v as T]))
  const bookings = (raw.get('bookings') ?? []).flatMap(({ v, rev }) =>
    v === undefined ? [] : [{ ...(v as RawBooking), rev: Number(rev) }],
  )
  return [
    ...unsettled(raw),
    ...slotProblems(bookings, all<RawSlot>('slots'), expected.capacity),
    ...limitProblems(bookings, expected.perPerson),
    ...toldProblems(bookings, expected.told),
    ...orderProblems(all('conversations'), raw.get('conversations') ?? [], all('log')),
  ]
}

/** What waits or is in between: intents that are neither done nor undone, claimed documents, events without an answer. */
export function unsettled(raw: ReadonlyMap<string, RawDocument[]>): string[] {
  const problems: string[] = []
  for (const [name, docs] of raw)
    for (const { _id, pending, v } of docs) {
      const value = v as { settled?: boolean; state?: string; done?: unknown } | undefined
      if (pending !== undefined) problems.push(`${name} ${String(_id)} is claimed by ${String(pending)}`)
      if (name === 'intents' && value?.settled !== true) problems.push(`intent ${String(_id)} is ${value?.state}`)
      if (name === 'events' && value?.done === undefined) problems.push(`event ${String(_id)} waits`)
      if (name === 'sends' && value?.state === 'waiting') problems.push(`send ${String(_id)} waits`)
    }
  return problems
}

function slotProblems(
  bookings: readonly RawBooking[],
  slots: readonly RawSlot[],
  capacity: RawExpectations['capacity'],
): string[] {
  const problems: string[] = []
  const places = new Map<string, Map<string, number>>()
  const revs = new Map(bookings.map(({ number, rev }) => [String(number), rev]))
  for (const { number, counted, booking } of bookings) {
    const holding = HOLDING.includes(booking.state)
    if (counted && !holding) problems.push(`${booking.code} is ${booking.state} and has places`)
    if (!counted && holding && booking.state !== 'held')
      problems.push(`${booking.code} is ${booking.state}, without places`)
    if (!counted) continue
    for (const { pool, mark, places: taken } of booking.claims) {
      const slot = places.get(`${pool} ${mark}`) ?? new Map()
      places.set(`${pool} ${mark}`, slot.set(String(number), (slot.get(String(number)) ?? 0) + taken))
    }
  }
  for (const { pool, mark, entries, growing, marks = {} } of slots) {
    const at = `${pool} ${mark}`
    const real = places.get(at) ?? new Map<string, number>()
    places.delete(at)
    if (Object.keys(growing).length > 0) problems.push(`${at} is still growing`)
    // A mark that its booking has reached is no less than the booking has; without one what is counted is just that.
    for (const [number, has] of real)
      if (Math.max(marks[number]?.places ?? 0, entries[number]?.places ?? 0) < has)
        problems.push(`${at} counts too little for ${number}, which has ${has}`)
    for (const [number, { places }] of Object.entries(entries)) {
      const known = revs.get(number) ?? 0
      const marked = marks[number] !== undefined && marks[number].fence <= known
      if (!marked && places !== (real.get(number) ?? 0))
        problems.push(`${at} counts ${places} for ${number}, which has ${real.get(number) ?? 0}`)
    }
    const sum = [...real.values()].reduce((a, b) => a + b, 0)
    const most = capacity[pool]
    if (most === undefined) problems.push(`${pool} is no pool`)
    else if (sum > most) problems.push(`${at} is oversold: ${sum} of ${most}`)
  }
  for (const at of places.keys()) problems.push(`${at} is not counted at all`)
  return problems
}

function limitProblems(bookings: readonly RawBooking[], perPerson: number): string[] {
  const counts = new Map<string, number>()
  for (const { booking } of bookings) {
    const { state, person, hall, service } = booking
    if (state !== 'confirmed') continue
    const of = `${person} in ${hall}/${service}`
    counts.set(of, (counts.get(of) ?? 0) + 1)
  }
  return [...counts].flatMap(([of, count]) => (count > perPerson ? [`${of} has ${count} bookings`] : []))
}

/** Nothing confirmed is lost, nothing lost is confirmed: each is as its guest was told, and each guest was told. */
function toldProblems(bookings: readonly RawBooking[], told: RawExpectations['told']): string[] {
  const problems: string[] = []
  const codes = new Set<string>()
  for (const { booking } of bookings) {
    const { code, state, version, party, claims } = booking
    if (codes.has(code)) problems.push(`${code} is there twice`)
    codes.add(code)
    const heard = told.get(code)
    if (heard === undefined) {
      if (state === 'confirmed') problems.push(`${code} is confirmed, and nobody was told`)
      continue
    }
    const is = [state, version, party, claims.map(({ mark }) => mark).join()].join(' ')
    const was = [heard.state, heard.version, heard.party, heard.marks.join()].join(' ')
    if (is !== was) problems.push(`${code} is ${is}, and its guest was told ${was}`)
  }
  for (const code of told.keys()) if (!codes.has(code)) problems.push(`${code} is lost`)
  return problems
}

interface RawConversation {
  seq: number
}
interface RawEntry {
  conversation: string
  seq: number
}

/** The log of each conversation has every number from 1 on, once. */
function orderProblems(
  conversations: readonly RawConversation[],
  docs: readonly RawDocument[],
  log: readonly RawEntry[],
): string[] {
  const seqs = new Map<string, number[]>()
  for (const { conversation, seq } of log) seqs.set(conversation, [...(seqs.get(conversation) ?? []), seq])
  const problems: string[] = []
  const lasts: number[] = []
  for (const [conversation, all] of seqs) {
    all.sort((a, b) => a - b)
    if (all.some((seq, at) => seq !== at + 1)) problems.push(`${conversation} has the entries ${all.join()}`)
    lasts.push(all.length)
  }
  // Ids of conversations are hashes, so they are compared as a whole.
  const ends = conversations.map(({ seq }) => seq).filter((seq) => seq > 0)
  const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b).join()
  if (sorted(ends) !== sorted(lasts)) problems.push(`${docs.length} conversations end at other numbers than the log's`)
  return problems
}

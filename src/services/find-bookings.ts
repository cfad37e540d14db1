import { setImmediate } from 'node:timers/promises'
import type { Booking, BookingState } from '../domain/booking/booking.ts'
import { COMING_STATES } from '../domain/booking/states.ts'
import { findHall, findService } from '../domain/hall/catalogue.ts'
import type { Catalogue } from '../domain/hall/hall.ts'
import { addDays } from '../domain/time/calendar.ts'
import { dayStart } from '../domain/time/day-start.ts'
import { guestNamed, numberNamed } from '../language/names/guest-named.ts'
import { withoutTitle } from '../language/names/titles.ts'
import type { Person, Store } from '../store/port/store.ts'
import { staffsHall } from './rights.ts'

/** What staff look for among the bookings of a hall. */
export interface BookingSearch {
  hall: string
  /** local days on which they start, both included */
  from: string
  to: string
  service?: string
  /** left out: who comes, or came */
  states?: readonly BookingState[]
  /** noted as paid, or not: of these those that cost something, or whose price is not known */
  paid?: boolean
  /** part of a name, or the last digits of a number (three at least) */
  text?: string
  /** a sentence: of guests whom it speaks of, by name or number */
  spoken?: string
  /** at most so many are looked through; left out: 20,000 */
  most?: number
}

export interface SearchResult {
  /** soonest first, at most 400 */
  bookings: Booking[]
  /** of all that fit */
  count: number
  people: number
  inside: number
  /** there were more bookings than are looked through: not all that fit are counted */
  cut: boolean
  /** so many of these days can't be read, whether they fit or not */
  damaged: number
}

const MOST_KEPT = 400
const MOST_LOOKED_AT = 20_000
const PAGE = 200
/** Fewer digits of a number would fit too many guests. */
const LEAST_DIGITS = 3

/** All bookings of the days are looked through, page by page, so that nobody else waits for it; nothing is left out silently. */
export async function findBookings(search: BookingSearch, sources: SearchSources): Promise<SearchResult> {
  const found: SearchResult = { bookings: [], count: 0, people: 0, inside: 0, cut: false, damaged: 0 }
  const fits = fitting(search, await sources.store.catalogue())
  const looked = await lookThrough(search, sources, (booking) => {
    if (fits(booking)) count(found, booking)
  })
  return { ...found, ...looked }
}

export interface SearchSources {
  person: Person
  now: number
  store: Pick<Store, 'bookings' | 'catalogue'>
}

/** Shows all bookings of a hall's local days, whatever their state, to `visit`: nothing, where the person does not work there. */
export async function lookThrough(
  search: Pick<BookingSearch, 'hall' | 'from' | 'to' | 'service' | 'most'>,
  { person, now, store }: SearchSources,
  visit: (booking: Booking) => void,
): Promise<Pick<SearchResult, 'cut' | 'damaged'>> {
  const found = { cut: false, damaged: 0 }
  const zone = findHall(await store.catalogue(), search.hall)?.zone
  if (zone === undefined || !staffsHall(person, search.hall)) return found
  const span = { from: dayStart(search.from, zone), to: dayStart(addDays(search.to, 1), zone) }
  let looked = 0
  for (let after: string | undefined; ; ) {
    const page = await store.bookings({
      by: 'service',
      hall: search.hall,
      ...(search.service !== undefined && { service: search.service }),
      ...span,
      now,
      limit: PAGE,
      pastDamaged: true,
      ...(after !== undefined && { after }),
    })
    for (const booking of page.items) visit(booking)
    looked += page.items.length
    found.damaged += page.damaged ?? 0
    if (page.next === undefined) return found
    if (looked >= (search.most ?? MOST_LOOKED_AT)) return { ...found, cut: true }
    after = page.next
    await setImmediate()
  }
}

function count(found: SearchResult, booking: Booking): void {
  if (found.bookings.length < MOST_KEPT) found.bookings.push(booking)
  found.count++
  found.people += booking.party
  if (booking.state === 'checkedIn' && booking.leftAt === undefined) found.inside += booking.came ?? booking.party
}

function fitting({ states = COMING_STATES, text = '', spoken, paid }: BookingSearch, catalogue: Catalogue) {
  const said = spoken === undefined ? textFits(text, catalogue) : spokenOf(spoken, catalogue)
  return (booking: Booking): boolean =>
    states.includes(booking.state) && isPaid(paid, booking, catalogue) && said(booking)
}

/** Of what is free nobody owes anything; of who did not come nothing is expected. */
function isPaid(wanted: boolean | undefined, booking: Booking, catalogue: Catalogue): boolean {
  if (wanted === undefined) return true
  if (wanted || booking.paid !== undefined) return wanted === (booking.paid !== undefined)
  const price = findService(findHall(catalogue, booking.hall), booking.service)?.price
  return booking.state !== 'noShow' && price?.amount !== 0
}

const spokenOf =
  (sentence: string, catalogue: Catalogue) =>
  (booking: Booking): boolean =>
    answersOf(catalogue, booking, 'name').some((name) => guestNamed(sentence, name) !== undefined) ||
    answersOf(catalogue, booking, 'mobile').some((number) => numberNamed(sentence, number) !== undefined)

function textFits(text: string, catalogue: Catalogue): (booking: Booking) => boolean {
  const plain = plainName(withoutTitle(text))
  if (plain === '') return () => true
  const digits = /^[+\d\s-]+$/.test(text) ? text.replace(/\D/g, '') : ''
  if (digits.length >= LEAST_DIGITS)
    return (booking) => answersOf(catalogue, booking, 'mobile').some((number) => number.endsWith(digits))
  const words = plain.split(' ')
  return (booking) =>
    answersOf(catalogue, booking, 'name').some((name) => {
      const held = plainName(name)
      return words.every((word) => held.includes(word))
    })
}

/** A booking's answers to fields of this kind, of every guest. */
export function answersOf(catalogue: Catalogue, booking: Booking, kind: 'name' | 'mobile'): string[] {
  const service = findService(findHall(catalogue, booking.hall), booking.service)
  const ids = service?.fields.filter((field) => field.kind === kind).map(({ id }) => id) ?? []
  return Object.entries(booking.answers).flatMap(([key, answer]) =>
    typeof answer === 'string' && ids.some((id) => key === id || key.startsWith(`${id}.`)) ? [answer] : [],
  )
}

const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，.。]+/g, ' ')
    .trim()

import type { Booking } from '../domain/booking/booking.ts'
import { capacityOf } from '../domain/booking/rules.ts'
import type { Hall, Service } from '../domain/hall/hall.ts'
import { type Mark, UNLIMITED } from '../domain/hall/slot.ts'
import { slotsOn } from '../domain/hall/slots.ts'
import { clockMinutes } from '../domain/time/calendar.ts'
import { localOf } from '../domain/time/zone.ts'

/** What of a day is drawn: services beside each other, the day's slots below each other. All texts are in the reader's language. */
export interface Timetable {
  title: string
  /** weekday and date */
  day: string
  columns: readonly string[]
  rows: readonly TimetableRow[]
  /** what the colours mean, in the order of `SHADES`, of those that occur */
  legend: readonly { shade: Shade; text: string }[]
  /** what is left out, or that nobody comes */
  notes: readonly string[]
}

interface TimetableRow {
  /** HH:mm */
  time: string
  cells: readonly TimetableCell[]
}

export interface TimetableCell {
  /** a guest each; the tail is never cut: how many they are, and their end where it is not the slot's */
  guests: readonly { text: string; tail: string; shade: Shade }[]
  /** so many more who are not drawn, in words */
  more?: string
  /** "3/6", where places are counted */
  places?: string
  /** some booking that began earlier goes on */
  goesOn?: boolean
  /** the service has no such time */
  none?: boolean
}

const SHADES = ['confirmed', 'checkedIn', 'pending', 'noShow'] as const
export type Shade = (typeof SHADES)[number]

/** More columns are no longer read on a phone. */
const MOST_COLUMNS = 3
/** More names in one cell are counted. */
const MOST_GUESTS = 5

interface TimetableWords {
  day: string
  text(text: Hall['name']): string
  name(booking: Booking): string
  state(shade: Shade): string
  more(count: number): string
  /** services that have bookings, and are not drawn */
  beside(services: readonly string[]): string
  nobody: string
}

/** The timetable of a hall's local day (YYYY-MM-DD): services with bookings first, and of those that share places each by itself. */
export function timetableOf(
  { hall, date }: { hall: Hall; date: string },
  bookings: readonly Booking[],
  words: TimetableWords,
): Timetable {
  const coming = bookings.filter(({ state }) => (SHADES as readonly string[]).includes(state))
  const of = (service: Service) => coming.filter((booking) => booking.service === service.id)
  const services = hall.services.filter((service) => service.status === 'open' || of(service).length > 0)
  const sorted = [
    ...services.filter((each) => of(each).length > 0),
    ...services.filter((each) => of(each).length === 0),
  ]
  const shown = sorted.slice(0, MOST_COLUMNS)
  const left = sorted.slice(MOST_COLUMNS).filter((service) => of(service).length > 0)
  const columns = shown.map((service) => columnOf(hall, service, date, of(service), words))
  const times = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort()
  const occurring = SHADES.filter((shade) => coming.some(({ state }) => state === shade))
  return {
    title: words.text(hall.name),
    day: words.day,
    columns: shown.map(({ name }) => words.text(name)),
    rows: times.map((time) => ({
      time,
      cells: columns.map((column) => column.get(time) ?? { guests: [], none: true }),
    })),
    legend: occurring.map((shade) => ({ shade, text: words.state(shade) })),
    notes: [
      ...(coming.length === 0 ? [words.nobody] : []),
      ...(left.length === 0 ? [] : [words.beside(left.map(({ name }) => words.text(name)))]),
    ],
  }
}

/** By local start. A booking of several slots stands in its first; one whose slot is gone, at its own start. */
function columnOf(
  hall: Hall,
  service: Service,
  date: string,
  bookings: readonly Booking[],
  words: TimetableWords,
): Map<string, TimetableCell> {
  const column = new Map<string, TimetableCell>()
  const slots = slotsOn(hall, service, date)
  const from = new Map<string, Booking[]>()
  for (const booking of bookings) {
    const { time } = localOf(booking.start, booking.zone)
    from.set(time, [...(from.get(time) ?? []), booking])
  }
  const times = new Set([...slots.map((slot) => slot.from), ...from.keys()])
  for (const time of times) {
    const slot = slots.find((each) => each.from === time)
    const here = from.get(time) ?? []
    const start = clockMinutes(time) ?? 0
    const goesOn = bookings.some((booking) => goesOnAt(booking, start))
    const guests = here.map((booking) => ({
      text: words.name(booking),
      tail: tailOf(booking, slot?.to),
      shade: booking.state as Shade,
    }))
    const shown = guests.length > MOST_GUESTS ? guests.slice(0, MOST_GUESTS - 1) : guests
    const places = slot && placesText(service, slot.mark, bookings)
    column.set(time, {
      guests: shown,
      ...(guests.length > shown.length && { more: words.more(guests.length - shown.length) }),
      ...(places !== undefined && { places }),
      ...(goesOn && { goesOn }),
    })
  }
  return column
}

function goesOnAt(booking: Booking, minutes: number): boolean {
  const [start, end] = [localOf(booking.start, booking.zone), localOf(booking.end, booking.zone)]
  const until = end.date > start.date ? 1440 : (clockMinutes(end.time) ?? 0)
  return (clockMinutes(start.time) ?? 0) < minutes && minutes < until
}

/** " ×2 –12:00" */
function tailOf(booking: Booking, slotEnd: string | undefined): string {
  const until = localOf(booking.end, booking.zone).time
  const party = booking.party > 1 ? ` ×${booking.party}` : ''
  return `${party}${until === slotEnd ? '' : ` –${until}`}`
}

/** "3/6" of its own bookings; undefined where places are not counted, or none are taken. */
function placesText(service: Service, mark: Mark, bookings: readonly Booking[]): string | undefined {
  const capacity = capacityOf(service, mark)
  const claims = bookings.filter(({ state }) => state !== 'noShow').flatMap((booking) => booking.claims)
  const taken = claims.filter((claim) => claim.mark === mark).reduce((sum, { places }) => sum + places, 0)
  return capacity === UNLIMITED || taken === 0 ? undefined : `${taken}/${capacity}`
}

import type { Booking } from '../domain/booking/booking.ts'
import { answerKey } from '../domain/form/asked-fields.ts'
import type { Answer, Field, FileAnswer } from '../domain/form/form.ts'
import { mask } from '../domain/form/mask-answer.ts'
import { findHall, findService } from '../domain/hall/catalogue.ts'
import type { Catalogue } from '../domain/hall/hall.ts'
import { inLocale } from '../domain/text.ts'
import { localOf } from '../domain/time/zone.ts'

/** A cell with its type: local days and times have no zone in a spreadsheet, so they are the hall's own. */
export type Cell = string | number | boolean | null | { date: string } | { time: string } | { moment: string }
export interface Table {
  sheet: string
  columns: { header: string; width: number }[]
  rows: Cell[][]
}

/** Words of the sheet, in the reader's language; `state` of each state of a booking. */
export interface RosterWords {
  sheet: string
  headers: Readonly<Record<(typeof FIXED)[number], string>>
  state(booking: Booking): string
  yes: string
  no: string
}

const FIXED = ['code', 'state', 'date', 'from', 'to', 'hall', 'service', 'guest', 'party', 'booked'] as const
const WIDTHS: Readonly<Record<(typeof FIXED)[number], number>> = {
  code: 12,
  state: 12,
  date: 12,
  from: 8,
  to: 8,
  hall: 22,
  service: 18,
  guest: 8,
  party: 8,
  booked: 17,
}

/**
 * One row a guest, the form's fields as columns. Each guest's own answers stand in their row; what was asked once stands in each of the party's rows, so that sorting and
 * filtering keep it; sensitive answers are masked.
 */
export function rosterTable(
  bookings: readonly Booking[],
  catalogue: Catalogue,
  locale: string,
  words: RosterWords,
): Table {
  const fields = fieldsOf(bookings, catalogue)
  const columns = FIXED.map((key) => ({ header: words.headers[key], width: WIDTHS[key] }))
  for (const { label } of fields.values()) columns.push({ header: inLocale(label, locale, []), width: 20 })
  const rows = bookings.flatMap((booking) => rowsOf(booking, fields, catalogue, locale, words))
  return { sheet: words.sheet, columns, rows }
}

/** All fields that these bookings were asked, by id, in the order of their forms. */
function fieldsOf(bookings: readonly Booking[], catalogue: Catalogue): Map<string, Field> {
  const found = new Map<string, Field>()
  for (const path of new Set(bookings.map(({ hall, service }) => `${hall}/${service}`))) {
    const [hall = '', service = ''] = path.split('/')
    for (const field of findService(findHall(catalogue, hall), service)?.fields ?? [])
      if (!found.has(field.id)) found.set(field.id, field)
  }
  return found
}

function rowsOf(
  booking: Booking,
  fields: ReadonlyMap<string, Field>,
  catalogue: Catalogue,
  locale: string,
  words: RosterWords,
): Cell[][] {
  const hall = findHall(catalogue, booking.hall)
  const service = findService(hall, booking.service)
  const languages = hall?.languages ?? []
  const start = localOf(booking.start, booking.zone)
  const made = localOf(booking.createdAt, booking.zone)
  const answersOf = (guest: number): Cell[] =>
    [...fields.keys()].map((id): Cell => {
      const own = service?.fields.find((each) => each.id === id)
      if (own === undefined) return null
      const answer = booking.answers[answerKey(id, own.per === 'guest' ? guest : 1)]
      return answerCell(own, answer ?? null, locale, languages, words)
    })
  return Array.from({ length: booking.party }, (_, guest): Cell[] => [
    booking.code,
    words.state(booking),
    { date: start.date },
    { time: start.time },
    { time: localOf(booking.end, booking.zone).time },
    hall === undefined ? booking.hall : inLocale(hall.name, locale, languages),
    service === undefined ? booking.service : inLocale(service.name, locale, languages),
    guest + 1,
    booking.party,
    { moment: `${made.date}T${made.time}` },
    ...answersOf(guest + 1),
  ])
}

function answerCell(
  field: Field,
  answer: Answer,
  locale: string,
  languages: readonly string[],
  words: RosterWords,
): Cell {
  const shown = mask(field, answer)
  if (shown === null || (shown !== answer && typeof shown !== 'object')) return shown
  if (typeof shown === 'boolean') return shown ? words.yes : words.no
  if (field.kind === 'date' && typeof shown === 'string') return { date: shown }
  const label = (id: Answer): Cell => {
    const option = field.options?.find((each) => each.id === id)
    if (option !== undefined) return inLocale(option.label, locale, languages)
    return typeof id === 'object' ? null : id
  }
  if (Array.isArray(shown)) return shown.map(label).join(', ')
  return typeof shown === 'object' ? (shown as FileAnswer).name : label(shown)
}

import { createHash } from 'node:crypto'
import { type Booking, ERASED } from '../../domain/booking/booking.ts'
import { COMING_STATES } from '../../domain/booking/states.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { addDays, daysBetween, isDate } from '../../domain/time/calendar.ts'
import { dayStart } from '../../domain/time/day-start.ts'
import { localDate } from '../../domain/time/zone.ts'
import { inWorker } from '../../reports/in-worker.ts'
import { rosterTable } from '../../reports/roster.ts'
import { factOf, keptFor } from '../../store/kept-facts.ts'
import type { FileInfo } from '../../store/port/store.ts'
import { managesHall } from '../rights.ts'
import { rosterWords } from '../roster-words.ts'
import type { Asker, UseCase } from '../service.ts'

/** More guests than this are no roster that anybody reads at once. */
const MOST_ROWS = 5000
const PAGE = 200
/** Who asks for more days than this asks for all there are: the file is named by those that it holds. */
const YEARS = 3660
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A roster of some halls and local days as a workbook, for those who run the halls. The file is kept before the command, under
 * an id made of the event: repeated after a crash it is the same one, and one that nobody hears of is forgotten with the others.
 */
export const exportRoster: UseCase<'export'> = async ({ halls, from, to, locale }, asked) => {
  if (halls.length === 0 || !halls.every((hall) => managesHall(asked.person, hall))) return refuse('HALLO_ROLE_NEEDED')
  if (!isDate(from) || !isDate(to) || to < from) return refuse('HALLO_DATE_UNREADABLE')
  const bookings = await bookingsOf(halls, from, to, asked)
  if (!bookings.ok) return bookings
  const { found, damaged } = bookings.value
  const rows = found.reduce((sum, { party }) => sum + party, 0)
  if (rows === 0 && damaged === 0)
    return daysBetween(from, to) > YEARS ? refuse('HALLO_EXPORT_NOBODY') : refuse('HALLO_EXPORT_EMPTY', { from, to })
  const table = rosterTable(found, asked.catalogue, locale, rosterWords(locale))
  const content = await inWorker('workbook', table)
  const id = createHash('sha256').update(`export ${asked.event}`).digest('hex').slice(0, 24)
  const days = daysBetween(from, to) > YEARS && rows > 0 ? daysOf(found) : [from, to]
  const name = `${halls.length === 1 ? halls[0] : 'hallo'}-${days.join('-')}.xlsx`
  const { now, person, event, device = person.id } = asked
  const subjects = [...new Set(found.map((booking) => booking.person))].filter((each) => each !== ERASED)
  // The roles are the device's, and so is the file: its address is good as long as they last.
  const whose = { person: device, halls, subjects }
  const expires = now + keptFor('exports', await asked.store.meta(factOf('exports')))
  await asked.store.keepFile({ id, ...whose, name, type: XLSX, content, now, expires })
  const file: FileInfo = { id, name, type: XLSX, bytes: content.length }
  const what = { halls, from, to, rows, file, ...(damaged > 0 && { damaged }) }
  return ok({ type: 'export', key: `export:${event}`, now, actor: person.id, ...what })
}

/** The local days of the first and the last of them. */
const daysOf = (bookings: readonly Booking[]): string[] =>
  [bookings[0]!, bookings.at(-1)!].map(({ start, zone }) => localDate(start, zone))

/** In order of time, past those that can't be read (`damaged`); refused as soon as there are too many guests. */
async function bookingsOf(
  halls: readonly string[],
  from: string,
  to: string,
  { store, catalogue, now }: Asker,
): Promise<Result<{ found: Booking[]; damaged: number }>> {
  const found: Booking[] = []
  let damaged = 0
  let rows = 0
  for (const hall of halls) {
    const zone = catalogue.halls.find(({ id }) => id === hall)?.zone ?? 'UTC'
    const span = { from: dayStart(from, zone), to: dayStart(addDays(to, 1), zone) }
    for (let after: string | undefined; ; ) {
      const page = await store.bookings({
        by: 'service',
        hall,
        ...span,
        now,
        limit: PAGE,
        pastDamaged: true,
        ...(after !== undefined && { after }),
      })
      damaged += page.damaged ?? 0
      const coming = page.items.filter(({ state }) => COMING_STATES.includes(state))
      rows += coming.reduce((sum, { party }) => sum + party, 0)
      if (rows > MOST_ROWS) return refuse('HALLO_EXPORT_TOO_MANY', { max: MOST_ROWS })
      found.push(...coming)
      if (page.next === undefined) break
      after = page.next
    }
  }
  return ok({ found: found.sort((a, b) => a.start - b.start), damaged })
}

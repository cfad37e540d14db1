import { placesFor } from '../../../../src/domain/booking/rules.ts'
import { COMING_STATES } from '../../../../src/domain/booking/states.ts'
import type { ErrorCode, ErrorParams } from '../../../../src/domain/errors.ts'
import type { Slot, SlotView } from '../../../../src/domain/hall/slot.ts'
import type { Need } from '../../../engine/needs.ts'
import type { Param } from '../../../engine/types.ts'
import { type BookingContext, exceptOwn, placeOf, slotsOf } from '../booking-draft.ts'
import { minutesBetween, rowFor } from '../free/slot-rows.ts'

/** Several bookings by one yes: on several days (`series`), or of one slot for a party that is too large for one (`also`). */

/** So many are booked by one yes at most; the store's service says so too. */
export const MOST_PARTS = 12

/** One of them: the slots that can be had, or why they can't. */
export type SeriesPart =
  | { date: string; row: readonly Slot[]; party: number }
  | { date: string; why: ErrorCode; params?: ErrorParams }

export const isSeveral = ({ draft }: BookingContext): boolean =>
  (draft.series?.length ?? 0) > 1 || (draft.also?.length ?? 0) > 0

/** A day of the series: YYYY-MM-DD, THH:mm where it has its own start, /HH:mm where it has an end of its own. */
export function readDay(day: string): { date: string; start?: string; end?: string } {
  const [date = '', times = ''] = day.split('T')
  const [start = '', end] = times.split('/')
  return { date, ...(start !== '' && { start }), ...(end !== undefined && { end }) }
}

/** The day, with its own start where it has one. */
export function dayParam(day: string): Param {
  const { date, start } = readDay(day)
  return start === undefined ? { date } : { message: 'booking:label.dayTime', params: { date: { date }, time: start } }
}

/** The days of the series but for the one that these slots are of. */
export const othersOf = (series: readonly string[], { date, from }: { date: string; from: string }): string[] =>
  series.filter((day) => {
    const said = readDay(day)
    return said.date !== date || (said.start !== undefined && said.start !== from)
  })

/** Days (and where they were said, times) of the series; one that stands alone is its own day. */
const daysOf = ({ draft }: BookingContext): string[] => draft.series ?? (draft.date === undefined ? [] : [draft.date])

/** What the person has: of some services only so many. */
const LIMITS = { need: 'bookings', when: 'upcoming', limit: 50 } as const

/** What has to be known of a day; the guest's own hold is in nobody's way. */
const needOf = (c: BookingContext, date: string, except = exceptOwn(c)): Need & { need: 'availability' } => {
  const { hall, service } = placeOf(c)
  return { need: 'availability', hall: hall.id, service: service.id, from: date, to: date, except }
}

/** Fetched before places are held: what comes of that can fetch nothing. */
export function wantParts(c: BookingContext): void {
  if (!isSeveral(c)) return
  c.note({ seenWithout: exceptOwn(c) })
  wantNow(c)
}

const wantNow = (c: BookingContext): void => c.want(LIMITS, ...daysOf(c).map((day) => needOf(c, day.slice(0, 10))))

/** As it was seen before the places were held in this very turn, else as it is. */
const viewsOn = (c: BookingContext, date: string): SlotView[] =>
  c.known(needOf(c, date, c.draft.seenWithout)) ?? c.fact(needOf(c, date))

/** Each day of the series, as it would be booked now; the slots that are held are the first one's. */
export function partsOf(c: BookingContext): SeriesPart[] {
  const { draft } = c
  const chosen = slotsOf(c)
  if (daysOf(c).some((day) => c.known(needOf(c, day.slice(0, 10), draft.seenWithout)) === undefined)) wantNow(c)
  let room = roomOf(c)
  return daysOf(c).flatMap((day): SeriesPart[] => {
    const said = readDay(day)
    const { date } = said
    const parties = [draft.party ?? 1, ...(draft.also ?? [])]
    const isFirst = chosen[0]?.date === date && (said.start === undefined || said.start === chosen[0].from)
    const found = isFirst ? { ok: true as const, value: chosen } : rowOn(c, said, chosen)
    if (!found.ok) return [{ date, why: found.code, ...(found.params && { params: found.params }) }]
    const row = found.value
    let left = leftOf(c, row)
    return parties.map((party): SeriesPart => {
      const places = placesFor(placeOf(c).service, party)
      if (left < places) return { date, why: 'HALLO_SLOT_FULL' }
      const limit = placeOf(c).service.rules.perPerson
      if (room < 1 && limit !== undefined) return { date, why: 'HALLO_PERSON_LIMIT', params: { limit } }
      left -= places
      room -= 1
      return { date, row, party }
    })
  })
}

/** How many more bookings of the service the person may have. */
function roomOf(c: BookingContext): number {
  const { hall, service } = placeOf(c)
  const limit = service.rules.perPerson
  if (limit === undefined) return MOST_PARTS
  const counting = (c.known(LIMITS) ?? c.fact(LIMITS)).items.filter(
    (booking) => booking.hall === hall.id && booking.service === service.id && COMING_STATES.includes(booking.state),
  )
  return Math.max(0, limit - counting.length)
}

function rowOn(c: BookingContext, { date, start: said, end }: ReturnType<typeof readDay>, chosen: readonly Slot[]) {
  const { hall, service } = placeOf(c)
  const [first] = chosen
  const start = said ?? first?.from ?? c.draft.start ?? ''
  const shared = chosen.length > 0 ? chosen.length * service.schedule.slotMinutes : saidMinutes(c)
  const minutes = end === undefined ? shared : minutesBetween(start, end)
  return rowFor(hall, service, date, { start, ...(minutes !== undefined && { minutes }) }, c.now)
}

function saidMinutes({ draft: { start, end, minutes } }: BookingContext): number | undefined {
  return start !== undefined && end !== undefined ? minutesBetween(start, end) : minutes
}

/** Places left in all of a row. */
function leftOf(c: BookingContext, row: readonly Slot[]): number {
  const marks = new Set(row.map(({ mark }) => mark))
  const days = [...new Set(row.map(({ date }) => date))]
  const views = days.flatMap((date): SlotView[] => viewsOn(c, date))
  const found = views.filter(({ mark, status }) => marks.has(mark) && (status === 'open' || status === 'full'))
  return found.length < marks.size ? 0 : Math.min(...found.map(({ left }) => left))
}

/** The first day of the series that can be had is the one that is held while the form is filled in. */
export function beginAtFirst(c: BookingContext): void {
  const { series, start, marks, party } = c.draft
  if (series === undefined || marks !== undefined || start === undefined) return
  wantParts(c)
  const parties = party ?? placeOf(c).service.party.min
  const free = series.find((day) => {
    const row = rowOn(c, readDay(day), [])
    return row.ok && leftOf(c, row.value) >= placesFor(placeOf(c).service, parties)
  })
  if (free === undefined) return
  const { date, start: own, end } = readDay(free)
  const minutes = own !== undefined && end !== undefined ? minutesBetween(own, end) : saidMinutes(c)
  c.note({ date, ...(own !== undefined && { start: own, end: undefined, minutes }) })
}

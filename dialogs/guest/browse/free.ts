import { lastDayOf, todayOf } from '../../../src/domain/booking/rules.ts'
import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { SlotView } from '../../../src/domain/hall/slot.ts'
import { addDays, clockMinutes } from '../../../src/domain/time/calendar.ts'
import { isBookable, shownHalls, shownServices } from '../../common/show.ts'
import type { Context } from '../../engine/dialog.ts'
import type { Need } from '../../engine/needs.ts'
import type { MessageLine } from '../../engine/types.ts'

/** What is free: only slots that could be booked now. */

export interface Offering {
  hall: Hall
  service: Service
}

/** More services than this are not looked at in one answer. */
const MOST_SERVICES = 7
/** Days that are looked at for the next free ones. */
const DAYS_AHEAD = 13

/** The services that can be booked, of the hall or of all; the hall spoken of comes first. */
export function bookable(c: Context, hall: Hall | undefined): Offering[] {
  const halls = hall === undefined ? shownHalls(c.catalogue, c.person) : [hall]
  return halls
    .flatMap((each) => shownServices(each, c.person).map((service) => ({ hall: each, service })))
    .filter((place) => isBookable(place.hall, place.service))
    .slice(0, MOST_SERVICES)
}

/** The slots of each place on a local day, free or not, asked for together. */
export const allOn = (c: Context, places: readonly Offering[], date: string): SlotView[][] =>
  fetch(c, places, () => ({ from: date, to: date }))

/** Those of them that are free. */
export const freeOn = (c: Context, places: readonly Offering[], date: string): SlotView[][] =>
  allOn(c, places, date).map((slots) => slots.filter(({ status }) => status === 'open'))

/** The free slots of each place in the next days, in order, asked for together. */
export function freeAhead(c: Context, places: readonly Offering[]): SlotView[][] {
  const span = ({ hall, service }: Offering): { from: string; to: string } => {
    const from = todayOf(hall, c.now)
    return { from, to: [addDays(from, DAYS_AHEAD), lastDayOf(hall, service, c.now)].sort()[0]! }
  }
  return fetch(c, places, span).map((slots) => slots.filter(({ status }) => status === 'open'))
}

/** The next local days with room, with how many slots are free. */
export function nextDays(c: Context, { hall, service }: Offering): [date: string, free: number][] {
  const [slots = []] = freeAhead(c, [{ hall, service }])
  const days = new Map<string, number>()
  for (const slot of slots) days.set(slot.date, (days.get(slot.date) ?? 0) + 1)
  return [...days]
}

/** "friday or saturday", of a weekend its second day: the days beside the first. */
export function furtherDays(c: Context, first: string): string[] {
  const all = c.reading.whens.flatMap(({ date, until, past }) => (past ? [] : [date, until]))
  return [...new Set(all)].flatMap((date) => (date === undefined || date <= first ? [] : [date])).slice(0, MOST_DAYS)
}

/** beside the first */
const MOST_DAYS = 4

/** How many of a day's times a line names. */
const MOST_TIMES = 6

/** One line of what is free at a place: how many slots, and the first of their times. */
export function freeLine(place: Offering, slots: readonly SlotView[]): MessageLine {
  const params = { service: { text: place.service.name }, hall: { text: place.hall.name } }
  if (slots.length === 0) return { message: 'browse:noneFree', params }
  const times = slots.slice(0, MOST_TIMES).map((slot) => slot.from)
  const message = slots.length > MOST_TIMES ? 'browse:freeMore' : 'browse:free'
  return { message, params: { ...params, count: slots.length, times: { list: times, commas: true } } }
}

/** So many times are named where the one asked for can't be had. */
const NEAREST = 3

/** Is the place free at that hour (HH:mm)? Else when it is, as near as can be. */
export function freeAtLine(place: Offering, slots: readonly SlotView[], time: string): MessageLine {
  if (slots.length === 0) return freeLine(place, slots)
  const params = { service: { text: place.service.name }, hall: { text: place.hall.name }, time }
  if (slots.some(({ from }) => from === time)) return { message: 'browse:freeAt', params }
  const away = ({ from }: SlotView): number => Math.abs((clockMinutes(from) ?? 0) - (clockMinutes(time) ?? 0))
  const nearest = [...slots].sort((a, b) => away(a) - away(b)).slice(0, NEAREST)
  const times = nearest.map(({ from }) => from).sort()
  return { message: 'browse:notAt', params: { ...params, times: { list: times } } }
}

function fetch(
  c: Context,
  places: readonly Offering[],
  days: (place: Offering) => { from: string; to: string },
): SlotView[][] {
  const queries = places.map((place) => ({ hall: place.hall.id, service: place.service.id, ...days(place) }))
  c.want(...queries.map((query): Need => ({ need: 'availability', ...query })))
  return queries.map((query) => c.fact({ need: 'availability', ...query }))
}

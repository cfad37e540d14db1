import {
  checkOpen,
  checkParty,
  checkPlaces,
  checkSlot,
  lastDayOf,
  leftOf,
  placesFor,
  todayOf,
} from '../booking/rules.ts'
import { addDays, daysBetween } from '../time/calendar.ts'
import { instantOf, localDate } from '../time/zone.ts'
import type { Hall, Service } from './hall.ts'
import type { Mark, Slot, SlotView } from './slot.ts'
import { readMark, slotsOn } from './slots.ts'

export interface NearestQuery {
  hall: Hall
  service: Service
  /** what was wanted: the first slot's start is the centre, their number is how many in a row are needed */
  marks: readonly Mark[]
  party: number
  /** UTC ms */
  now: number
  /** places of the slot that others have */
  used(mark: Mark): number
  /** at most so many; 6 where left out */
  max?: number
}

/** No further than this many days around what was wanted, so that the work in the store's operation stays small. */
const DAYS_AROUND = 14

/**
 * The nearest starts at which this party could have as many slots in a row as it wanted, each as its first slot with the
 * places left in all of them. The same day first, then days around it, nearest first; within today and the horizon.
 */
export function nearestFree(query: NearestQuery): SlotView[] {
  const { hall, service, party, now, max = 6 } = query
  if (!checkOpen(hall, service).ok || !checkParty(service, party).ok) return []
  const around = wantedStart(query)
  const today = todayOf(hall, now)
  const last = lastDayOf(hall, service, now)
  const wantedDay = localDate(around, hall.zone)
  const centre = wantedDay < today ? today : wantedDay > last ? last : wantedDay
  const found: SlotView[] = []
  for (let away = 0; away <= DAYS_AROUND && found.length < max; away++) {
    const days = away === 0 ? [centre] : [addDays(centre, away), addDays(centre, -away)]
    const ring = days
      .filter((date) => date >= today && date <= last)
      .flatMap((date) => freeStartsOn(query, date))
      .sort((a, b) => Math.abs(a.start - around) - Math.abs(b.start - around) || a.start - b.start)
    found.push(...ring.slice(0, max - found.length))
    if (daysBetween(today, centre) < away && daysBetween(centre, last) < away) break
  }
  return found
}

/** The starts of a local day at which the party could have all that it wants. */
function freeStartsOn(query: NearestQuery, date: string): SlotView[] {
  const { hall, service, marks } = query
  const count = Math.max(1, Math.min(marks.length, service.schedule.consecutive))
  // A row may run past midnight into the next day's slots.
  const day = slotsOn(hall, service, date)
  const slots = count === 1 ? day : [...day, ...slotsOn(hall, service, addDays(date, 1)).slice(0, count - 1)]
  const found: SlotView[] = []
  for (let i = 0; i < day.length; i++) {
    const view = freeRow(query, slots, i, count)
    if (view !== undefined) found.push(view)
  }
  return found
}

function freeRow(query: NearestQuery, slots: readonly Slot[], first: number, count: number): SlotView | undefined {
  const { hall, service, now } = query
  const places = placesFor(service, query.party)
  let left = Number.POSITIVE_INFINITY
  for (let i = first; i < first + count; i++) {
    const slot = slots[i]
    if (slot === undefined || (i > first && slot.start !== slots[i - 1]!.end)) return undefined
    if (!checkSlot(hall, service, slot, now).ok) return undefined
    const used = query.used(slot.mark)
    if (!checkPlaces(service, slot.mark, places, used).ok) return undefined
    left = Math.min(left, leftOf(service, slot.mark, used))
  }
  return { ...slots[first]!, left, status: 'open' }
}

/** The instant wanted, also where the schedule has no such slot; now where it is no mark at all. */
function wantedStart({ hall, marks, now }: NearestQuery): number {
  let wanted: number | undefined
  for (const mark of marks) {
    const read = readMark(mark)
    if (read === undefined) continue
    const [hours, minutes] = read.from.split(':')
    const start = instantOf(read.date, Number(hours) * 60 + Number(minutes), hall.zone)
    if (start !== undefined && (wanted === undefined || start < wanted)) wanted = start
  }
  return wanted ?? now
}

import type { Text } from '../text.ts'
import { addDays, clockMinutes, clockOf, dayNumber, endMinutes, weekdayOf } from '../time/calendar.ts'
import { endInstantOf, instantOf } from '../time/zone.ts'
import type { Hall, Service } from './hall.ts'
import { dayKind } from './public-holidays.ts'
import type { DayException, HourRange, Schedule } from './schedule.ts'
import type { Mark, Slot } from './slot.ts'

/**
 * From a schedule to slots. Slots run from each range's start and must end within it; they keep their local times over
 * a DST change: a start that it skips has no slot, one that comes twice means the first (DESIGN 2 and 7).
 */

/** A service's days are remembered with the service itself, and go with it when the catalogue changes. */
const remembered = new WeakMap<Service, { zone: string; days: Map<string, Day> }>()
const DAYS_REMEMBERED = 400

interface Day {
  slots: readonly Slot[]
  byMark: ReadonlyMap<Mark, Slot>
}

/** `T20261123-0900` of a local day and start. */
export const markOf = (date: string, from: string): Mark => `T${date.replaceAll('-', '')}-${from.replace(':', '')}`

/** Local day and start that a mark names; undefined where it is none. Whether there is such a slot is another question. */
export function readMark(mark: string): { date: string; from: string } | undefined {
  const match = /^T(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)$/.exec(mark)
  if (match === null) return undefined
  const date = `${match[1]}-${match[2]}-${match[3]}`
  const from = `${match[4]}:${match[5]}`
  return dayNumber(date) === undefined || clockMinutes(from) === undefined ? undefined : { date, from }
}

/** The slots that start on that local day (YYYY-MM-DD), in order; none on a closed day. Whether one is bookable: `rules.ts`. */
export const slotsOn = (hall: Pick<Hall, 'zone'>, service: Service, date: string): readonly Slot[] =>
  dayOf(hall, service, date).slots

/** The slots of several days, both ends included, in order. */
export function slotsBetween(hall: Pick<Hall, 'zone'>, service: Service, from: string, to: string): Slot[] {
  const slots: Slot[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) slots.push(...slotsOn(hall, service, date))
  return slots
}

/** The slot of that mark; undefined where the schedule has none. */
export function slotOf(hall: Pick<Hall, 'zone'>, service: Service, mark: Mark): Slot | undefined {
  const read = readMark(mark)
  return read === undefined ? undefined : dayOf(hall, service, read.date).byMark.get(mark)
}

/** Opening hours of a local day, exceptions and public holidays counted, in this order; empty: closed. */
export function hoursOn(schedule: Schedule, date: string): readonly HourRange[] {
  const own = exceptionOn(schedule, date)?.hours
  if (own !== undefined) return own
  const { holidays, weekly } = schedule
  const kind = holidays === undefined ? undefined : dayKind(holidays.country, date)
  if (kind === 'off') return holidays?.hours ?? []
  return weekly[kind === 'work' ? MONDAY : weekdayOf(date)] ?? []
}

const MONDAY = 0

/** What an admin wrote about that day. */
export const noteOn = (schedule: Schedule, date: string): Text | undefined => exceptionOn(schedule, date)?.note

/**
 * Starts and ends in minutes after the day's midnight (an end may be past 1440), in order, DST not considered. A range
 * that runs past midnight leaves its later slots to the next local day, even where that day has no hours of its own.
 */
export function minutesOn(schedule: Schedule, date: string): [start: number, end: number][] {
  const length = schedule.slotMinutes
  const starts = new Set<number>()
  for (const at of rangeStarts(schedule, addDays(date, -1))) if (at >= 1440) starts.add(at - 1440)
  for (const at of rangeStarts(schedule, date)) if (at < 1440) starts.add(at)
  return [...starts].sort((a, b) => a - b).map((start) => [start, start + length])
}

function rangeStarts(schedule: Schedule, date: string): number[] {
  const starts: number[] = []
  for (const range of hoursOn(schedule, date)) {
    const [open, close] = rangeMinutes(range)
    for (let at = open; at + schedule.slotMinutes <= close; at += schedule.slotMinutes) starts.push(at)
  }
  return starts
}

/** Minutes after midnight of a range; the end is past 1440 where it is not after the start. */
export function rangeMinutes([from, to]: HourRange): [open: number, close: number] {
  const open = clockMinutes(from)
  const close = endMinutes(to)
  if (open === undefined || close === undefined) throw new RangeError(`not a range of hours: ${from}-${to}`)
  return [open, close > open ? close : close + 1440]
}

function exceptionOn(schedule: Schedule, date: string): DayException | undefined {
  return schedule.exceptions.find((exception) => exception.date === date)
}

function dayOf(hall: Pick<Hall, 'zone'>, service: Service, date: string): Day {
  let known = remembered.get(service)
  if (known === undefined || known.zone !== hall.zone) {
    known = { zone: hall.zone, days: new Map() }
    remembered.set(service, known)
  }
  let day = known.days.get(date)
  if (day === undefined) {
    day = makeDay(hall.zone, service, date)
    if (known.days.size >= DAYS_REMEMBERED) known.days.clear()
    known.days.set(date, day)
  }
  return day
}

function makeDay(zone: string, service: Service, date: string): Day {
  const slots: Slot[] = []
  for (const [from, to] of minutesOn(service.schedule, date)) {
    const start = instantOf(date, from, zone)
    if (start === undefined) continue
    const end = endInstantOf(date, to, zone)
    const mark = markOf(date, clockOf(from))
    slots.push(Object.freeze({ pool: service.pool, mark, date, from: clockOf(from), to: clockOf(to), start, end }))
  }
  return { slots: Object.freeze(slots), byMark: new Map(slots.map((slot) => [slot.mark, slot])) }
}

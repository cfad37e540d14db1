import type { Service } from '../../../src/domain/hall/hall.ts'
import { holidaysKnown } from '../../../src/domain/hall/public-holidays.ts'
import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { hoursOn, noteOn, rangeMinutes } from '../../../src/domain/hall/slots.ts'
import { clockOf, endClockOf } from '../../../src/domain/time/calendar.ts'
import type { MessageLine, Param } from '../../engine/types.ts'

/** A hall is open while any of its services is: the hours of all of them together, a line for each set of like days. */
export function weekLines(services: readonly Service[]): MessageLine[] {
  const days = new Map<string, { hours: string[]; like: number[] }>()
  for (let day = 0; day < 7; day++) {
    const hours = together(services.map(({ schedule }) => schedule.weekly[day] ?? []))
    const key = hours.join()
    days.set(key, { hours, like: [...(days.get(key)?.like ?? []), day] })
  }
  const lines = [...days.values()].map(
    ({ hours, like }): MessageLine =>
      hours.length === 0
        ? { message: 'browse:closedDays', params: { days: daysOf(like) } }
        : { message: 'browse:openDays', params: { days: daysOf(like), hours: inRow(hours) } },
  )
  // They are the hall's, so all of its services have the same.
  const holidays = services.find(({ schedule }) => schedule.holidays !== undefined)?.schedule.holidays
  if (holidays === undefined) return lines
  const hours = together([holidays.hours])
  return [
    ...lines,
    hours.length === 0
      ? { message: 'browse:holidaysClosed' }
      : { message: 'browse:holidays', params: { hours: inRow(hours) } },
  ]
}

/** The hours of one local day, exceptions counted, and what an admin wrote about it. */
export function dayLines(services: readonly Service[], date: string): MessageLine[] {
  const hours = together(services.map(({ schedule }) => hoursOn(schedule, date)))
  const day = { date }
  const lines: MessageLine[] = [
    hours.length === 0
      ? { message: 'browse:closedOn', params: { date: day } }
      : { message: 'browse:openOn', params: { date: day, hours: inRow(hours) } },
  ]
  const note = services.map(({ schedule }) => noteOn(schedule, date)).find((text) => text !== undefined)
  if (note !== undefined) lines.push({ message: 'browse:note', params: { note: { text: note } } })
  const year = Number(date.slice(0, 4))
  const open = services.some(({ schedule: { holidays } }) => holidays && !holidaysKnown(holidays.country, year))
  if (open && hours.length > 0) lines.push({ message: 'browse:holidaysUnknown', params: { year: String(year) } })
  return lines
}

/** "Every day", "Monday to Friday", "Monday, Wednesday and Friday": three and more in a row are a range. */
export function daysOf(days: readonly number[]): Param {
  if (days.length === 7) return { message: 'browse:everyDay' }
  const name = (day: number): Param => ({ message: `browse:weekday.${day}` })
  const list: Param[] = []
  for (let i = 0; i < days.length; ) {
    let last = i
    while (days[last + 1] === days[last]! + 1) last++
    if (last - i >= 2) list.push({ message: 'browse:days', params: { from: name(days[i]!), to: name(days[last]!) } })
    else for (let at = i; at <= last; at++) list.push(name(days[at]!))
    i = last + 1
  }
  return { list }
}

/** "09:00–12:00, 13:30–21:00" */
const inRow = (hours: readonly string[]): Param => ({ list: [...hours], commas: true })

/** Ranges of several services, those that touch or overlap joined. */
function together(all: readonly (readonly HourRange[])[]): string[] {
  const ranges = all.flat().map(rangeMinutes)
  ranges.sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [from, to] of ranges) {
    const last = joined[joined.length - 1]
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined.map(([from, to]) => `${clockOf(from)}–${endClockOf(to)}`)
}

import type { HourRange, Schedule } from '../src/domain/hall/schedule.ts'
import { hoursOn, minutesOn, rangeMinutes, readMark } from '../src/domain/hall/slots.ts'
import { addDays, clockOf } from '../src/domain/time/calendar.ts'
import type { Complaint } from './config-problem.ts'
import type { Path } from './yaml-lines.ts'

/** Any week shows what the weekly hours come to; this one began on a Monday. */
const A_MONDAY = '2001-01-01'

/** Every range has room for a slot, no day opens before the day before has closed, single slots are slots. */
export function checkSchedule(schedule: Schedule, path: Path): Complaint[] {
  const { holidays, ...week } = schedule
  const plain = { ...week, exceptions: [] }
  const complaints: Complaint[] = []
  const weekly = new Set([
    ...schedule.weekly.flatMap((ranges) => tooShort(schedule, ranges)),
    ...aWeek().flatMap((date) => overlap(plain, date)),
    ...tooShort(schedule, holidays?.hours ?? []),
  ])
  for (const message of weekly) complaints.push({ path: [...path, 'weekly'], message })
  for (const [i, { date, hours = [] }] of schedule.exceptions.entries()) {
    const found = [...tooShort(schedule, hours), ...overlap(schedule, date)]
    // Only where this day's hours are the exception's: a note alone changes nothing.
    if (hours.length > 0) found.push(...overlap(schedule, addDays(date, 1)))
    const known = new Set(found.filter((message) => !weekly.has(message)))
    for (const message of known) complaints.push({ path: [...path, 'exceptions', i], message })
  }
  for (const [i, mark] of Object.keys(schedule.slots).entries()) {
    const { date, from } = readMark(mark)!
    if (!minutesOn(schedule, date).some(([start]) => clockOf(start) === from))
      complaints.push({ path: [...path, 'slots', i], message: `no slot starts on ${date} at ${from}` })
  }
  return complaints
}

export const aWeek = (): string[] => Array.from({ length: 7 }, (_, day) => addDays(A_MONDAY, day))

function tooShort(schedule: Schedule, ranges: readonly HourRange[]): string[] {
  return ranges
    .filter((range) => rangeMinutes(range)[1] - rangeMinutes(range)[0] < schedule.slotMinutes)
    .map((range) => `${range.join('-')} is shorter than a slot of ${schedule.slotMinutes}m`)
}

/** A range that runs past midnight must leave the next day's own hours alone. */
function overlap(schedule: Schedule, date: string): string[] {
  const late = hoursOn(schedule, addDays(date, -1)).find((range) => rangeMinutes(range)[1] > 1440)
  const early = hoursOn(schedule, date)[0]
  if (late === undefined || early === undefined || rangeMinutes(early)[0] >= rangeMinutes(late)[1] - 1440) return []
  return [`${late.join('-')} runs into ${early.join('-')} of the next day`]
}

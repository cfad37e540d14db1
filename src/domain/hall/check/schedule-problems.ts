import { addDays, clockOf } from '../../time/calendar.ts'
import type { HourRange, Schedule } from '../schedule.ts'
import { hoursOn, minutesOn, rangeMinutes, readMark } from '../slots.ts'

/** What can't be in a service's schedule, or in schedules that share places; `at`: the part of the service. */
export type ScheduleProblem = { at: readonly (string | number)[] } & (
  | { kind: 'short'; hours: string; minutes: number }
  /** hours past midnight go on when the next day has opened */
  | { kind: 'runOver'; hours: string; next: string }
  | { kind: 'noSlot'; date: string; from: string }
  /** `other` (id of a service) has the same places, and something that must be the same is not */
  | { kind: 'differs'; other: string; what: 'slotMinutes' | 'capacity' | 'takes' | 'slots' }
  | { kind: 'clash'; other: string; starts: readonly [string, string] }
)

/** Any week shows what the weekly hours come to; this one began on a Monday. */
const A_MONDAY = '2001-01-01'
export const aWeek = (): string[] => Array.from({ length: 7 }, (_, day) => addDays(A_MONDAY, day))

/** Every range has room for a slot, no day opens before the day before has closed, single slots are slots. */
export function scheduleProblems(schedule: Schedule): ScheduleProblem[] {
  const { holidays, ...week } = schedule
  const plain = { ...week, exceptions: [] }
  const weekly = distinct([
    ...schedule.weekly.flatMap((ranges) => tooShort(schedule, ranges)),
    ...aWeek().flatMap((date) => runOver(plain, date)),
    ...tooShort(schedule, holidays?.hours ?? []),
  ])
  const problems: ScheduleProblem[] = weekly.map((wrong) => ({ at: ['schedule', 'weekly'], ...wrong }))
  for (const [i, { date, hours = [] }] of schedule.exceptions.entries()) {
    const found = [...tooShort(schedule, hours), ...runOver(schedule, date)]
    // Only where this day's hours are the exception's: a note alone changes nothing.
    if (hours.length > 0) found.push(...runOver(schedule, addDays(date, 1)))
    for (const wrong of distinct(found, weekly)) problems.push({ at: ['schedule', 'exceptions', i], ...wrong })
  }
  for (const [i, mark] of Object.keys(schedule.slots).entries()) {
    const { date, from } = readMark(mark)!
    if (!minutesOn(schedule, date).some(([start]) => clockOf(start) === from))
      problems.push({ at: ['schedule', 'slots', i], kind: 'noSlot', date, from })
  }
  return problems
}

type Wrong = { kind: 'short'; hours: string; minutes: number } | { kind: 'runOver'; hours: string; next: string }

function distinct(found: readonly Wrong[], known: readonly Wrong[] = []): Wrong[] {
  const seen = new Set(known.map((each) => JSON.stringify(each)))
  return found.filter((each) => {
    const text = JSON.stringify(each)
    return !seen.has(text) && seen.add(text)
  })
}

function tooShort(schedule: Schedule, ranges: readonly HourRange[]): Wrong[] {
  return ranges
    .filter((range) => rangeMinutes(range)[1] - rangeMinutes(range)[0] < schedule.slotMinutes)
    .map((range) => ({ kind: 'short', hours: range.join('-'), minutes: schedule.slotMinutes }))
}

/** A range that runs past midnight must leave the next day's own hours alone. */
function runOver(schedule: Schedule, date: string): Wrong[] {
  const late = hoursOn(schedule, addDays(date, -1)).find((range) => rangeMinutes(range)[1] > 1440)
  const early = hoursOn(schedule, date)[0]
  if (late === undefined || early === undefined || rangeMinutes(early)[0] >= rangeMinutes(late)[1] - 1440) return []
  return [{ kind: 'runOver', hours: late.join('-'), next: early.join('-') }]
}

import { addDays, clockOf } from '../../time/calendar.ts'
import type { Service } from '../hall.ts'
import type { Schedule } from '../schedule.ts'
import { minutesOn } from '../slots.ts'
import { aWeek, type ScheduleProblem } from './schedule-problems.ts'

/**
 * Services that share places count them by slot: their slots must be the same ones, or not touch each other. Hours may
 * differ (yoga in the mornings, badminton in the evenings). What of `service` does not go with the other.
 */
export function poolProblems(service: Service, other: Service): ScheduleProblem[] {
  const [a, b] = [other.schedule, service.schedule]
  const problems: ScheduleProblem[] = []
  const agree = (same: boolean, what: 'slotMinutes' | 'capacity' | 'takes' | 'slots', at: string[]) => {
    if (!same) problems.push({ at, kind: 'differs', other: other.id, what })
  }
  agree(a.slotMinutes === b.slotMinutes, 'slotMinutes', ['schedule', 'slot'])
  agree(a.capacity === b.capacity, 'capacity', ['schedule', 'capacity'])
  agree(other.takes === service.takes, 'takes', ['takes'])
  agree(capacities(a) === capacities(b), 'slots', ['schedule', 'slots'])
  const starts = clashOf(a, b)
  if (starts !== undefined) problems.push({ at: ['schedule', 'weekly'], kind: 'clash', other: other.id, starts })
  return problems
}

const capacities = ({ slots }: Schedule): string =>
  Object.entries(slots)
    .filter(([, { capacity }]) => capacity !== undefined)
    .map(([mark, { capacity }]) => `${mark}:${capacity}`)
    .sort()
    .join()

/** Starts of two slots that overlap in part, in the week or on a day with an exception. */
function clashOf(a: Schedule, b: Schedule): [string, string] | undefined {
  const weekOf = (schedule: Schedule): Schedule => ({ ...schedule, exceptions: [], holidays: undefined })
  const exceptional = [...a.exceptions, ...b.exceptions].flatMap(({ date }) => [addDays(date, -1), date])
  return firstClash(weekOf(a), weekOf(b), aWeek()) ?? firstClash(a, b, exceptional)
}

function firstClash(a: Schedule, b: Schedule, dates: readonly string[]): [string, string] | undefined {
  for (const date of dates) {
    const others = twoDays(b, date)
    for (const [start, end] of twoDays(a, date)) {
      const clash = others.find(([from, to]) => from !== start && from < end && start < to)
      if (clash !== undefined) return [clockOf(start), clockOf(clash[0])]
    }
  }
  return undefined
}

/** With the next day's, since a slot may end on it. */
const twoDays = (schedule: Schedule, date: string): [number, number][] => [
  ...minutesOn(schedule, date),
  ...minutesOn(schedule, addDays(date, 1)).map(([start, end]): [number, number] => [start + 1440, end + 1440]),
]

import type { Service } from '../src/domain/hall/hall.ts'
import type { Schedule } from '../src/domain/hall/schedule.ts'
import { minutesOn } from '../src/domain/hall/slots.ts'
import { addDays, clockOf } from '../src/domain/time/calendar.ts'
import { aWeek } from './check-schedule.ts'
import type { Complaint } from './config-problem.ts'
import type { Path } from './yaml-lines.ts'

interface Sharer {
  service: Service
  path: Path
}

/**
 * Services that share places count them by slot: their slots must be the same ones, or not touch each other. Hours may
 * differ (yoga in the mornings, badminton in the evenings).
 */
export function checkPool(sharers: readonly Sharer[]): Complaint[] {
  const [first, ...others] = sharers
  return first === undefined ? [] : others.flatMap((other) => checkPair(first.service, other))
}

function checkPair(first: Service, { service, path }: Sharer): Complaint[] {
  const complaints: Complaint[] = []
  const agree = (same: boolean, what: string, where: Path) => {
    if (!same)
      complaints.push({
        path: [...path, ...where],
        message: `shares places with ${first.id}, so ${what} must be the same`,
      })
  }
  const [a, b] = [first.schedule, service.schedule]
  agree(a.slotMinutes === b.slotMinutes, 'the slot length', ['schedule', 'slot'])
  agree(a.capacity === b.capacity, 'the capacity', ['schedule', 'capacity'])
  agree(first.takes === service.takes, 'what it takes', ['takes'])
  agree(capacities(a) === capacities(b), 'the capacity of single slots', ['schedule', 'slots'])
  const clash = clashOf(a, b)
  if (clash !== undefined)
    complaints.push({
      path: [...path, 'schedule', 'weekly'],
      message: `shares places with ${first.id}, but slots at ${clash.join(' and ')} overlap without being the same`,
    })
  return complaints
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

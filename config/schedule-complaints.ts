import { poolProblems } from '../src/domain/hall/check/pool-problems.ts'
import { type ScheduleProblem, scheduleProblems } from '../src/domain/hall/check/schedule-problems.ts'
import type { Service } from '../src/domain/hall/hall.ts'
import type { Complaint } from './config-problem.ts'
import type { Path } from './yaml-lines.ts'

interface ServicePlace {
  service: Service
  path: Path
}

/** The rules themselves are the halls' own, whoever changes them; here they are told by where they stand in the file. */
export const checkSchedule = ({ service, path }: ServicePlace): Complaint[] =>
  scheduleProblems(service.schedule).map((problem) => complaint(problem, path))

/** Services that share places, each beside the first. */
export function checkPool([first, ...others]: readonly ServicePlace[]): Complaint[] {
  if (first === undefined) return []
  return others.flatMap(({ service, path }) =>
    poolProblems(service, first.service).map((problem) => complaint(problem, path)),
  )
}

const complaint = (problem: ScheduleProblem, path: Path): Complaint => ({
  path: [...path, ...problem.at],
  message: sentence(problem),
})

const SAME = {
  slotMinutes: 'the slot length',
  capacity: 'the capacity',
  takes: 'what it takes',
  slots: 'the capacity of single slots',
}

function sentence(problem: ScheduleProblem): string {
  switch (problem.kind) {
    case 'short':
      return `${problem.hours} is shorter than a slot of ${problem.minutes}m`
    case 'runOver':
      return `${problem.hours} runs into ${problem.next} of the next day`
    case 'noSlot':
      return `no slot starts on ${problem.date} at ${problem.from}`
    case 'differs':
      return `shares places with ${problem.other}, so ${SAME[problem.what]} must be the same`
    case 'clash':
      return `shares places with ${problem.other}, but slots at ${problem.starts.join(' and ')} overlap without being the same`
  }
}

import { ok, type Refusal, type Result, refuse } from '../../result.ts'
import { isDate } from '../../time/calendar.ts'
import { isZone } from '../../time/zone.ts'
import type { Hall, Service } from '../hall.ts'
import { readHours } from '../hours.ts'
import type { HourRange, Schedule } from '../schedule.ts'
import { nameTwice } from './name-twice.ts'
import { poolProblems } from './pool-problems.ts'
import { type ScheduleProblem, scheduleProblems } from './schedule-problems.ts'

/**
 * What must hold of a change of the halls, whoever makes it: they are sound, and no service gets hours or places that can't be.
 * Where that was so before, it keeps nobody from changing something else.
 */
export function checkChange(before: readonly Hall[], after: readonly Hall[]): Result<true> {
  const sound = checkHalls(after)
  if (!sound.ok) return sound
  for (const hall of after) {
    const known = new Set(problemsOf(before.find(({ id }) => id === hall.id)).map(keyOf))
    const found = problemsOf(hall).find((each) => !known.has(keyOf(each)))
    if (found !== undefined) return refused(found)
  }
  const name = nameTwice(before, after)
  if (name !== undefined) return refuse('HALLO_NAME_TAKEN', { name })
  return ok(true)
}

interface ServiceProblem {
  service: Service
  problem: ScheduleProblem
}

const keyOf = ({ service, problem: { at: _, ...what } }: ServiceProblem): string => JSON.stringify([service.id, what])

/** A single slot that is none any more, since the hours have changed, is no problem. */
function problemsOf(hall: Hall | undefined): ServiceProblem[] {
  return (hall?.services ?? []).flatMap((service, i, all) => {
    const sharer = all.slice(0, i).find(({ pool }) => pool === service.pool)
    const problems = [...scheduleProblems(service.schedule), ...(sharer ? poolProblems(service, sharer) : [])]
    return problems.filter(({ kind }) => kind !== 'noSlot').map((problem) => ({ service, problem }))
  })
}

function refused({ service, problem }: ServiceProblem): Refusal {
  switch (problem.kind) {
    case 'short':
      return refuse('HALLO_HOURS_SHORT', { hours: problem.hours, minutes: problem.minutes })
    case 'runOver':
      return refuse('HALLO_HOURS_RUN_OVER', { hours: problem.hours, next: problem.next })
    default: {
      const other = 'other' in problem ? problem.other : service.id
      return refuse('HALLO_POOL_DIFFERS', { service: service.id, other })
    }
  }
}

/** What is true of any halls, of the file too, which is checked in more detail where it is read. */
export function checkHalls(halls: readonly Hall[]): Result<true> {
  const ids = halls.map(({ id }) => id)
  for (const hall of halls) {
    const services = Array.isArray(hall.services) ? hall.services : []
    const sound =
      isId(hall.id) && isText(hall.name) && isZone(hall.zone) && isStatus(hall.status) && hall.languages?.length > 0
    if (!sound || !unique(services.map(({ id }) => id))) return refuse('HALLO_EDIT_INVALID', { part: String(hall.id) })
    for (const service of services) {
      const part = wrongPart(service)
      if (part !== undefined) return refuse('HALLO_EDIT_INVALID', { part: `${hall.id} ${service.id} ${part}` })
    }
  }
  return unique(ids) ? ok(true) : refuse('HALLO_EDIT_INVALID', { part: 'id' })
}

/** The part of the service that can't be. */
function wrongPart({ id, name, status, pool, party, takes, rules, fields, schedule }: Service): string | undefined {
  if (!isId(id)) return 'id'
  if (!isText(name)) return 'name'
  if (!isStatus(status)) return 'status'
  if (typeof pool !== 'string' || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(pool)) return 'pool'
  if (takes !== 'people' && takes !== 'party') return 'takes'
  if (!isWhole(party?.min, 1) || !isWhole(party?.max, party.min)) return 'party'
  if (!isWhole(rules?.horizonDays, 0) || !isWhole(rules.closesMinutes, 0) || !isWhole(rules.holdMinutes, 1))
    return 'rules'
  const limits = [rules.perPerson, rules.perSlot, rules.perDay, rules.perWeek]
  if (limits.some((limit) => limit !== undefined && !isWhole(limit, 1))) return 'rules'
  if (!Array.isArray(fields) || !unique(fields.map((field) => field.id))) return 'fields'
  return wrongSchedule(schedule) ? 'schedule' : undefined
}

function wrongSchedule(schedule: Schedule): boolean {
  const { slotMinutes, capacity, consecutive, weekly, exceptions, slots } = schedule
  const days = [...weekly, ...exceptions.map(({ hours = [] }) => hours)]
  return (
    !isWhole(slotMinutes, 1) ||
    !isWhole(consecutive, 1) ||
    (capacity !== undefined && !isWhole(capacity, 0)) ||
    weekly.length !== 7 ||
    days.some(wrongHours) ||
    !unique(exceptions.map(({ date }) => date)) ||
    exceptions.some(({ date }) => !isDate(date)) ||
    Object.values(slots).some((slot) => slot.capacity !== undefined && !isWhole(slot.capacity, 0))
  )
}

const wrongHours = (ranges: readonly HourRange[]): boolean =>
  ranges.length > 0 && !readHours(ranges.map((range) => range.join('-')).join(',')).ok

const isId = (id: unknown): boolean => typeof id === 'string' && /^[a-z0-9-]{1,40}$/.test(id)
const isText = (text: unknown): boolean => typeof text === 'object' && text !== null && Object.keys(text).length > 0
const isStatus = (status: unknown): boolean => ['draft', 'open', 'paused', 'closed'].includes(status as string)
const isWhole = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && (value as number) >= least
const unique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length

import { isDeepStrictEqual } from 'node:util'
import type { Service } from '../../../src/domain/hall/hall.ts'
import type { DayException, Schedule } from '../../../src/domain/hall/schedule.ts'
import { hoursOn, markOf, readMark } from '../../../src/domain/hall/slots.ts'
import { withDay } from './closing-days.ts'

/** Local days, whose hours are copied and which get them. */
export interface DayPair {
  source: string
  target: string
}

/**
 * The hours of the source days, with what a day or a single slot of them has of its own, as those of the target days. A day that is
 * then as its weekday always is needs no hours of its own.
 */
export function withCopiedDays(service: Service, pairs: readonly DayPair[]): Service {
  const { schedule } = service
  let { exceptions, slots } = schedule
  for (const { source, target } of pairs) {
    const day = copiedDay(schedule, source, target)
    exceptions = day === undefined ? exceptions.filter(({ date }) => date !== target) : withDay(exceptions, day)
    slots = copiedSlots(slots, schedule.slots, source, target)
  }
  return { ...service, schedule: { ...schedule, exceptions, slots } }
}

/** The hours of a weekday (0 is Monday) as those of others, every week. */
export const withCopiedWeekday = (
  schedule: Schedule,
  { source, target }: { source: number; target: readonly number[] },
): Schedule => ({
  ...schedule,
  weekly: schedule.weekly.map((had, day) => (target.includes(day) ? (schedule.weekly[source] ?? had) : had)),
})

/** A note goes along; the target's own stays where its hours do. undefined: nothing is special about the day. */
function copiedDay(schedule: Schedule, source: string, target: string): DayException | undefined {
  const [from, had] = [source, target].map((date) => schedule.exceptions.find((each) => each.date === date))
  const hours = hoursOn(schedule, source)
  const usual = hoursOn({ ...schedule, exceptions: schedule.exceptions.filter(({ date }) => date !== target) }, target)
  const kept = isDeepStrictEqual(hours, hoursOn(schedule, target)) ? had?.note : undefined
  const note = from?.note ?? kept
  const own = !isDeepStrictEqual(hours, usual)
  if (!own && note === undefined) return undefined
  return { date: target, ...(own && { hours }), ...(note && { note }) }
}

type Slots = Schedule['slots']

function copiedSlots(to: Slots, from: Slots, source: string, target: string): Slots {
  const others = Object.entries(to).filter(([mark]) => readMark(mark)?.date !== target)
  const copied = Object.entries(from).flatMap(([mark, slot]) => {
    const at = readMark(mark)
    return at?.date === source ? [[markOf(target, at.from), slot] as const] : []
  })
  return Object.fromEntries([...others, ...copied])
}

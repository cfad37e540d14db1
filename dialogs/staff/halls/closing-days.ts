import type { Hall, Service } from '../../../src/domain/hall/hall.ts'
import type { DayException, HourRange } from '../../../src/domain/hall/schedule.ts'
import { slotsOn } from '../../../src/domain/hall/slots.ts'
import type { Text } from '../../../src/domain/text.ts'
import { addDays } from '../../../src/domain/time/calendar.ts'
import { overlaps } from '../commands/arguments/span-argument.ts'

/** Closing days or hours of a service, and opening them again. */

export interface Closing {
  /** local days, both included */
  from: string
  to: string
  /** of each of these days; none: the whole day */
  ranges: readonly HourRange[]
  reason?: Text
}

export function closed(hall: Hall, service: Service, closing: Closing): Service {
  let { exceptions, slots } = service.schedule
  for (const date of daysOf(closing)) {
    const had = exceptions.find((each) => each.date === date)
    const noted = closing.reason ?? had?.note
    const note = noted && { note: noted }
    if (closing.ranges.length === 0) exceptions = withDay(exceptions, { date, hours: [], ...note })
    else {
      // Single slots, so that the others keep their times.
      for (const { mark, from, to } of slotsOn(hall, service, date))
        if (overlaps(closing.ranges, from, to)) slots = { ...slots, [mark]: { ...slots[mark], status: 'closed' } }
      if (closing.reason !== undefined) exceptions = withDay(exceptions, { ...had, date, ...note })
    }
  }
  return { ...service, schedule: { ...service.schedule, exceptions, slots } }
}

/** What closes the days is taken away: then their usual hours count. */
export function reopened(hall: Hall, service: Service, { from, to, ranges }: Omit<Closing, 'reason'>): Service {
  const { schedule } = service
  const whole = ranges.length === 0
  const within = (date: string) => date >= from && date <= to
  const exceptions = schedule.exceptions.filter(({ date, hours }) => !(whole && within(date) && hours?.length === 0))
  const slots = { ...schedule.slots }
  const usual = { ...service, schedule: { ...schedule, exceptions } }
  const opened = new Set<string>()
  for (const date of daysOf({ from, to }))
    for (const slot of slotsOn(hall, usual, date)) {
      const single = slots[slot.mark]
      if (single?.status !== 'closed' || !(whole || overlaps(ranges, slot.from, slot.to))) continue
      const { status: _, ...rest } = single
      if (Object.keys(rest).length === 0) delete slots[slot.mark]
      else slots[slot.mark] = rest
      opened.add(date)
    }
  // why some slots were closed is no reason any more once all of them are open
  const stale = ({ date, hours }: DayException): boolean =>
    hours === undefined &&
    opened.has(date) &&
    !slotsOn(hall, usual, date).some(({ mark }) => slots[mark]?.status === 'closed')
  return { ...usual, schedule: { ...usual.schedule, exceptions: exceptions.filter((day) => !stale(day)), slots } }
}

export function withDay(exceptions: readonly DayException[], day: DayException): DayException[] {
  const others = exceptions.filter(({ date }) => date !== day.date)
  return [...others, day].sort((a, b) => (a.date < b.date ? -1 : 1))
}

export function daysOf({ from, to }: { from: string; to: string }): string[] {
  const days: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return days
}

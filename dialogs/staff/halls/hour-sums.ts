import type { HourRange } from '../../../src/domain/hall/schedule.ts'
import { rangeMinutes } from '../../../src/domain/hall/slots.ts'
import { clockOf, endClockOf, endMinutes } from '../../../src/domain/time/calendar.ts'

/** Hours of a day with others beside them, or with a break in them. */

/** Hours that touch or overlap are one. */
export function together(ranges: readonly HourRange[]): HourRange[] {
  const list: HourRange[] = []
  for (const range of [...ranges].sort((a, b) => rangeMinutes(a)[0] - rangeMinutes(b)[0])) {
    const last = list.at(-1)
    if (last === undefined || rangeMinutes(range)[0] > rangeMinutes(last)[1]) list.push(range)
    else list[list.length - 1] = [last[0], rangeMinutes(range)[1] > rangeMinutes(last)[1] ? range[1] : last[1]]
  }
  return list
}

/** A day has one break at that time: one that overlaps it is replaced. */
export const withBreakAt = (ranges: readonly HourRange[], hours: HourRange): readonly HourRange[] =>
  withoutBreak(withoutGap(ranges, hours), hours)

function withoutGap(ranges: readonly HourRange[], hours: HourRange): HourRange[] {
  const [from, to] = rangeMinutes(hours)
  const list: HourRange[] = []
  for (const range of ranges) {
    const last = list.at(-1)
    const shut = last !== undefined && rangeMinutes(last)[1] < to && from < rangeMinutes(range)[0]
    if (shut) list[list.length - 1] = [last[0], range[1]]
    else list.push(range)
  }
  return list
}

/** "lunch 1 to 2" of a day that opens later is the afternoon's. */
function withoutBreak(ranges: readonly HourRange[], hours: HourRange): readonly HourRange[] {
  const [from, to] = rangeMinutes(hours)
  const opening = ranges.length === 0 ? 0 : rangeMinutes(ranges[0]!)[0]
  if (to <= opening && to <= 720) return withoutBreak(ranges, [clockOf(from + 720), endClockOf(to + 720)])
  return ranges.flatMap((range): HourRange[] => {
    const [open, close] = rangeMinutes(range)
    if (close <= from || open >= to) return [range]
    const before: HourRange[] = open < from ? [[range[0], hours[0]]] : []
    return close > to ? [...before, [hours[1], range[1]]] : before
  })
}

/** An hour of a twelve-hour clock, where it would lie before the opening, or leave next to nothing of the day, or make longer what gets shorter. */
export function isEvening(closes: string, [begin, end]: HourRange, longer: boolean): boolean {
  const [at, from] = [closes, begin].map((time) => endMinutes(time) ?? 0) as [number, number]
  const [, until] = rangeMinutes([begin, end])
  if (at <= from) return true
  return at + 720 <= 1440 && ((longer && at < until) || (at - from <= 120 && until - from >= 360))
}

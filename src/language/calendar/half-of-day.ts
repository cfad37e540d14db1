import { minutesOf } from '../../domain/time/calendar.ts'
import type { DayPart } from '../reading.ts'
import type { ClockTime } from './pieces.ts'

/** Minutes after midnight; 1440 and more: of the next day. */
export interface HalfOfDay {
  start: number
  end?: number
  /** how the half of the day was told, where it was not said */
  convention?: string
  /** the other half, where it is as likely */
  other?: { start: number; end?: number }
}

const DAY = 1440
const minutes = (clock: ClockTime): number => clock.hour * 60 + clock.minute

/** Hours of a twelve-hour clock that a part of the day gives its half. */
function byPart(clock: ClockTime, part: DayPart): number {
  const at = minutes(clock)
  const { hour } = clock
  switch (part) {
    case 'morning':
      return hour === 12 ? at - 720 : at
    case 'noon':
      return hour >= 10 ? at : at + 720
    case 'afternoon':
      return hour === 12 ? at : at + 720
    case 'evening':
      // "tonight at 12" is midnight at the day's end, "tonight at 1" an hour later
      return hour === 12 ? at + 720 : hour < 4 ? at + DAY : at + 720
    case 'night':
      return hour === 12 ? at - 720 : hour >= 5 ? at + 720 : at
  }
}

export interface HalfContext {
  part?: DayPart
  /** opening hours of the day, where the day and the hours are known */
  open?: readonly (readonly [string, string])[]
  /** minutes after midnight that are over, where the day is today */
  over?: number
}

const halfSaid = (clock: ClockTime): boolean => clock.half !== undefined

/**
 * Which half of the day is meant: the one said, else that of the part of the day, else the one in which the hall is
 * open, else the one still to come, else by custom: one to six are afternoon, seven to eleven before noon.
 */
export function settle(start: ClockTime, end: ClockTime | undefined, context: HalfContext): HalfOfDay {
  if (halfSaid(start)) return { start: minutes(start), ...until(minutes(start), end) }
  if (end && halfSaid(end)) {
    const to = minutes(end)
    const candidates = [minutes(start) % 720, (minutes(start) % 720) + 720]
    if (context.part) {
      const from = byPart(start, context.part)
      return { start: from, end: from < to ? to : to + DAY }
    }
    // the latest start before the end: "3-4pm" is 15-16, "10 to 3pm" 10-15, "11-2am" 23-02
    const before = candidates.filter((at) => at < to)
    const from = before.length > 0 ? Math.max(...before) : candidates[1]!
    return { start: from, end: from < to ? to : to + DAY }
  }
  if (context.part) {
    const from = byPart(start, context.part)
    return { start: from, ...until(from, end) }
  }
  const early = minutes(start) % 720
  const late = early + 720
  const settled = (at: number, convention: string, doubtful = false): HalfOfDay => ({
    start: at,
    ...until(at, end),
    convention,
    ...(doubtful ? { other: other(at === early ? late : early) } : {}),
  })
  const other = (at: number): { start: number; end?: number } => ({ start: at, ...until(at, end) })
  const open = context.open
  if (open && open.length > 0) {
    const inside = [early, late].filter((at) => isOpen(open, at))
    if (inside.length === 1) return settled(inside[0]!, 'half-by-hours')
  }
  if (context.over !== undefined && early < context.over && late >= context.over)
    return settled(late, 'half-still-to-come')
  const byCustom = start.hour === 12 ? late : start.hour <= 6 ? late : early
  return settled(byCustom, 'half-by-custom', start.hour >= 6 && start.hour <= 9)
}

function isOpen(ranges: readonly (readonly [string, string])[], at: number): boolean {
  return ranges.some(([from, to]) => {
    const a = minutesOf(from)
    const b = minutesOf(to)
    return b > a ? at >= a && at < b : at >= a || at < b
  })
}

/** The end takes the start's half of the day, or the first that comes after the start. */
function until(start: number, end: ClockTime | undefined): { end?: number } {
  if (!end) return {}
  const at = minutes(end)
  if (halfSaid(end)) return { end: at > start ? at : at + DAY }
  for (let to = at % 720; ; to += 720) if (to > start) return { end: to }
}

import { minutesOf } from '../../domain/time/calendar.ts'
import type { DayPart } from '../reading.ts'

/**
 * Which starts belong to a part of the day: [from, until) in minutes after midnight, as halls and their guests use the
 * words. Noon overlaps its neighbours, and evening begins before the afternoon ends: a filter should rather show one
 * slot more. `night` runs over midnight.
 */
const BOUNDS: Readonly<Record<DayPart, readonly [from: number, until: number]>> = {
  morning: [300, 720],
  noon: [660, 840],
  afternoon: [720, 1080],
  evening: [1020, 1440],
  night: [1140, 360],
}

/** [from, until) in minutes after midnight; `until` ≤ `from`: over midnight. */
export const partBounds = (part: DayPart): readonly [from: number, until: number] => BOUNDS[part]

/** `start`: HH:mm local. */
export function inDayPart(part: DayPart, start: string): boolean {
  const at = minutesOf(start)
  const [from, until] = BOUNDS[part]
  return from < until ? at >= from && at < until : at >= from || at < until
}

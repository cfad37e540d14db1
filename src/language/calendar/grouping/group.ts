import type { DayPart } from '../../reading.ts'
import type { ClockTime, DaySpec } from '../pieces.ts'

/** Offsets in the normalised text. */
export type Span = [start: number, end: number]

/** What belongs to one reading: a day, a time, in the order and with the links in which they were said. */
export interface Group {
  day?: DaySpec
  /** where the day stands, if a time of it was said before */
  dayAt?: number
  /** the last day of "monday to wednesday" */
  untilDay?: DaySpec
  clock?: ClockTime
  endClock?: ClockTime
  part?: DayPart
  instant?: { minutes: number; ahead?: { days: number; months: number } }
  /**
   * how it follows the group before: another choice, a change to something else, a second statement of the same, or a slip
   * put right in one breath
   */
  link: 'or' | 'to' | 'again' | 'fix' | 'first'
  /** said not to be wanted: "not friday", 周三不行 */
  excluded?: true
  /** "3 is too early" rules out three itself as well */
  itself?: true
  start: number
  end: number
}

export interface GroupResult {
  groups: Group[]
  /** minutes */
  length?: number
  /** minutes: "2 or 3 hours" */
  orLength?: number
  /** days or nights that a stay takes */
  stay?: number
  /** what has been used, links between the ends of a range included */
  spans: Span[]
}

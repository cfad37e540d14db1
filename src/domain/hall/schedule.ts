import type { Text } from '../text.ts'
import type { Status } from './status.ts'

/** `HH:mm` local to the hall; an end not after its start is on the next day, `24:00` is allowed as an end. */
export type HourRange = readonly [start: string, end: string]

export interface Schedule {
  slotMinutes: number
  /** places (or parties, where the service takes parties) a slot has; undefined: unlimited */
  capacity?: number
  /** at most this many slots in a row in one booking */
  consecutive: number
  /** index 0 is Monday, 6 is Sunday; an empty list is a closed day */
  weekly: readonly (readonly HourRange[])[]
  exceptions: readonly DayException[]
  /** on public holidays of that country these hours, none: closed; a weekend day that is worked instead is like a Monday */
  holidays?: { country: string; hours: readonly HourRange[] }
  /** single slots that differ: status or capacity, by mark */
  slots: Readonly<Record<string, { status?: Status; capacity?: number }>>
}

/** Replaces its day: closed, or other hours. A note alone keeps the day's hours and is shown beside them. */
export interface DayException {
  /** YYYY-MM-DD, the hall's local day */
  date: string
  hours?: readonly HourRange[]
  note?: Text
}

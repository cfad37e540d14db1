import type { DayPart } from '../reading.ts'

/**
 * What a text says of a day, in parts that neighbours can add to: "the first monday" is {nth, weekday}, "of next month"
 * adds {monthOff}. Only `resolve-day.ts` gives it a place in the calendar, so nothing is ever filled in unseen.
 */
export interface DaySpec {
  year?: number
  /** years from this one */
  yearOff?: number
  month?: number
  monthOff?: number
  /** of the month; negative counts from its end, -1 is the last */
  day?: number
  /** 0 is Monday */
  weekday?: number
  /** first … fifth, or -1: the last weekday of its month */
  nth?: number
  /** weeks from this one, counted from Monday */
  weekOff?: number
  /** a week of the month that is said beside it: days 1 to 7, 8 to 14 …; -1 is its last seven days */
  monthWeek?: number
  /** a week of the year by its number (ISO 8601, GB/T 7408) */
  isoWeek?: number
  /** which way a weekday or a holiday lies */
  lean?: 'past' | 'next' | 'coming' | 'this' | 'either'
  /** days from today */
  off?: number
  /** nobody said where it begins: "until friday" */
  open?: true
  /** working days from today, with the official make-up days */
  workdays?: number
  /** a holiday, by its name in `holidays.ts` */
  named?: string
  lunar?: { month?: number; day: number; leap?: boolean }
  /** a solar term by its Chinese name */
  term?: string
  /** so far from today */
  ahead?: { days: number; months: number }
  /** after (or, negative, before) the day that the rest says */
  shift?: { days: number; months: number }
  /** the weekday before (-1) or after (1) the day that the rest says: "the friday before christmas" */
  beside?: -1 | 1
  /** so many of that weekday from now: "three fridays from now" */
  count?: number
  span?: 'weekend' | 'week' | 'month' | 'monthStart' | 'monthMiddle' | 'monthEnd' | 'holiday'
  /** numbers that could be read the other way round: day and month swapped */
  swappable?: true
  /** the day that the same digits are where the year comes first: 26.11.30 */
  yearFirst?: { year: number; month: number; day: number }
  /** Han numerals without 号 or 日 may be a lunar day */
  maybeLunar?: true
}

export interface ClockTime {
  /** 0 … 24 */
  hour: number
  minute: number
  /** said: am, pm, or one that leaves no choice (15:30, 09:00, noon) */
  half?: 'am' | 'pm' | 'fixed'
  /** said as a part of the day next to it, to be settled with the hour */
  part?: DayPart
  bound?: 'after' | 'before'
  /** said as midnight, which begins a day or ends it */
  midnight?: true
  /** of the guest's own day, 六点下班: it bounds the time, where no other is said */
  own?: true
  /** a bare number: a time only beside something that makes it one */
  bare?: true
}

export type Piece =
  /** `until`: the last day of a range that one phrase gives */
  | { kind: 'day'; spec: DaySpec; until?: DaySpec }
  | { kind: 'clock'; clock: ClockTime }
  /** `bounds`: said by the bounds of both, "not before 2 and not after 5" */
  | { kind: 'range'; start: ClockTime; end: ClockTime; bounds?: true }
  | { kind: 'part'; part: DayPart; day?: DaySpec }
  /** minutes; `or`: what else it may be, where both are said; `denied`: said to be too long or too short */
  | { kind: 'length'; minutes: number; or?: number; denied?: boolean }
  /** days or nights that a stay takes */
  | { kind: 'stay'; days: number }
  /** so many minutes from now; `ahead`: and so many days and months */
  | { kind: 'instant'; minutes: number; ahead?: { days: number; months: number } }
  /** no such day in any calendar: 30 February */
  | { kind: 'impossible' }
  /** says nothing of dates though it has digits: an amount of money, a ratio, a room */
  | { kind: 'other' }

export interface PieceHit {
  piece: Piece
  /** offsets in the normalised text */
  start: number
  end: number
}

import { clockMinutes, endMinutes } from '../time/calendar.ts'
import type { HourRange } from './schedule.ts'
import { rangeMinutes } from './slots.ts'

/**
 * Opening hours as the halls' file and commands write them: `09:00-12:00, 14:00-02:00` for a day, `mon-fri` for weekdays,
 * `mon-fri 09:00-12:00, 14:00-18:00; sat 10:00-18:00` for a week.
 */

export const WEEKDAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export type HoursResult =
  | { ok: true; ranges: HourRange[] }
  | { ok: false; problem: 'unreadable' }
  | { ok: false; problem: 'overlap'; first: HourRange; second: HourRange }

/** One or more ranges of a day, put in order, none over another; an end not after its start is on the next day. */
export function readHours(text: string): HoursResult {
  const ranges: HourRange[] = []
  for (const part of text.split(/[,，、]/)) {
    const match = /^\s*(\d{1,2})[:：](\d\d)\s*[-–—~～至到]\s*(\d{1,2})[:：](\d\d)\s*$/.exec(part)
    if (match === null) return { ok: false, problem: 'unreadable' }
    const [from, to] = [clock(match[1]!, match[2]!), clock(match[3]!, match[4]!)]
    if (clockMinutes(from) === undefined || endMinutes(to) === undefined) return { ok: false, problem: 'unreadable' }
    ranges.push([from, to])
  }
  ranges.sort((a, b) => rangeMinutes(a)[0] - rangeMinutes(b)[0])
  for (const [i, first] of ranges.entries()) {
    const second = ranges[i + 1]
    if (second !== undefined && rangeMinutes(second)[0] < rangeMinutes(first)[1])
      return { ok: false, problem: 'overlap', first, second }
  }
  return { ok: true, ranges }
}

const clock = (hour: string, minute: string): string => `${hour.padStart(2, '0')}:${minute}`

/** The weekdays that are named, 0 is Monday: `mon`, `mon-fri`, `mon,wed`; `sat-mon` goes over the week's end. */
export function readWeekdays(text: string): number[] | undefined {
  const days: number[] = []
  for (const part of text.split(/[,，、]/)) {
    const [from = '', to = from, ...more] = part
      .trim()
      .toLowerCase()
      .split(/\s*[-–至到]\s*/)
    const [first, last] = [weekdayOf(from), weekdayOf(to)]
    if (first < 0 || last < 0 || more.length > 0) return undefined
    for (let day = first; ; day = (day + 1) % 7) {
      days.push(day)
      if (day === last) break
    }
  }
  return days
}

const LONG: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const CHINESE = '一二三四五六日'

function weekdayOf(name: string): number {
  const found = WEEKDAYS.indexOf(name)
  if (found >= 0) return found
  const long = LONG.indexOf(name)
  if (long >= 0) return long
  const match = /^(?:周|星期|礼拜)([一二三四五六日天])$/.exec(name)
  return match === null ? -1 : CHINESE.indexOf(match[1]!.replace('天', '日'))
}

export type WeekResult =
  | { ok: true; week: HourRange[][] }
  | { ok: false; problem: 'unreadable' | 'twice'; part: string }

/** A week's hours, index 0 is Monday; a day that is not named is closed, and so is one of `closed` or 休息. */
export function readWeek(text: string): WeekResult {
  const week: (HourRange[] | undefined)[] = WEEKDAYS.map(() => undefined)
  const parts = text.split(/[;；\n]/).filter((part) => part.trim() !== '')
  if (parts.length === 0) return { ok: false, problem: 'unreadable', part: text }
  for (const part of parts) {
    const match = /^\s*(\D+?)\s*(\d.*|closed|休息|不开|关闭)\s*$/i.exec(part)
    const days = match === null ? undefined : readWeekdays(match[1]!.replace(/[:：\s]+$/, ''))
    const hours = match === null || !/^\d/.test(match[2]!) ? undefined : readHours(match[2]!)
    if (match === null || days === undefined || hours?.ok === false) return { ok: false, problem: 'unreadable', part }
    for (const day of days) {
      if (week[day] !== undefined) return { ok: false, problem: 'twice', part }
      week[day] = hours?.ranges ?? []
    }
  }
  return { ok: true, week: week.map((ranges) => ranges ?? []) }
}

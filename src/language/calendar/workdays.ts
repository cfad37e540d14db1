import { type DayKind, orderedInChina } from '../../domain/hall/public-holidays.ts'
import { civilFromDays, weekdayOfNumber } from '../../domain/time/civil-day.ts'

/**
 * Working days of mainland China with the make-up days (调休) that the State Council orders each year, as far as
 * tyme4ts knows them; other days by the week.
 */
function ordered(n: number): DayKind {
  const { year, month, day } = civilFromDays(n)
  return orderedInChina(year, month, day)
}

export function isWorkday(n: number): boolean {
  const order = ordered(n)
  return order === undefined ? weekdayOfNumber(n) < 5 : order === 'work'
}

/** The nth working day after a day. */
export function addWorkdays(from: number, count: number): number {
  let day = from
  for (let left = Math.min(count, 260); left > 0; ) {
    day += 1
    if (isWorkday(day)) left -= 1
  }
  return day
}

/** The next weekend day, today included, that is ordered to be worked; undefined: none is known within a year. */
export function nextMakeupDay(from: number): number | undefined {
  for (let day = from; day < from + 366; day += 1) if (weekdayOfNumber(day) >= 5 && ordered(day) === 'work') return day
  return undefined
}

/** First and last free day of the public holiday around a day, where the year's order is known. */
export function publicHoliday(day: number): [first: number, last: number] | undefined {
  if (ordered(day) !== 'off') return undefined
  let first = day
  let last = day
  while (ordered(first - 1) === 'off') first -= 1
  while (ordered(last + 1) === 'off') last += 1
  return [first, last]
}

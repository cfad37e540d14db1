import {
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  shiftMonth,
  validDay,
  weekdayOfNumber,
} from '../../domain/time/civil-day.ts'
import type { When } from '../reading.ts'
import { at, atLeast, type DateResult, firstOf, lastOf, type Resolution } from './date-result.ts'
import { nthWeekday } from './holidays.ts'
import type { LocalNow } from './local-now.ts'
import type { DaySpec } from './pieces.ts'

/** A weekday said with a day of the month counts as meant for a past date only so many days back. */
const FAR_DAYS = 400
const RECENT_DAYS = 31

/** The year and month that the rest of a date belongs to; undefined: none was said. */
function monthSaid(s: DaySpec, year: number | undefined, now: LocalNow): { year: number; month: number } | undefined {
  const today = civilFromDays(now.day)
  if (s.monthOff !== undefined) {
    const to = shiftMonth(today.year, today.month, s.monthOff)
    return s.yearOff === undefined ? to : { year: to.year + s.yearOff, month: to.month }
  }
  if (s.month === undefined) return year === undefined ? undefined : { year, month: today.month }
  if (year !== undefined) return { year, month: s.month }
  const past = s.lean === 'past'
  const later = s.month >= today.month
  return {
    year: past ? (s.month < today.month ? today.year : today.year - 1) : later ? today.year : today.year + 1,
    month: s.month,
  }
}

/** A month: what is left of it, where it is this one. */
export function resolveMonth(s: DaySpec, year: number | undefined, now: LocalNow): DateResult {
  const { year: y, month } = monthSaid(s, year, now)!
  const first = daysFromCivil(y, month, 1)
  const until = first + daysInMonth(y, month) - 1
  return at(first <= now.day && now.day <= until ? now.day : first, ['date', 'whole-month'], { until })
}

/** A week of a month, or a weekday in it; this year's, else the next one's. Calendar weeks may put that weekday seven days apart. */
export function resolveMonthWeek(s: DaySpec, year: number | undefined, now: LocalNow): Resolution {
  const said = monthSaid(s, year, now)
  if (!said) return 'nothing'
  const of = (y: number): DateResult => weekOf(s, y, said.month)
  const here = of(said.year)
  const over = year === undefined && s.monthOff === undefined && (here.until ?? here.day) < now.day
  return over ? of(said.year + 1) : here
}

function weekOf({ monthWeek = 1, weekday }: DaySpec, year: number, month: number): DateResult {
  const first = daysFromCivil(year, month, 1)
  const from = monthWeek < 0 ? first + daysInMonth(year, month) - 7 : first + 7 * (monthWeek - 1)
  if (weekday === undefined) {
    const until = Math.min(from + 6, first + daysInMonth(year, month) - 1)
    return at(from, ['date', 'week-of-month'], { until })
  }
  const day = from + ((weekday - weekdayOfNumber(from) + 7) % 7)
  const byCalendar = first - weekdayOfNumber(first) + 7 * (monthWeek - 1) + weekday
  const stated: When['stated'] = ['date', 'weekday']
  return monthWeek < 0 || day === byCalendar
    ? at(day, ['date', 'week-of-month'], { stated })
    : at(day, ['date', 'week-of-month'], { stated, doubt: 'ambiguous', other: byCalendar })
}

/** Its beginning, middle or end. */
export function resolvePartOfMonth(s: DaySpec, year: number | undefined, now: LocalNow): DateResult {
  const today = civilFromDays(now.day)
  const said = monthSaid(s, year, now)
  const of = (y: number, month: number): [number, number] => {
    const last = daysInMonth(y, month)
    if (s.span === 'monthStart') return [daysFromCivil(y, month, 1), daysFromCivil(y, month, 5)]
    return s.span === 'monthMiddle'
      ? [daysFromCivil(y, month, 11), daysFromCivil(y, month, 20)]
      : [daysFromCivil(y, month, last - 4), daysFromCivil(y, month, last)]
  }
  let [first, until] = of(said?.year ?? today.year, said?.month ?? today.month)
  if (!said && until < now.day) {
    const next = shiftMonth(today.year, today.month, 1)
    ;[first, until] = of(next.year, next.month)
  }
  return at(Math.max(first, Math.min(now.day, until)), ['date', 'part-of-month'], { until })
}

/** 月底那个周三: the last Wednesday of the month, 月初 the first, 月中 the one in its middle; this month's, else the next one's. */
export function resolveWeekdayInMonth(s: DaySpec, year: number | undefined, now: LocalNow): DateResult {
  const today = civilFromDays(now.day)
  const said = monthSaid(s, year, now)
  const of = (y: number, month: number): number => {
    const last = s.span === 'monthEnd'
    const from = last
      ? daysFromCivil(y, month, daysInMonth(y, month))
      : daysFromCivil(y, month, s.span === 'monthStart' ? 1 : 11)
    const away = last ? weekdayOfNumber(from) - s.weekday! : s.weekday! - weekdayOfNumber(from)
    return from + (last ? -1 : 1) * ((away + 7) % 7)
  }
  let day = of(said?.year ?? today.year, said?.month ?? today.month)
  if (!said && day < now.day) {
    const next = shiftMonth(today.year, today.month, 1)
    day = of(next.year, next.month)
  }
  return at(day, ['date', 'part-of-month'], { stated: ['weekday'] })
}

/** Week 49: what is left of it, or a weekday of it; without a year the next that is not over. Week 1 has 4 January in it. */
export function resolveIsoWeek(
  week: number,
  weekday: number | undefined,
  year: number | undefined,
  now: LocalNow,
): Resolution {
  const monday = (y: number): number => {
    const fourth = daysFromCivil(y, 1, 4)
    return fourth - weekdayOfNumber(fourth) + 7 * (week - 1)
  }
  const today = civilFromDays(now.day)
  const y = year ?? (monday(today.year) + 6 < now.day ? today.year + 1 : today.year)
  const first = monday(y)
  // not every year has a week 53
  if (week < 1 || civilFromDays(first + 3).year !== y) return 'impossible'
  if (weekday !== undefined) return at(first + weekday, undefined, { stated: ['date', 'weekday'] })
  const until = first + 6
  return at(first <= now.day && now.day <= until ? now.day : first, ['date', 'whole-week'], { until })
}

/** The nth weekday of a month, this one where none is said. */
export function resolveNth(s: DaySpec, year: number | undefined, now: LocalNow): Resolution {
  const stated: When['stated'] = ['date', 'weekday']
  const of = (y: number, month: number): number | undefined => {
    const day = nthWeekday(y, month, s.weekday!, s.nth!)
    return civilFromDays(day).month === month ? day : undefined
  }
  const said = monthSaid(s, year, now)
  if (said) {
    let day = of(said.year, said.month)
    const { month } = civilFromDays(now.day)
    if (s.month === month && year === undefined && day !== undefined && day < now.day && s.lean !== 'past')
      day = of(said.year + 1, said.month)
    return day === undefined ? 'impossible' : at(day, undefined, { stated })
  }
  const today = civilFromDays(now.day)
  const here = of(today.year, today.month)
  if (here === undefined) return 'impossible'
  if (here >= now.day) return at(here, ['date', 'this-month'], { stated })
  const to = shiftMonth(today.year, today.month, 1)
  const next = of(to.year, to.month)
  return at(next ?? here, ['date', 'nth-weekday-over'], { stated, doubt: 'conflict', other: here })
}

/** A day of a month, with or without its month and year; a weekday said beside it must agree. */
export function resolveDate(s: DaySpec, year: number | undefined, now: LocalNow): Resolution {
  const stated: When['stated'] = s.weekday === undefined ? ['date'] : ['date', 'weekday']
  const agrees = (n: number): boolean => s.weekday === undefined || weekdayOfNumber(n) === s.weekday
  const inMonth = (y: number, month: number): number | undefined =>
    s.day! > 0 ? validDay(y, month, s.day!) : validDay(y, month, daysInMonth(y, month) + 1 + s.day!)
  const today = civilFromDays(now.day)

  if (s.monthOff !== undefined || year !== undefined) {
    const said = monthSaid(s, year, now)!
    const day = inMonth(said.year, said.month)
    if (day === undefined) return 'impossible'
    // 26.11.30 said in 2026: nobody books years ahead
    const sooner = s.yearFirst && validDay(s.yearFirst.year, s.yearFirst.month, s.yearFirst.day)
    if (
      sooner !== undefined &&
      day > now.day + FAR_DAYS &&
      sooner >= now.day &&
      sooner <= now.day + FAR_DAYS &&
      agrees(sooner)
    )
      return at(sooner, ['date', 'year-first'], { stated, doubt: 'ambiguous', other: day })
    const swapped = s.swappable ? inMonthSwapped(s, said.year) : undefined
    if (!agrees(day))
      return swapped !== undefined && agrees(swapped)
        ? at(swapped, ['date', 'order-by-weekday'], { stated })
        : at(day, undefined, { stated, doubt: 'conflict' })
    if (s.weekday === undefined && swapped !== undefined)
      return at(day, ['date', 'day-month-order'], { stated, doubt: 'ambiguous', other: swapped })
    return at(day, undefined, { stated })
  }

  if (s.month !== undefined) {
    const future = firstOf(today.year, today.year + 8, (y) =>
      atLeast(inMonth(y, s.month!), s.lean === 'next' ? now.day + 1 : now.day),
    )
    const past = lastOf(today.year, (y) => inMonth(y, s.month!), now.day)
    if (s.lean === 'past') return past === undefined ? 'impossible' : at(past, undefined, { stated })
    if (future === undefined) return 'impossible'
    if (s.weekday !== undefined && !agrees(future)) {
      if (past !== undefined && agrees(past) && now.day - past <= RECENT_DAYS) return at(past, undefined, { stated })
      return at(future, undefined, { stated, doubt: 'conflict' })
    }
    if (s.swappable && s.weekday === undefined) {
      const other = firstOf(today.year, today.year + 8, (y) => atLeast(validDay(y, s.day!, s.month!), now.day))
      if (other !== undefined && other !== future)
        return at(future, ['date', 'day-month-order'], { stated, doubt: 'ambiguous', other })
    }
    return at(future, undefined, { stated })
  }

  // a day number alone: the next such day; with a weekday, the next that is one
  const candidates: number[] = []
  for (let k = 0; k < 14; k += 1) {
    const to = shiftMonth(today.year, today.month, k)
    const day = inMonth(to.year, to.month)
    if (day !== undefined && day >= now.day) candidates.push(day)
  }
  const [first] = candidates
  if (first === undefined) return 'impossible'
  if (s.weekday === undefined) return at(first, ['date', 'next-such-day'], { stated })
  if (agrees(first)) return at(first, undefined, { stated })
  // "thursday the 21st" where the next 21st is a Friday: a slip, or the 21st of a later month? Only the guest knows.
  const later = candidates.find(agrees)
  if (later === undefined) return at(first, undefined, { stated, doubt: 'conflict' })
  return at(later, ['date', 'month-by-weekday'], { stated, doubt: 'conflict', other: first })
}

const inMonthSwapped = (s: DaySpec, year: number): number | undefined =>
  s.month === undefined ? undefined : validDay(year, s.day!, s.month)

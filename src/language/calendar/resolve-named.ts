import { addMonths, civilFromDays, weekdayOfNumber } from '../../domain/time/civil-day.ts'
import { at, atLeast, firstOf, lastOf, type Resolution } from './date-result.ts'
import { holidayFrom, holidayIn } from './holidays.ts'
import type { LocalNow } from './local-now.ts'
import { daysInLunarMonth, leapMonth, lunarDay, lunarMonthOf, solarTermDay } from './lunar.ts'
import type { DaySpec } from './pieces.ts'
import { nextMakeupDay, publicHoliday } from './workdays.ts'

/** A solar term, by its Chinese name. */
export function resolveTerm(term: string, year: number | undefined, now: LocalNow): Resolution {
  const thisYear = civilFromDays(now.day).year
  const make = (y: number): number | undefined => solarTermDay(y, term)
  const day = year === undefined ? firstOf(thisYear, thisYear + 2, (y) => atLeast(make(y), now.day)) : make(year)
  return day === undefined ? 'impossible' : at(day)
}

/** A holiday, by its name in `holidays.ts`. */
export function resolveNamed(s: DaySpec, year: number | undefined, now: LocalNow, zone: string): Resolution {
  const thisYear = civilFromDays(now.day).year
  const make = (y: number): number | undefined => holidayIn(s.named!, y, zone)
  let day: number | undefined
  if (s.named === 'makeup') {
    // the year's order may not be known yet
    day = nextMakeupDay(now.day)
    if (day === undefined) return 'nothing'
  } else if (year !== undefined) day = make(year)
  else if (s.lean === 'past') day = lastOf(thisYear + 1, make, now.day)
  else if (s.ahead && s.ahead.months % 12 === 0 && s.ahead.days === 0) day = make(thisYear + s.ahead.months / 12)
  else if (s.ahead) day = nearest(make, addMonths(now.day, s.ahead.months) + s.ahead.days)
  else day = holidayFrom(s.named!, s.lean === 'next' ? now.day + 1 : now.day, zone)
  if (day === undefined) return 'impossible'
  if (s.span === 'holiday') {
    const range = publicHoliday(day)
    if (range) return at(range[0], ['date', 'public-holiday'], { until: range[1] })
  }
  if (s.weekday !== undefined && weekdayOfNumber(day) !== s.weekday) return at(day, undefined, { doubt: 'conflict' })
  return at(day, ['date', 'holiday'])
}

function nearest(make: (year: number) => number | undefined, to: number): number | undefined {
  const { year } = civilFromDays(to)
  let best: number | undefined
  for (let y = year - 1; y <= year + 1; y += 1) {
    const day = make(y)
    if (day !== undefined && (best === undefined || Math.abs(day - to) < Math.abs(best - to))) best = day
  }
  return best
}

/** A lunar date, or a lunar day of whatever month is next. */
export function resolveLunar(s: DaySpec, year: number | undefined, now: LocalNow): Resolution {
  const { month, day, leap } = s.lunar!
  const here = lunarMonthOf(now.day)
  if (month !== undefined) {
    const make = (y: number): number | undefined =>
      leap && leapMonth(y) !== month ? undefined : lunarDay(y, month, day, leap)
    const found =
      year === undefined
        ? firstOf(here.year, here.year + (leap ? 40 : 12), (y) => atLeast(make(y), now.day))
        : make(year)
    return found === undefined ? 'impossible' : at(found, ['date', 'lunar'])
  }
  // a lunar day alone: this lunar month's or the next one's that has it
  let { year: y, month: m } = here
  for (let k = 0; k < 4; k += 1) {
    const found = day <= daysInLunarMonth(y, m) ? lunarDay(y, Math.abs(m), day, m < 0) : undefined
    if (found !== undefined && found >= now.day) return at(found, ['date', 'lunar-next-such-day'])
    if (m > 0 && leapMonth(y) === m) m = -m
    else {
      m = Math.abs(m) + 1
      if (m > 12) {
        m = 1
        y += 1
      }
    }
  }
  return 'impossible'
}

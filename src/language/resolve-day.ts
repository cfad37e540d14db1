import { addMonths, civil, dayNumber, daysInMonth, shiftMonth, validDay, weekdayOf } from './calendar.ts'
import { holidayFrom, holidayIn, nthWeekday } from './holidays.ts'
import type { LocalNow } from './local-now.ts'
import { daysInLunarMonth, leapMonth, lunarDay, lunarMonthOf, solarTermDay } from './lunar.ts'
import type { DaySpec } from './pieces.ts'
import type { When } from './reading.ts'
import { addWorkdays, nextMakeupDay, publicHoliday } from './workdays.ts'

/** A day in the calendar and how sure it is. Day numbers as in `calendar.ts`. */
export interface Resolved {
  day: number
  /** last day of a range */
  until?: number
  stated: When['stated']
  assumed: When['assumed']
  /** asks: the parts contradict each other, or two readings are as likely; ambiguous: the other one is worth showing */
  doubt?: 'conflict' | 'ambiguous'
  /** the other reading of an ambiguous day */
  other?: number
}
/** impossible: no such day; nothing: says no day (a year alone) */
export type Resolution = Resolved | 'impossible' | 'nothing'

const at = (day: number, convention?: [string, string], more: Partial<Resolved> = {}): Resolved => ({
  day,
  stated: ['date'],
  assumed: convention ? [{ field: convention[0], convention: convention[1] }] : [],
  ...more,
})

/** A weekday said with a day of the month counts as meant for a past date only so many days back. */
const RECENT_DAYS = 31

/** Gives a day its place in the calendar. Conventions are listed in `docs/language.md` under the names used here. */
export function resolveDay(spec: DaySpec, now: LocalNow, zone: string): Resolution {
  if (spec.beside !== undefined) return besideDay(spec, now, zone)
  const { shift, ...base } = spec
  const resolved = resolveBase(base, now, zone)
  if (!shift || typeof resolved === 'string') return resolved
  const move = (n: number): number => addMonths(n, shift.months) + shift.days
  const moved: Resolved = { ...resolved, day: move(resolved.day) }
  if (resolved.until !== undefined) moved.until = move(resolved.until)
  if (resolved.other !== undefined) moved.other = move(resolved.other)
  return moved
}

function besideDay(spec: DaySpec, now: LocalNow, zone: string): Resolution {
  const { beside, weekday, ...base } = spec
  const resolved = resolveDay(base, now, zone)
  if (typeof resolved === 'string' || weekday === undefined) return resolved
  const day = countWeekdays(
    beside! < 0 || resolved.until === undefined ? resolved.day : resolved.until,
    weekday,
    beside!,
  )
  return { ...at(day, undefined, { stated: ['date', 'weekday'] }), assumed: resolved.assumed }
}

function resolveBase(s: DaySpec, now: LocalNow, zone: string): Resolution {
  const today = civil(now.day)
  const year = s.year ?? (s.yearOff === undefined ? undefined : today.year + s.yearOff)
  if (s.lunar) return resolveLunar(s, year, now)
  if (s.term) return fromYears(today.year, year, now.day, (y) => solarTermDay(y, s.term!))
  if (s.named) return resolveNamed(s, year, now, zone)
  if (s.workdays !== undefined) return at(addWorkdays(now.day, s.workdays), ['date', 'workday'])
  if (s.count !== undefined) return at(countWeekdays(now.day, s.weekday!, s.count))
  if (s.nth !== undefined) return resolveNth(s, year, now)
  if (s.day !== undefined) return resolveDate(s, year, now)
  if (s.span === 'monthStart' || s.span === 'monthMiddle' || s.span === 'monthEnd')
    return resolvePartOfMonth(s, year, now)
  if (s.weekday !== undefined) return resolveWeekday(s, now)
  if (s.off !== undefined) return at(now.day + s.off)
  if (s.ahead) return at(addMonths(now.day, s.ahead.months) + s.ahead.days)
  if (s.span === 'weekend' || s.span === 'week') return resolveWeek(s, now)
  if (s.month !== undefined || s.monthOff !== undefined) return resolveMonth(s, year, now)
  return 'nothing'
}

const monday = (n: number): number => n - weekdayOf(n)

function countWeekdays(from: number, weekday: number, count: number): number {
  const step = (weekday - weekdayOf(from) + 7) % 7
  if (count > 0) return from + (step === 0 ? 7 : step) + (count - 1) * 7
  return from - (step === 0 ? 7 : 7 - step) + (count + 1) * 7
}

function resolveWeekday(s: DaySpec, now: LocalNow): Resolved {
  const weekday = s.weekday!
  const stated: When['stated'] = ['weekday']
  const inWeek = (weeks: number): number => monday(now.day) + weeks * 7 + weekday
  if (s.ahead) {
    const base = addMonths(now.day, s.ahead.months) + s.ahead.days
    // "in two weeks on friday" is a week counted from Monday, "two months from today on tuesday" the next such day.
    if (s.ahead.months === 0 && s.ahead.days % 7 === 0) return at(inWeek(s.ahead.days / 7), undefined, { stated })
    return at(base + ((weekday - weekdayOf(base) + 7) % 7), undefined, { stated })
  }
  if (s.off !== undefined) {
    const day = now.day + s.off
    return at(day, undefined, {
      stated: ['date', 'weekday'],
      ...(weekdayOf(day) === weekday ? {} : { doubt: 'conflict' as const }),
    })
  }
  if (s.weekOff !== undefined)
    return at(inWeek(s.weekOff), s.weekOff === 0 ? undefined : ['date', 'weeks-from-monday'], { stated })
  const next = countWeekdays(now.day, weekday, 1)
  if (s.lean === 'past') return at(countWeekdays(now.day, weekday, -1), undefined, { stated })
  if (s.lean === 'next') {
    const day = inWeek(1)
    return at(day, ['date', 'next-weekday'], {
      stated,
      ...(next === day ? {} : { doubt: 'ambiguous' as const, other: next }),
    })
  }
  if (s.lean === 'coming') return at(next, ['date', 'coming-weekday'], { stated })
  if (weekdayOf(now.day) === weekday) {
    // "this friday" on a Friday is today; plain "friday" rather the next, since today has a word of its own.
    if (s.lean === 'this') return at(now.day, ['date', 'this-weekday'], { stated, doubt: 'ambiguous', other: next })
    return at(next, ['date', 'weekday-today'], { stated, doubt: 'ambiguous', other: now.day })
  }
  return at(next, ['date', s.lean === 'this' ? 'this-weekday' : 'coming-weekday'], { stated })
}

function resolveWeek(s: DaySpec, now: LocalNow): Resolved {
  const first = monday(now.day) + (s.weekOff ?? 0) * 7 + (s.ahead?.days ?? 0)
  if (s.span === 'weekend') {
    // On a Sunday "the weekend" is what is left of it.
    return at(s.weekOff === undefined && weekdayOf(now.day) === 6 ? now.day : first + 5, ['date', 'weekend'], {
      until: first + 6,
    })
  }
  return at(s.weekOff === 0 ? Math.max(first, now.day) : first, ['date', 'weeks-from-monday'], { until: first + 6 })
}

/** The year and month that the rest of a date belongs to; undefined: none was said. */
function monthSaid(s: DaySpec, year: number | undefined, now: LocalNow): { year: number; month: number } | undefined {
  const today = civil(now.day)
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

function resolveMonth(s: DaySpec, year: number | undefined, now: LocalNow): Resolved {
  const { year: y, month } = monthSaid(s, year, now)!
  const first = dayNumber(y, month, 1)
  const until = first + daysInMonth(y, month) - 1
  return at(first <= now.day && now.day <= until ? now.day : first, ['date', 'whole-month'], { until })
}

function resolvePartOfMonth(s: DaySpec, year: number | undefined, now: LocalNow): Resolved {
  const today = civil(now.day)
  const said = monthSaid(s, year, now)
  const of = (y: number, month: number): [number, number] => {
    const last = daysInMonth(y, month)
    if (s.span === 'monthStart') return [dayNumber(y, month, 1), dayNumber(y, month, 5)]
    return s.span === 'monthMiddle'
      ? [dayNumber(y, month, 11), dayNumber(y, month, 20)]
      : [dayNumber(y, month, last - 4), dayNumber(y, month, last)]
  }
  let [first, until] = of(said?.year ?? today.year, said?.month ?? today.month)
  if (!said && until < now.day) {
    const next = shiftMonth(today.year, today.month, 1)
    ;[first, until] = of(next.year, next.month)
  }
  return at(Math.max(first, Math.min(now.day, until)), ['date', 'part-of-month'], { until })
}

function resolveNth(s: DaySpec, year: number | undefined, now: LocalNow): Resolution {
  const stated: When['stated'] = ['date', 'weekday']
  const of = (y: number, month: number): number | undefined => {
    const day = nthWeekday(y, month, s.weekday!, s.nth!)
    return civil(day).month === month ? day : undefined
  }
  const said = monthSaid(s, year, now)
  if (said) {
    let day = of(said.year, said.month)
    const { month } = civil(now.day)
    if (s.month === month && year === undefined && day !== undefined && day < now.day && s.lean !== 'past')
      day = of(said.year + 1, said.month)
    return day === undefined ? 'impossible' : at(day, undefined, { stated })
  }
  const today = civil(now.day)
  const here = of(today.year, today.month)
  if (here === undefined) return 'impossible'
  if (here >= now.day) return at(here, ['date', 'this-month'], { stated })
  const to = shiftMonth(today.year, today.month, 1)
  const next = of(to.year, to.month)
  return at(next ?? here, ['date', 'nth-weekday-over'], { stated, doubt: 'conflict', other: here })
}

/** A day of a month, with or without its month and year; a weekday said beside it must agree. */
function resolveDate(s: DaySpec, year: number | undefined, now: LocalNow): Resolution {
  const stated: When['stated'] = s.weekday === undefined ? ['date'] : ['date', 'weekday']
  const agrees = (n: number): boolean => s.weekday === undefined || weekdayOf(n) === s.weekday
  const inMonth = (y: number, month: number): number | undefined =>
    s.day! > 0 ? validDay(y, month, s.day!) : validDay(y, month, daysInMonth(y, month) + 1 + s.day!)
  const today = civil(now.day)

  if (s.monthOff !== undefined || year !== undefined) {
    const said = monthSaid(s, year, now)!
    const day = inMonth(said.year, said.month)
    if (day === undefined) return 'impossible'
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
const atLeast = (n: number | undefined, from: number): number | undefined =>
  n !== undefined && n >= from ? n : undefined

function firstOf(from: number, to: number, make: (year: number) => number | undefined): number | undefined {
  for (let y = from; y <= to; y += 1) {
    const day = make(y)
    if (day !== undefined) return day
  }
  return undefined
}

function lastOf(from: number, make: (year: number) => number | undefined, before: number): number | undefined {
  for (let y = from; y >= from - 8; y -= 1) {
    const day = make(y)
    if (day !== undefined && day < before) return day
  }
  return undefined
}

function fromYears(
  thisYear: number,
  year: number | undefined,
  today: number,
  make: (year: number) => number | undefined,
): Resolution {
  const day = year === undefined ? firstOf(thisYear - 1, thisYear + 8, (y) => atLeast(make(y), today)) : make(year)
  return day === undefined ? 'impossible' : at(day)
}

function resolveNamed(s: DaySpec, year: number | undefined, now: LocalNow, zone: string): Resolution {
  const thisYear = civil(now.day).year
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
  if (s.weekday !== undefined && weekdayOf(day) !== s.weekday) return at(day, undefined, { doubt: 'conflict' })
  return at(day, ['date', 'holiday'])
}

function nearest(make: (year: number) => number | undefined, to: number): number | undefined {
  const { year } = civil(to)
  let best: number | undefined
  for (let y = year - 1; y <= year + 1; y += 1) {
    const day = make(y)
    if (day !== undefined && (best === undefined || Math.abs(day - to) < Math.abs(best - to))) best = day
  }
  return best
}

function resolveLunar(s: DaySpec, year: number | undefined, now: LocalNow): Resolution {
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

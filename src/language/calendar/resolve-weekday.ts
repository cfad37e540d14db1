import { addMonths, weekdayOfNumber } from '../../domain/time/civil-day.ts'
import type { When } from '../reading.ts'
import { at, type DateResult } from './date-result.ts'
import type { LocalNow } from './local-now.ts'
import type { DaySpec } from './pieces.ts'

const monday = (n: number): number => n - weekdayOfNumber(n)

/** The nth such weekday after a day, or before it. */
export function countWeekdays(from: number, weekday: number, count: number): number {
  const step = (weekday - weekdayOfNumber(from) + 7) % 7
  if (count > 0) return from + (step === 0 ? 7 : step) + (count - 1) * 7
  return from - (step === 0 ? 7 : 7 - step) + (count + 1) * 7
}

/** A weekday, by the week that was said or the way it leans. */
export function resolveWeekday(s: DaySpec, now: LocalNow): DateResult {
  const weekday = s.weekday!
  const stated: When['stated'] = ['weekday']
  const inWeek = (weeks: number): number => monday(now.day) + weeks * 7 + weekday
  if (s.ahead) {
    const base = addMonths(now.day, s.ahead.months) + s.ahead.days
    // "in two weeks on friday" is a week counted from Monday, "two months from today on tuesday" the next such day.
    if (s.ahead.months === 0 && s.ahead.days % 7 === 0) return at(inWeek(s.ahead.days / 7), undefined, { stated })
    return at(base + ((weekday - weekdayOfNumber(base) + 7) % 7), undefined, { stated })
  }
  if (s.off !== undefined) {
    const day = now.day + s.off
    return at(day, undefined, {
      stated: ['date', 'weekday'],
      ...(weekdayOfNumber(day) === weekday ? {} : { doubt: 'conflict' as const }),
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
  if (s.lean === 'either' && next !== inWeek(1))
    return at(next, ['date', 'either-weekday'], { stated, doubt: 'conflict', other: inWeek(1) })
  if (s.lean === 'coming') return at(next, ['date', 'coming-weekday'], { stated })
  if (weekdayOfNumber(now.day) === weekday) {
    // "this friday" on a Friday is today; plain "friday" rather the next, since today has a word of its own.
    if (s.lean === 'this') return at(now.day, ['date', 'this-weekday'], { stated, doubt: 'ambiguous', other: next })
    return at(next, ['date', 'weekday-today'], { stated, doubt: 'ambiguous', other: now.day })
  }
  return at(next, ['date', s.lean === 'this' ? 'this-weekday' : 'coming-weekday'], { stated })
}

/** A week or its weekend. */
export function resolveWeek(s: DaySpec, now: LocalNow): DateResult {
  const first = monday(now.day) + (s.weekOff ?? 0) * 7 + (s.ahead?.days ?? 0)
  if (s.span === 'weekend') {
    // On a Sunday "the weekend" is what is left of it.
    return at(s.weekOff === undefined && weekdayOfNumber(now.day) === 6 ? now.day : first + 5, ['date', 'weekend'], {
      until: first + 6,
    })
  }
  return at(s.weekOff === 0 ? Math.max(first, now.day) : first, ['date', 'weeks-from-monday'], { until: first + 6 })
}

import { addMonths, civilFromDays, weekdayOfNumber } from '../../domain/time/civil-day.ts'
import type { When } from '../reading.ts'
import { at, type DateResult, type Resolution } from './date-result.ts'
import type { LocalNow } from './local-now.ts'
import type { DaySpec } from './pieces.ts'
import {
  resolveDate,
  resolveIsoWeek,
  resolveMonth,
  resolveMonthWeek,
  resolveNth,
  resolvePartOfMonth,
  resolveWeekdayInMonth,
} from './resolve-date.ts'
import { resolveLunar, resolveNamed, resolveTerm } from './resolve-named.ts'
import { countWeekdays, resolveWeek, resolveWeekday } from './resolve-weekday.ts'
import { addWorkdays } from './workdays.ts'

/** Gives a day its place in the calendar. Conventions are listed in `docs/language.md` under the names used here. */
export function resolveDay(spec: DaySpec, now: LocalNow, zone: string): Resolution {
  if (spec.beside !== undefined) return besideDay(spec, now, zone)
  const { shift, ...base } = spec
  const said = shift === undefined || shift.months !== 0 ? undefined : weekdayAhead(base, shift.days, now)
  if (said !== undefined) return said
  const resolved = resolveBase(base, now, zone)
  if (!shift || typeof resolved === 'string') return resolved
  const move = (n: number): number => addMonths(n, shift.months) + shift.days
  const moved: DateResult = { ...resolved, day: move(resolved.day) }
  // 国庆假期第三天 is one day
  if (base.span === 'holiday') delete moved.until
  else if (resolved.until !== undefined) moved.until = move(resolved.until)
  if (resolved.other !== undefined) moved.other = move(resolved.other)
  return moved
}

/**
 * "sunday week, the 23rd": the date says once more which day it is, and is not counted from. "tuesday week", said on a
 * Tuesday, is a week from then.
 */
function weekdayAhead({ weekday, ...base }: DaySpec, ahead: number, now: LocalNow): DateResult | undefined {
  if (weekday === undefined || ahead !== 7) return undefined
  const next = countWeekdays(now.day, weekday, 1)
  const days = weekdayOfNumber(now.day) === weekday ? [now.day + ahead, next + ahead] : [next + ahead]
  const stated: When['stated'] = ['date', 'weekday']
  if (base.day !== undefined) {
    const then = days.find((day) => {
      const date = civilFromDays(day)
      return date.day === base.day && (base.month === undefined || date.month === base.month)
    })
    return then === undefined ? undefined : at(then, undefined, { stated })
  }
  if (days.length < 2 || Object.keys(base).length > 0) return undefined
  return at(days[0]!, ['date', 'weekday-today'], { stated: ['weekday'], doubt: 'ambiguous', other: days[1]! })
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
  const today = civilFromDays(now.day)
  const year = s.year ?? (s.yearOff === undefined ? undefined : today.year + s.yearOff)
  if (s.lunar) return resolveLunar(s, year, now)
  if (s.term) return resolveTerm(s.term, year, now)
  if (s.named) return resolveNamed(s, year, now, zone)
  if (s.workdays !== undefined) return at(addWorkdays(now.day, s.workdays), ['date', 'workday'])
  if (s.count !== undefined) return at(countWeekdays(now.day, s.weekday!, s.count))
  if (s.isoWeek !== undefined) return resolveIsoWeek(s.isoWeek, s.weekday, year, now)
  if (s.monthWeek !== undefined) return resolveMonthWeek(s, year, now)
  if (s.nth !== undefined) return resolveNth(s, year, now)
  if (s.day !== undefined) return resolveDate(s, year, now)
  if (s.span === 'monthStart' || s.span === 'monthMiddle' || s.span === 'monthEnd')
    return s.weekday === undefined ? resolvePartOfMonth(s, year, now) : resolveWeekdayInMonth(s, year, now)
  if (s.weekday !== undefined) return resolveWeekday(s, now)
  if (s.off !== undefined) return at(now.day + s.off, s.open ? ['date', 'open-start'] : undefined)
  if (s.ahead) return at(addMonths(now.day, s.ahead.months) + s.ahead.days)
  if (s.span === 'weekend' || s.span === 'week') return resolveWeek(s, now)
  if (s.month !== undefined || s.monthOff !== undefined) return resolveMonth(s, year, now)
  return 'nothing'
}

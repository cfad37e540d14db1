import { dateOf, endClockOf } from '../../domain/time/calendar.ts'
import { addMonths, weekdayOfNumber } from '../../domain/time/civil-day.ts'
import type { DayPart, OpeningHours, When } from '../reading.ts'
import type { DateResult } from './date-result.ts'
import type { Group } from './grouping/group.ts'
import { type HalfContext, settle } from './half-of-day.ts'
import type { LocalNow } from './local-now.ts'
import { resolveDay } from './resolve-day.ts'

const DAY = 1440
/** Until then a person who has not slept may mean the day that begins with the next morning. */
const SMALL_HOURS = 120
/** When a part of the day is over, in minutes after midnight. */
const PART_ENDS: Readonly<Record<DayPart, number>> = {
  morning: 720,
  noon: 840,
  afternoon: 1080,
  evening: DAY,
  night: DAY,
}

export interface AssembleContext {
  now: LocalNow
  zone: string
  hours?: OpeningHours
}

export interface DateCandidates {
  /** best first; no spans yet */
  whens: Omit<When, 'span'>[]
  doubt?: 'conflict' | 'ambiguous'
  impossible: boolean
}

/** Turns a group into readings: the day in the calendar, the half of the day, and what was assumed for them. */
export function assemble(group: Group, length: number | undefined, context: AssembleContext): DateCandidates {
  const { now, zone } = context
  if (group.instant && !group.clock && (!group.day || group.instant.minutes !== 0))
    return fromNow(group.instant, length, now)
  let resolved: DateResult | undefined
  if (group.day) {
    const result = resolveDay(group.day, now, zone)
    if (result === 'impossible') return { whens: [], impossible: true }
    if (result !== 'nothing') resolved = result
    else if (!group.clock && !group.part) return { whens: [], impossible: false }
  }
  if (resolved && group.untilDay) {
    const last = lastDay(group, resolved.day, context)
    if (last === undefined) return { whens: [], impossible: true }
    resolved = { ...resolved, until: last }
  }
  let doubt = resolved?.doubt
  const whens = [reading(group, resolved, length, context, false)]
  if (resolved?.other !== undefined)
    whens.push(reading(group, { ...resolved, day: resolved.other }, length, context, false))
  else if (group.clock && group.clock.half === undefined) {
    const second = reading(group, resolved, length, context, true)
    if (second.start !== whens[0]!.start) {
      whens.push(second)
      doubt ??= 'ambiguous'
    }
  }
  if (resolved && group.clock?.midnight && doubt === undefined) {
    // "friday midnight": the night to Friday or the one after it; "midnight tonight" is the one to come
    const end = reading(group, { ...resolved, day: resolved.day + 1 }, length, context, false)
    if (group.part) return { whens: [end], impossible: false }
    whens.push(end)
    doubt = 'ambiguous'
  }
  if (group.day && now.minute < SMALL_HOURS && afterMidnight(group) && doubt === undefined && resolved) {
    whens.push(reading(group, { ...resolved, day: resolved.day - 1 }, length, context, false))
    whens[0]!.assumed.push({ field: 'date', convention: 'small-hours' })
    doubt = 'ambiguous'
  }
  return { whens, impossible: false, ...(doubt ? { doubt } : {}) }
}

/** tomorrow and tonight, whose day is in question after midnight; a weekday or a date beside them settles it. */
const afterMidnight = (group: Group): boolean =>
  group.day!.weekday === undefined && (group.day!.off === 1 || (group.day!.off === 0 && group.part === 'evening'))

/** The last day of "monday to wednesday", told from the first where it says less. */
function lastDay(group: Group, first: number, context: AssembleContext): number | undefined {
  const { day } = group
  const spec = { ...group.untilDay! }
  const alone = spec.day !== undefined && spec.month === undefined && spec.monthOff === undefined
  // "october 1st to 3rd": the month said once holds for both
  if (alone && day?.month !== undefined) spec.month = day.month
  if (alone && day?.monthOff !== undefined) spec.monthOff = day.monthOff
  if (day?.year !== undefined) spec.year ??= day.year
  if (spec.weekday !== undefined && spec.weekOff === undefined && spec.lean === undefined && spec.day === undefined)
    return first + ((spec.weekday - weekdayOfNumber(first) + 7) % 7)
  // what counts from today (tomorrow, next week) does so for both; a date comes after the first
  const counted =
    spec.off !== undefined || spec.weekOff !== undefined || spec.monthOff !== undefined || spec.ahead !== undefined
  const last = resolveDay(spec, counted ? context.now : { ...context.now, day: first }, context.zone)
  return typeof last === 'string' || last.day < first ? undefined : last.day
}

function fromNow(instant: NonNullable<Group['instant']>, length: number | undefined, now: LocalNow): DateCandidates {
  const base = instant.ahead ? addMonths(now.day, instant.ahead.months) + instant.ahead.days : now.day
  const total = base * DAY + now.minute + instant.minutes
  const day = Math.floor(total / DAY)
  const minute = total - day * DAY
  const when: Omit<When, 'span'> = {
    date: dateOf(day),
    start: endClockOf(minute),
    past: instant.minutes < 0 || base < now.day,
    stated: ['date', 'start', 'half'],
    assumed: [],
  }
  if (length !== undefined) when.end = endClockOf((minute + length) % DAY)
  return { whens: [when], impossible: false }
}

function reading(
  group: Group,
  resolved: DateResult | undefined,
  length: number | undefined,
  context: AssembleContext,
  second: boolean,
): Omit<When, 'span'> {
  const { now } = context
  const when: Omit<When, 'span'> = {
    past: false,
    stated: [...(resolved?.stated ?? [])],
    assumed: [...(resolved?.assumed ?? [])],
  }
  const until = resolved?.until
  let day = resolved?.day
  let over: number | undefined
  if (group.clock) {
    const half: HalfContext = {}
    const part = group.clock.part ?? group.part
    if (part) half.part = part
    if (day !== undefined && context.hours) half.open = context.hours(dateOf(day))
    if (day === now.day) half.over = now.minute
    const settled = settle(group.clock, group.endClock, half)
    const chosen = second && settled.other ? settled.other : settled
    let { start, end } = chosen
    // Midnight said as the end of a day, or an hour after it, is on the next day.
    if (start >= DAY) {
      start -= DAY
      if (end !== undefined) end -= DAY
      if (day !== undefined) {
        day += 1
        when.assumed.push({ field: 'date', convention: 'after-midnight' })
      }
    }
    if (end === undefined && length !== undefined && !group.clock.bound) end = start + length
    if (group.clock.bound === 'before' && !group.endClock) {
      when.end = endClockOf(start)
      when.stated.push('end')
      when.assumed.push({ field: 'start', convention: 'open-start' })
      over = start
    } else {
      when.start = endClockOf(start)
      when.stated.push('start')
      over = start
      if (group.clock.bound === 'after' && !group.endClock) {
        when.assumed.push({ field: 'end', convention: 'open-end' })
        over = DAY
      }
    }
    if (end !== undefined) {
      when.end = endClockOf(end % DAY)
      when.stated.push('end')
    }
    // "friday evening, no later than 8": both narrow it
    if (group.clock.bound && !group.endClock && group.part && group.clock.part === undefined) {
      when.dayPart = group.part
      when.stated.push('dayPart')
    }
    if (group.clock.half !== undefined || part) when.stated.push('half')
    else if (settled.convention) when.assumed.push({ field: 'half', convention: settled.convention })
  } else if (group.part) {
    when.dayPart = group.part
    when.stated.push('dayPart')
    over = PART_ENDS[group.part]
  }
  if (day === undefined) return when
  when.date = dateOf(day)
  if (until !== undefined) when.until = dateOf(until)
  const last = until ?? day
  when.past = last < now.day || (last === now.day && over !== undefined && over < now.minute)
  return when
}

import { addDays, daysBetween, weekdayOf } from '../../../src/domain/time/calendar.ts'
import type { When } from '../../../src/language/reading.ts'
import { saysOtherSuchDay, saysWhichWeek } from '../../../src/language/wording/booking-words.ts'

/** By these the reader gave a weekday its week. */
const BARE: ReadonlySet<string> = new Set(['coming-weekday', 'weekday-today'])

/** The next such day to come may be meant too, unless it is so many days from the one talked about. */
const FAR = 14

/**
 * A weekday that corrects a day is the one nearest to that day, not the next to come: "actually wednesday" of the 5th of next month.
 * `second`: another that may be meant: the other side's, where it is about as near, else the next to come. `base`: the day that is
 * talked about, YYYY-MM-DD.
 */
export function weekdayNear(when: When, text: string, base: string | undefined): { when: When; second?: string } {
  const { date } = when
  const bare = when.until === undefined && when.assumed.some(({ convention }) => BARE.has(convention))
  if (base === undefined || date === undefined || !bare || saysWhichWeek(text)) return { when }
  // weeks on from the next such day; that one is the first that can be had
  const weeks = Math.floor(daysBetween(date, base) / 7)
  if (weeks < 0) return { when }
  const before = addDays(date, weeks * 7)
  const after = addDays(before, 7)
  // "the other thursday" is not the one that is talked about: the one before it, where that is still to come, else the next
  const other = before === base && saysOtherSuchDay(text) ? (date < base ? date : after) : before
  if (before === base) return { when: { ...when, date: other, past: false } }
  const [back, on] = [daysBetween(before, base), daysBetween(base, after)]
  const [near, far] = back <= on ? [before, after] : [after, before]
  const close = Math.abs(back - on) <= 1
  const coming = near !== date && daysBetween(date, base) < FAR
  const second = close ? far : coming ? date : undefined
  return { when: { ...when, date: near, past: false }, ...(second !== undefined && { second }) }
}

/** "next week" of what is on a Sunday: the Sunday of that week; undefined: no whole week is said, or it is over by then. */
export function sameWeekdayIn({ date, until, start, dayPart }: When, own: string): string | undefined {
  if (date === undefined || until === undefined || start !== undefined || dayPart !== undefined) return undefined
  // part of this week is over
  const monday = addDays(until, -weekdayOf(until))
  const day = addDays(monday, weekdayOf(own))
  return weekdayOf(until) === 6 && date >= monday && day >= date ? day : undefined
}

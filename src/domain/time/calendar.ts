/**
 * Arithmetic on local days (`YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999) and on local clock times (`HH:mm`).
 * No zones here: see `zone.ts`.
 */

import { civilFromDays, daysFromCivil, weekdayOfNumber } from './civil-day.ts'

const DAY_MS = 86_400_000
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** The days around today are asked for over and over, many times a message; this many are remembered. */
const REMEMBERED = 4000
const numbers = new Map<string, number>()
const dates = new Map<number, string>()

/** Days since 1970-01-01; undefined where the text is no real day (30 February, 2026-1-5). */
export function dayNumber(date: string): number | undefined {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const match = DATE.exec(date)
  if (match === null || match[1] === '0000') return undefined
  const number = daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3]))
  // 30 February rolls over into March: only what comes back as it went in is a day.
  if (dateOf(number) !== date) return undefined
  if (numbers.size >= REMEMBERED) numbers.clear()
  numbers.set(date, number)
  return number
}

/** The inverse of `dayNumber`. */
export function dateOf(number: number): string {
  let date = dates.get(number)
  if (date === undefined) {
    const { year, month, day } = civilFromDays(number)
    date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
    if (dates.size >= REMEMBERED) dates.clear()
    dates.set(number, date)
  }
  return date
}

export const isDate = (text: string): boolean => dayNumber(text) !== undefined

/** `date` must be a real day: a fault otherwise. */
export function addDays(date: string, days: number): string {
  return dateOf(numberOf(date) + days)
}

/** Whole days from one local day to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** 0 is Monday, 6 is Sunday (ISO 8601's order, as in `Schedule.weekly`). */
export const weekdayOf = (date: string): number => weekdayOfNumber(numberOf(date))

/** Minutes after midnight of `HH:mm`; undefined where it is no time of day. `24:00` is one only as an end: see `endMinutes`. */
export function clockMinutes(time: string): number | undefined {
  const match = CLOCK.exec(time)
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2])
}

/** The same for the end of a range: `24:00` is allowed. */
export const endMinutes = (time: string): number | undefined => (time === '24:00' ? 1440 : clockMinutes(time))

/** Of what has been read or checked before, `24:00` too: a fault where it is no time. */
export function minutesOf(time: string): number {
  const minutes = endMinutes(time)
  if (minutes === undefined) throw new RangeError(`not a time: ${time}`)
  return minutes
}

/** `HH:mm` of minutes after midnight; past a day's end it is the next day's clock. */
export function clockOf(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`
}

/** The same for the end of a range: the day's end stays `24:00`. */
export const endClockOf = (minutes: number): string => (minutes === 1440 ? '24:00' : clockOf(minutes))

/** The wall clock's reading as if it were UTC, in milliseconds. */
export const wallMs = (date: string, minutes: number): number => numberOf(date) * DAY_MS + minutes * 60_000

/** The inverse of `wallMs`. */
export function fromWallMs(wall: number): { date: string; time: string } {
  const day = Math.floor(wall / DAY_MS)
  return { date: dateOf(day), time: clockOf(Math.floor((wall - day * DAY_MS) / 60_000)) }
}

function numberOf(date: string): number {
  const number = dayNumber(date)
  if (number === undefined) throw new RangeError(`not a day: ${date}`)
  return number
}

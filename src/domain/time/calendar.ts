/**
 * Arithmetic on local days (`YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999) and on local clock times (`HH:mm`).
 * No zones here: see `zone.ts`.
 */

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
export function weekdayOf(date: string): number {
  // 1970-01-01 was a Thursday, which is 3.
  return (((numberOf(date) + 3) % 7) + 7) % 7
}

/** Minutes after midnight of `HH:mm`; undefined where it is no time of day. `24:00` is one only as an end: see `endMinutes`. */
export function clockMinutes(time: string): number | undefined {
  const match = CLOCK.exec(time)
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2])
}

/** The same for the end of a range: `24:00` is allowed. */
export const endMinutes = (time: string): number | undefined => (time === '24:00' ? 1440 : clockMinutes(time))

/** `HH:mm` of minutes after midnight; past a day's end it is the next day's clock. */
export function clockOf(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`
}

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

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day is the last.

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civilFromDays(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp + (mp < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

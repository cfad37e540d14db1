/**
 * Days as integers (days since 1970-01-01, proleptic Gregorian): comparing and adding need no time zone.
 * The conversion is Howard Hinnant's `days_from_civil` and its inverse.
 */

export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146_097 + doe - 719_468
}

export function civil(n: number): { year: number; month: number; day: number } {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** 0 is Monday, 6 is Sunday: weeks begin on Monday (GB/T 7408, ISO 8601). */
export const weekdayOf = (n: number): number => (((n + 3) % 7) + 7) % 7

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** undefined where the month has no such day. */
export function validDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumber(year, month, day)
}

/** The month `months` after (year, month); a month is 1 … 12. */
export function shiftMonth(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The same day of a later or earlier month, or that month's last day. */
export function addMonths(n: number, months: number): number {
  const { year, month, day } = civil(n)
  const to = shiftMonth(year, month, months)
  return dayNumber(to.year, to.month, Math.min(day, daysInMonth(to.year, to.month)))
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** YYYY-MM-DD */
export function isoDate(n: number): string {
  const { year, month, day } = civil(n)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Of a YYYY-MM-DD. */
export const parseIsoDate = (date: string): number =>
  dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))

/** HH:mm of minutes after midnight; 1440 stays `24:00`. */
export const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Minutes after midnight of HH:mm. */
export const clockMinutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))

/** Two digits of a year: 50 … 99 lie in the last century (ISO C's and POSIX's pivot is 69; people book ahead, not back). */
export const fullYear = (text: string): number => {
  const n = Number(text)
  if (text.length > 2) return n
  return n >= 50 ? 1900 + n : 2000 + n
}

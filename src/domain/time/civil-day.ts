/**
 * Days as integers (days since 1970-01-01, proleptic Gregorian): comparing and adding need no time zone. Months are 1 … 12.
 * The conversions are Howard Hinnant's, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day is the last.
 */

export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function civilFromDays(number: number): { year: number; month: number; day: number } {
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

/** 0 is Monday, 6 is Sunday: weeks begin on Monday (GB/T 7408, ISO 8601). */
export const weekdayOfNumber = (number: number): number => (((number + 3) % 7) + 7) % 7 // 1970-01-01 was a Thursday

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** undefined where the month has no such day. */
export function validDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return daysFromCivil(year, month, day)
}

/** The month `months` after (year, month). */
export function shiftMonth(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The same day of a later or earlier month, or that month's last day. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilFromDays(number)
  const to = shiftMonth(year, month, months)
  return daysFromCivil(to.year, to.month, Math.min(day, daysInMonth(to.year, to.month)))
}

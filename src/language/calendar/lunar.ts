import { LunarDay, LunarMonth, LunarYear, SolarDay, SolarTerm } from 'tyme4ts'
import { civilFromDays, daysFromCivil } from '../../domain/time/civil-day.ts'

/**
 * The Chinese calendar by tyme4ts. (The runtime's own calendar puts some festivals a day off.)
 * A conversion costs about 100 µs, so the few that a conversation needs are kept.
 */
const KEPT = 512
const cache = new Map<string, number | undefined>()

function kept(key: string, make: () => number | undefined): number | undefined {
  if (cache.has(key)) return cache.get(key)
  let value: number | undefined
  try {
    value = make()
  } catch {
    value = undefined // tyme4ts throws on a day that the month does not have
  }
  if (cache.size >= KEPT) cache.clear()
  cache.set(key, value)
  return value
}

const solar = (day: SolarDay): number => daysFromCivil(day.getYear(), day.getMonth(), day.getDay())

/** Day number of a lunar date; undefined where that year has no such day. `leap`: of the leap month. */
export const lunarDay = (year: number, month: number, day: number, leap = false): number | undefined =>
  kept(`${year}/${leap ? -month : month}/${day}`, () =>
    solar(LunarDay.fromYmd(year, leap ? -month : month, day).getSolarDay()),
  )

/** 0: the year has none. */
export const leapMonth = (year: number): number =>
  kept(`leap ${year}`, () => LunarYear.fromYear(year).getLeapMonth()) ?? 0

export const daysInLunarMonth = (year: number, month: number): number =>
  kept(`days ${year}/${month}`, () => LunarMonth.fromYm(year, month).getDayCount()) ?? 30

/** The day on which a solar term (by its Chinese name) begins in a Gregorian year, at Beijing's clock. */
export const solarTermDay = (year: number, name: string): number | undefined =>
  kept(`term ${year} ${name}`, () => {
    // tyme4ts counts a year's terms from the winter solstice of the year before.
    const day = solar(SolarTerm.fromName(year, name).getSolarDay())
    return civilFromDays(day).year === year ? day : solar(SolarTerm.fromName(year + 1, name).getSolarDay())
  })

/** The lunar year and month (negative: leap) in which a day lies. */
export function lunarMonthOf(n: number): { year: number; month: number } {
  const packed = kept(`of ${n}`, () => {
    const { year, month, day } = civilFromDays(n)
    const lunar = SolarDay.fromYmd(year, month, day).getLunarDay()
    return lunar.getYear() * 100 + lunar.getMonth() + 50
  })
  const value = packed ?? 0
  const year = Math.floor(value / 100)
  return { year, month: value - year * 100 - 50 }
}

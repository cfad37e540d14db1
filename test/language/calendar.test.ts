import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { dateOf, dayNumber, endClockOf, minutesOf } from '../../src/domain/time/calendar.ts'
import { addMonths, civilFromDays, daysFromCivil, validDay, weekdayOfNumber } from '../../src/domain/time/civil-day.ts'
import { holidayIn } from '../../src/language/calendar/holidays.ts'
import { leapMonth, lunarDay, lunarMonthOf, solarTermDay } from '../../src/language/calendar/lunar.ts'
import { addWorkdays, isWorkday, publicHoliday } from '../../src/language/calendar/workdays.ts'

const day = (date: string): number => dayNumber(date)!
const iso = (n: number | undefined): string | undefined => (n === undefined ? undefined : dateOf(n))

describe('days as numbers', () => {
  it('agree with luxon', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 200_000 }), fc.integer({ min: -40, max: 40 }), (n, months) => {
        const there = DateTime.utc(1970, 1, 1).plus({ days: n })
        expect(dateOf(n)).toBe(there.toISODate())
        expect(weekdayOfNumber(n) + 1).toBe(there.weekday)
        expect(civilFromDays(n)).toEqual({ year: there.year, month: there.month, day: there.day })
        expect(daysFromCivil(there.year, there.month, there.day)).toBe(n)
        expect(dateOf(addMonths(n, months))).toBe(there.plus({ months }).toISODate())
      }),
    )
  })

  it('no 30 February', () => {
    expect(validDay(2027, 2, 29)).toBeUndefined()
    expect(validDay(2028, 2, 29)).toBe(day('2028-02-29'))
    expect(validDay(2028, 13, 1)).toBeUndefined()
  })

  it('clocks', () => {
    expect([endClockOf(0), endClockOf(565), endClockOf(1440)]).toEqual(['00:00', '09:25', '24:00'])
    expect(minutesOf('09:25')).toBe(565)
  })
})

describe('holidays', () => {
  it.each([
    ['easter', 2024, '2024-03-31'],
    ['easter', 2025, '2025-04-20'],
    ['easter', 2026, '2026-04-05'],
    ['orthodoxEaster', 2024, '2024-05-05'],
    ['orthodoxEaster', 2025, '2025-04-20'],
    ['orthodoxEaster', 2026, '2026-04-12'],
    ['thanksgiving', 2026, '2026-11-26'],
    ['memorial', 2027, '2027-05-31'],
    ['spring', 2026, '2026-02-17'],
    ['springEve', 2026, '2026-02-16'],
    ['midAutumn', 2026, '2026-09-25'],
    ['dragonBoat', 2026, '2026-06-19'],
    ['laba', 2026, '2026-01-26'],
  ])('%s %i', (name, year, expected) => expect(iso(holidayIn(name, year, 'America/New_York'))).toBe(expected))

  it('by country', () => {
    expect(iso(holidayIn('thanksgiving', 2026, 'America/Toronto'))).toBe('2026-10-12')
    expect(iso(holidayIn('national', 2026, 'Asia/Taipei'))).toBe('2026-10-10')
    expect(iso(holidayIn('labour', 2026, 'Asia/Shanghai'))).toBe('2026-05-01')
    expect(holidayIn('none', 2026, 'UTC')).toBeUndefined()
  })
})

describe('the Chinese calendar', () => {
  it('lunar days, leap months, solar terms', () => {
    expect(iso(lunarDay(2025, 6, 1))).toBe('2025-06-25')
    expect(iso(lunarDay(2025, 6, 1, true))).toBe('2025-07-25')
    expect(lunarDay(2026, 6, 1, true)).toBeUndefined()
    expect([leapMonth(2025), leapMonth(2026)]).toEqual([6, 0])
    expect(lunarMonthOf(day('2025-08-01'))).toEqual({ year: 2025, month: -6 })
    expect(iso(solarTermDay(2026, '清明'))).toBe('2026-04-05')
    expect(iso(solarTermDay(2026, '冬至'))).toBe('2026-12-22')
  })

  it('working days with the days that were ordered', () => {
    expect(isWorkday(day('2026-10-01'))).toBe(false)
    expect(isWorkday(day('2026-01-04'))).toBe(true)
    expect(isWorkday(day('2026-11-28'))).toBe(false)
    expect(iso(addWorkdays(day('2026-09-30'), 1))).toBe('2026-10-08')
    expect(publicHoliday(day('2026-10-03'))?.map(iso)).toEqual(['2026-10-01', '2026-10-07'])
    expect(publicHoliday(day('2026-11-24'))).toBeUndefined()
  })
})

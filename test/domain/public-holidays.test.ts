import { describe, expect, it } from 'vitest'
import { dayKind, holidaysKnown, isHolidayCountry } from '../../src/domain/hall/public-holidays.ts'
import { hoursOn, slotsOn } from '../../src/domain/hall/slots.ts'
import { addDays } from '../../src/domain/time/calendar.ts'
import { aHall, aService } from '../support/halls.ts'

describe('public holidays', () => {
  it.each([
    // 国务院办公厅关于2026年部分节假日安排的通知
    ['CN', '2026-10-01', 'off'],
    ['CN', '2026-10-07', 'off'],
    ['CN', '2026-10-10', 'work'],
    ['CN', '2026-10-11', undefined],
    ['CN', '2026-11-24', undefined],
    ['GB-ENG', '2026-12-25', 'off'],
    ['GB-ENG', '2026-12-28', 'off'],
    ['GB-ENG', '2026-01-02', undefined],
    ['GB-SCT', '2026-01-02', 'off'],
    ['US', '2026-07-04', 'off'],
    ['DE', '2026-10-03', 'off'],
    ['DE', '2026-10-04', undefined],
  ] as const)('%s %s: %s', (country, date, expected) => {
    expect(dayKind(country, date)).toBe(expected)
  })

  it.each([
    // 1 January, Spring Festival's eve to its third day, Qingming, May, Dragon Boat, Mid-Autumn, National Day
    [2027, '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'],
    [2028, '01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03'],
  ] as const)('of %s, which is not ordered yet, are those that the law fixes', (year, days) => {
    expect(holidaysKnown('CN', year)).toBe(false)
    const all = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter(
      (date) => date < `${year + 1}`,
    )
    expect(
      all
        .filter((date) => dayKind('CN', date) === 'off')
        .map((date) => date.slice(5))
        .join(' '),
    ).toBe(days)
    expect(all.filter((date) => dayKind('CN', date) === 'work')).toEqual([])
  })

  it('are all known of a year that is ordered, and elsewhere', () => {
    expect([holidaysKnown('CN', 2026), holidaysKnown('GB', 2031)]).toEqual([true, true])
  })

  it('are known of countries and their parts, and of no others', () => {
    expect(['CN', 'GB', 'GB-ENG', 'US-CA', 'DE-BY'].filter((each) => !isHolidayCountry(each))).toEqual([])
    expect(['XX', 'GB-XXX', 'ENG'].filter(isHolidayCountry)).toEqual([])
  })

  it('close a hall or give it other hours; a day’s own exception comes first, and make-up days are like a Monday', () => {
    const weekly = [[['09:00', '12:00']], [], [], [], [], [], []] as const
    const plain = { ...aService().schedule, weekly, slotMinutes: 60 }
    const closed = { ...plain, holidays: { country: 'CN', hours: [] } }
    const short = { ...plain, holidays: { country: 'CN', hours: [['10:00', '11:00']] as const } }
    const own = { ...short, exceptions: [{ date: '2026-10-05', hours: [['18:00', '19:00']] as const }] }
    // a Monday in the week of the National Day
    expect(hoursOn(closed, '2026-10-05')).toEqual([])
    expect(hoursOn(short, '2026-10-05')).toEqual([['10:00', '11:00']])
    expect(hoursOn(own, '2026-10-05')).toEqual([['18:00', '19:00']])
    // a Saturday that is worked
    expect(hoursOn(plain, '2026-10-10')).toEqual([])
    expect(hoursOn(closed, '2026-10-10')).toEqual([['09:00', '12:00']])
    expect(slotsOn(aHall(), aService({ schedule: short }), '2026-10-05').map(({ from }) => from)).toEqual(['10:00'])
  })
})

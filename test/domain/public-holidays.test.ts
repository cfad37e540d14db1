import { describe, expect, it } from 'vitest'
import { dayKind, isHolidayCountry } from '../../src/domain/hall/public-holidays.ts'
import { hoursOn, slotsOn } from '../../src/domain/hall/slots.ts'
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

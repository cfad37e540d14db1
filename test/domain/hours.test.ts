import { describe, expect, it } from 'vitest'
import { readHours, readWeek, readWeekdays } from '../../src/domain/hall/hours.ts'

describe('opening hours', () => {
  it.each([
    ['09:00-12:00, 14:00-02:00', '09:00-12:00 14:00-02:00'],
    ['14:00-18:00,9:00-12:00', '09:00-12:00 14:00-18:00'],
    ['9:00–24:00', '09:00-24:00'],
    ['９：００－１２：００'.normalize('NFKC'), '09:00-12:00'],
    ['9：00至12：00，14：00到18：00', '09:00-12:00 14:00-18:00'],
  ])('%s', (text, expected) => {
    const read = readHours(text)
    expect(read.ok && read.ranges.map((range) => range.join('-')).join(' ')).toBe(expected)
  })

  it.each(['', '9-12', '25:00-26:00', '09:00', '09:00-12:00,', '09:60-10:00', 'open'])('%s is none', (text) => {
    expect(readHours(text)).toEqual({ ok: false, problem: 'unreadable' })
  })

  it('do not overlap', () => {
    expect(readHours('09:00-12:00, 11:30-13:00')).toMatchObject({ ok: false, problem: 'overlap' })
  })
})

it.each([
  ['mon', [0]],
  ['mon-fri', [0, 1, 2, 3, 4]],
  ['sat - mon', [5, 6, 0]],
  ['Mon, wed', [0, 2]],
  ['周一至周五', [0, 1, 2, 3, 4]],
  ['星期六、周日', [5, 6]],
  ['礼拜天', [6]],
  ['someday', undefined],
  ['mon-wed-fri', undefined],
])('weekdays: %s', (text, days) => expect(readWeekdays(text)).toEqual(days))

describe('a week', () => {
  it.each([
    ['mon-fri 09:00-12:00, 14:00-18:00; sat 10:00-18:00', '2 2 2 2 2 1 0'],
    ['周一至周五 9:00-12:00，14:00-18:00；周六 休息', '2 2 2 2 2 0 0'],
    ['sat-sun: 10:00-18:00', '0 0 0 0 0 1 1'],
  ])('%s', (text, ranges) => {
    const read = readWeek(text)
    expect(read.ok && read.week.map((day) => day.length).join(' ')).toBe(ranges)
  })

  it.each([
    ['mon 09:00-12:00; mon 14:00-18:00', 'twice'],
    ['mon-fri', 'unreadable'],
    ['', 'unreadable'],
    ['someday 09:00-12:00', 'unreadable'],
    ['mon 09:00-12:00, 11:00-13:00', 'unreadable'],
  ])('%s is none', (text, problem) => expect(readWeek(text)).toMatchObject({ ok: false, problem }))
})

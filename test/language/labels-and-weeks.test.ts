import { describe, expect, it } from 'vitest'
import { readingOf, short } from './reading-of.ts'

/** The clock of these tests: Monday 23 November 2026, 10:00. */
describe('a label with a colon', () => {
  it.each([
    ['开场时间：16:00-17:30', '16:00-17:30'],
    ['时段:9:00~10:00', '09:00-10:00'],
    ['到场：19:30', '19:30'],
    ['start:15:15', '15:15'],
  ])('%s: %s', (text, is) => expect(short(readingOf(text).whens[0])).toBe(is))

  it('leaves a number and a size what they are', () => {
    expect(readingOf('手机：13911112222').contact?.mobile).toBe('+8613911112222')
    expect(readingOf('总人数：9').party).toEqual({ min: 9, max: 9 })
  })
})

describe('digits written otherwise', () => {
  it.each(['幺三七幺二三四八八八八', '幺37幺二三四八八八八'])('%s', (text) =>
    expect(readingOf(`手机${text}`).contact?.mobile).toBe('+8613712348888'),
  )
  it('in boxes', () => {
    const reading = readingOf('周六晚上7点 3️⃣位')
    expect(short(reading.whens[0])).toBe('2026-11-28 19:00')
    expect(reading.party).toEqual({ min: 3, max: 3 })
  })
})

describe('what was read wrong without a word', () => {
  it('a length before the hour from which it runs', () =>
    expect(short(readingOf('for 45 minutes from 5pm').whens[0])).toMatch(/^17:00/))
  it('an hour, a dash and a size', () => {
    const reading = readingOf('at 11 - 5 people')
    expect(short(reading.whens[0])).toBe('11:00')
    expect(reading.party).toEqual({ min: 5, max: 5 })
  })
  it.each([
    ['my number is 020 7946 0321', 'Europe/London'],
    ['电话 010-62341234', 'Asia/Shanghai'],
  ])('%s is neither a size nor a day', (text, zone) => {
    const { party, whens, contact } = readingOf(text, { zone })
    expect({ party, whens, contact }).toEqual({ party: undefined, whens: [], contact: undefined })
  })
})

describe('one day or the other', () => {
  it.each([
    ['明后天晚上八点', '2026-11-24 20:00', '2026-11-25 20:00'],
    ['今明两天下午四点', '2026-11-23 16:00', '2026-11-24 16:00'],
  ])('%s', (text, ...both) => {
    const { whens, doubt } = readingOf(text)
    expect(whens.map(short)).toEqual(both)
    expect(doubt).toBe('ambiguous')
  })
})

describe('weeks by their number (ISO 8601)', () => {
  it.each([
    ['2026年第50周', '2026-12-07…2026-12-13'],
    ['第50周周五晚上7点', '2026-12-11 19:00'],
    ['第48周', '2026-11-23…2026-11-29'],
    ['week 50', '2026-12-07…2026-12-13'],
    ['thursday of week 51', '2026-12-17'],
    // over this year
    ['week 20', '2027-05-17…2027-05-23'],
    ['week 1 2027', '2027-01-04…2027-01-10'],
  ])('%s: %s', (text, is) => expect(short(readingOf(text).whens[0])).toBe(is))

  it('a week that its year has not is impossible', () => expect(readingOf('week 53 2027').impossible).toBe(true))

  it.each(['课程第6周', 'next week 10 to 12', 'the 10 week course', 'week 2'])('%s names none', (text) =>
    expect(readingOf(text).whens.some(({ assumed }) => assumed.some((each) => each.convention === 'whole-week'))).toBe(
      false,
    ),
  )
})

describe('hours beside a day', () => {
  it.each([
    ['7 december 9 to 11', '2026-12-07 09:00-11:00'],
    ['the 30th, 2 to 4', '2026-11-30 14:00-16:00'],
    ['dec 6th 10 to 12', '2026-12-06 10:00-12:00'],
  ])('%s', (text, is) => expect(short(readingOf(text).whens[0])).toBe(is))

  it('an hour in words, where a day is asked for', () => {
    expect(short(readingOf('thursday eleven', { expects: 'date' }).whens[0])).toBe('2026-11-26 11:00')
    // the 11th is no Thursday, and the 10th is one
    expect(short(readingOf('thursday 11', { expects: 'date' }).whens[0])).toBe('2026-11-26 11:00')
    expect(readingOf('thursday 10', { expects: 'date' }).doubt).toBe('ambiguous')
  })
})

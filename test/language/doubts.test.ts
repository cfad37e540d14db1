import { describe, expect, it } from 'vitest'
import { brief, readingOf, short } from './reading-of.ts'

describe('what contradicts itself is asked about', () => {
  it.each([
    ['周日, 十一月三十号'], // a Monday
    ['Thursday the 24th'],
    ['friday, december 3rd'],
    ['tomorrow, november 26th'],
    ['明天，11月26号'],
    ['今天星期三'],
  ])('%s', (text) => expect(readingOf(text).doubt).toBe('conflict'))

  it('but not what agrees', () => {
    expect(brief('周日，十一月二十九号')).toBe('2026-11-29')
    expect(brief('tomorrow, november 24th')).toBe('2026-11-24')
    expect(brief('Sunday, Nov 22')).toBe('2026-11-22 past')
  })

  it('days that no calendar has', () => {
    for (const text of ['2月30日', '六月三十一号', 'feb 30', '31 june', '2027-02-29', 'the 31st of november'])
      expect(readingOf(text), text).toMatchObject({ whens: [], impossible: true, doubt: 'conflict' })
  })
})

describe('the guard: date-like words that were not read', () => {
  it.each([
    ['下下下下周三'],
    ['第五周的周三'],
    ['明天3点 8刻'],
    ['tomorrow at 3pm 17'],
    ['friday 3pm the 12th week'],
    ['after friday'],
    ['周五之前'],
    ['大下周三'],
  ])('%s', (text) => expect(readingOf(text, { expects: 'date' }).doubt).toBe('leftover'))

  it('is silent about numbers that are none of a date', () => {
    for (const text of [
      '明天下午三点2号厅',
      '明天3点，100元的',
      'tomorrow at 3pm, $20',
      'friday 3pm, room A4',
      '周五三点订三个人',
    ])
      expect(readingOf(text).doubt, text).toBeUndefined()
  })

  it('looks behind the 300 characters that are read', () => {
    const long = `明天下午三点${'，谢谢'.repeat(120)}`
    expect(readingOf(long).doubt).toBeUndefined()
    expect(readingOf(`${long}还是周五吧`).doubt).toBe('leftover')
  })
})

describe('what is no date is left alone', () => {
  it.each([
    ['停车方便吗'],
    ['多少钱'],
    ['我要订2号厅'],
    ['may I ask what this is for?'],
    ['this may take longer'],
    ['a second round'],
    ['the first time'],
    ['good morning'],
    ['早上好'],
    ['the sun is out'],
    ['A4 paper'],
    ['a 4:3 screen'],
  ])('%s', (text) => expect(readingOf(text).whens).toEqual([]))
})

describe('the past is understood as past, never moved', () => {
  it.each([
    ['last friday', '2026-11-20 past'],
    ['昨天下午三点', '2026-11-22 15:00 past'],
    ['this morning at 9', '2026-11-23 09:00 past'],
    ['今天早上九点', '2026-11-23 09:00 past'],
    ['今天9:30', '2026-11-23 21:30'],
    ['今天上午9:30', '2026-11-23 09:30 past'],
    ['2020-05-01', '2020-05-01 past'],
    ['3 days ago', '2026-11-20 past'],
  ])('%s', (text, expected) => {
    const { whens } = readingOf(text)
    expect(short(whens[0])).toBe(expected)
  })
})

describe('between midnight and two', () => {
  const at = '2026-11-24T00:30'
  it.each([['明天下午三点'], ['tomorrow at 3pm'], ['tonight at 8']])('%s is shown with the other day', (text) => {
    const { whens, doubt } = readingOf(text, { at })
    expect(doubt).toBe('ambiguous')
    expect(new Set(whens.map((when) => when.date)).size).toBe(2)
    expect(whens[0]?.assumed).toContainEqual({ field: 'date', convention: 'small-hours' })
  })

  it('a weekday or a date settles it', () => {
    expect(readingOf('周三下午三点', { at }).doubt).toBeUndefined()
    expect(readingOf('明天下午三点', { at: '2026-11-24T02:00' }).doubt).toBeUndefined()
  })
})

describe('the half of the day', () => {
  const evenings = (): [string, string][] => [['17:00', '23:00']]
  const mornings = (): [string, string][] => [['06:00', '12:00']]

  it('is told by the opening hours', () => {
    expect(brief('明天八点', { hours: evenings })).toBe('2026-11-24 20:00')
    expect(brief('明天八点', { hours: mornings })).toBe('2026-11-24 08:00')
    expect(brief('tomorrow at 6', { hours: mornings })).toBe('2026-11-24 06:00')
    expect(readingOf('明天八点', { hours: evenings }).whens[0]?.assumed).toEqual([
      { field: 'half', convention: 'half-by-hours' },
    ])
  })

  it('is what is still to come today', () => expect(brief('今天九点')).toBe('2026-11-23 21:00'))

  it('by custom: one to five are afternoon, ten to twelve are not, between them both are shown', () => {
    expect(brief('明天三点')).toBe('2026-11-24 15:00')
    expect(brief('明天十点')).toBe('2026-11-24 10:00')
    const { whens, doubt } = readingOf('明天八点')
    expect([doubt, ...whens.map(short)]).toEqual(['ambiguous', '2026-11-24 08:00', '2026-11-24 20:00'])
  })

  it('is stated only where it was said', () => {
    expect(readingOf('明天下午三点').whens[0]?.stated).toEqual(['date', 'start', 'half'])
    expect(readingOf('明天三点').whens[0]?.stated).toEqual(['date', 'start'])
  })
})

describe('midnight', () => {
  it('begins a day or ends it', () => {
    const { whens, doubt } = readingOf('friday at midnight')
    expect([doubt, ...whens.map(short)]).toEqual(['ambiguous', '2026-11-27 00:00', '2026-11-28 00:00'])
    expect(brief('midnight tonight')).toBe('2026-11-24 00:00')
    expect(brief('midnight')).toBe('00:00')
  })
})

describe('several days', () => {
  it.each([
    ['周五或周六下午三点', ['2026-11-27 15:00', '2026-11-28 15:00']],
    ['3pm or 4pm on friday', ['2026-11-27 15:00', '2026-11-27 16:00']],
    ['saturday, sunday', ['2026-11-28', '2026-11-29']],
    // what it shall become comes first
    ['把周六的改到周日下午三点', ['2026-11-29 15:00', '2026-11-28']],
    ["move friday's booking to saturday", ['2026-11-28', '2026-11-27']],
  ])('%s', (text, expected) => expect(readingOf(text).whens.map(short)).toEqual(expected))
})

describe('the span', () => {
  it('is in the text as typed, whatever was rewritten', () => {
    const text = '请问，下個週三下午三點半可以吗'
    const span = readingOf(text).whens[0]!.span
    expect(text.slice(...span)).toBe('下個週三下午三點半')
    const english = 'could we say the twenty first of December at half past three?'
    expect(english.slice(...readingOf(english).whens[0]!.span)).toBe('twenty first of December at half past three')
  })
})

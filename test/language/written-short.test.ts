import { describe, expect, it } from 'vitest'
import { brief, readingOf, short } from './reading-of.ts'

describe('dates and times written short', () => {
  it.each([
    ['1900-2100', '19:00-21:00'],
    ['between 0730-0930', '07:30-09:30'],
    ['tomorrow 1400 to 1530', '2026-11-24 14:00-15:30'],
    ['周六1900~2100羽毛球', '2026-11-28 19:00-21:00'],
    ['1015-1145 on friday', '2026-11-27 10:15-11:45'],
    ['26.12.5', '2026-12-05'],
    ['26/12/5', '2026-12-05'],
    ['27.1.8下午2点', '2027-01-08 14:00'],
    ['pm3点', '15:00'],
    ['明天AM10点', '2026-11-24 10:00'],
    ['周六3点半pm', '2026-11-28 15:30'],
    ['0921下午3点', '2027-09-21 15:00'],
    ['1225晚上7点', '2026-12-25 19:00'],
    ['1208上午10:30', '2026-12-08 10:30'],
    ['12.5 周六 下午3点', '2026-12-05 15:00'],
    ['friday 27 at 4', '2026-11-27 16:00'],
    ['monday 30 from 2 to 4', '2026-11-30 14:00-16:00'],
    ['before lunch on tuesday', '2026-11-24 morning'],
  ])('%s', (text, when) => expect(brief(text)).toBe(when))

  it('a dotted day beside an hour is a day, and nobody is counted', () => {
    const { whens, party, doubt } = readingOf('12.5 下午3点')
    expect({ day: short(whens[0]), party, doubt }).toEqual({
      day: '2026-12-05 15:00',
      party: undefined,
      doubt: 'ambiguous',
    })
    expect(readingOf('12.5元').whens).toEqual([])
  })

  it('years, prices and crowds are no times', () => {
    for (const text of ['2010-2025', '1200-1400元', '1000-1200 people', 'x1900-2100'])
      expect(readingOf(text).whens, text).toEqual([])
  })

  it('hours alone answer the question for a time', () => {
    expect(brief('11 to 1', { expects: 'slot' })).toBe('11:00-13:00')
    expect(brief('12 to 2', { expects: 'slot' })).toBe('12:00-14:00')
    expect(brief('10到12', { expects: 'slot' })).toBe('10:00-12:00')
  })
})

describe('days counted from another', () => {
  it.each([
    ['国庆第二天', '2027-10-02'],
    ['国庆假期第三天', '2027-10-03'],
    ['中秋前一天', '2027-09-14'],
    ['中秋前夕', '2027-09-14'],
    ['元旦前一天下午3点', '2026-12-31 15:00'],
    ['圣诞节前两天', '2026-12-23'],
    ['春节后三天', '2027-02-09'],
    ['端午第二天上午10点', '2027-06-10 10:00'],
    ['月底那个周三', '2026-11-25'],
    ['下月初那个周六', '2026-12-05'],
    ['月中的周五', '2026-12-11'],
    ['两天后', '2026-11-25'],
    ['two days after today', '2026-11-25'],
    ['3 days from today', '2026-11-26'],
    ['in four business days', '2026-11-27'],
    ['in a business day', '2026-11-24'],
    ['3 working days from now', '2026-11-26'],
  ])('%s', (text, day) => expect(brief(text)).toBe(day))

  it('where the days off end is not always known', () => expect(readingOf('国庆假期后一天').doubt).toBe('leftover'))
})

describe('until a day, and nothing else', () => {
  it.each([
    ['until the 11th', '2026-11-23…2026-12-11'],
    ['any day until friday', '2026-11-23…2026-11-27'],
    ['what is free until sunday?', '2026-11-23…2026-11-29'],
    ['截止11号', '2026-11-23…2026-12-11'],
  ])('%s begins today', (text, days) => {
    expect(brief(text)).toBe(days)
    expect(readingOf(text).whens[0]?.assumed).toEqual([{ field: 'date', convention: 'open-start' }])
  })

  it.each([['staying until friday'], ['not until the 11th'], ["I'm away until the 11th"]])(
    '%s is asked about',
    (text) => expect(readingOf(text).doubt).toBe('leftover'),
  )
})

describe('the order of day and month in digits', () => {
  it.each([
    ['en-GB', 'Asia/Shanghai', '2027-01-05'],
    ['en-US', 'Europe/London', '2027-05-01'],
    ['en', 'Europe/London', '2027-01-05'],
    ['en', 'Australia/Sydney', '2027-01-05'],
    ['en', 'Asia/Singapore', '2027-01-05'],
    ['en', 'America/New_York', '2027-05-01'],
    ['en', 'America/Toronto', '2027-05-01'],
    ['en', 'Asia/Shanghai', '2027-05-01'],
    ['zh-CN', 'Europe/London', '2027-05-01'],
  ])('of a reader in %s at a hall in %s', (locale, zone, day) => {
    const { whens, doubt } = readingOf('5/1', { locale, zone })
    expect(whens[0]?.date).toBe(day)
    // the other order is offered
    expect([doubt, whens.length]).toEqual(['ambiguous', 2])
  })
})

describe('the name after the count', () => {
  it.each([
    ['3位 刘洋', '刘洋'],
    ['两位，周杰', '周杰'],
    ['明天下午3点 4人 赵敏', '赵敏'],
    ['2位 羽毛球', undefined],
    ['3位 高中生', undefined],
    ['两位 谢谢', undefined],
    ['4人 单打', undefined],
  ])('%s', (text, name) => expect(readingOf(text).contact?.name).toBe(name))
})

import { describe, expect, test } from 'vitest'
import { aboutHowMany } from '../../src/language/numbers/party-change.ts'
import { isBeforehand } from '../../src/language/numbers/place-in-list.ts'
import { read } from '../../src/language/read.ts'
import { endAsked, saysNoneFits, saysSoonest } from '../../src/language/wording/booking-words.ts'
import { leavesOut, onlyNumber, optionByWord } from '../../src/language/wording/form-answers.ts'
import { eitherDays } from '../../src/language/wording/repeats.ts'

const NOW = '2026-11-23T01:00:00Z'
const reading = (text: string, locale: string) => read(text, { now: NOW, zone: 'Asia/Shanghai', locale })

describe('what is said up to a booking', () => {
  test.each([
    ['艾达 13800138081 榆树路5号2室', '榆树路5号2室'],
    ['赛德 13800138083 梣树街3号', '梣树街3号'],
  ])('%s: the number of a house is no day', (text, address) => {
    const { whens, address: said } = reading(text, 'zh-CN')
    expect(whens).toEqual([])
    expect(said).toBe(address)
  })

  test.each(['周五八点到十二点打扫卫生 家里有狗', '明天清洗空调 三点'])('%s names nobody', (text) => {
    expect(reading(text, 'zh-CN').contact?.name).toBeUndefined()
  })

  test.each([
    ['badminton with 3 friends', 4],
    ['w/ two mates on friday', 3],
    ['3 absolute beginners on friday', 3],
    ['kids class for my 2, sunday 9am', 2],
    ['haircut for me and hubby', 2],
    ['sunday at noon, him and me', 2],
    ['two for stargazing. friday.', 2],
    ['2 adults and 3 childrens', 5],
  ])('%s', (text, party) => expect(reading(text, 'en').party).toEqual({ min: party, max: party }))

  test.each([
    ['周六带俩娃，一个六岁一个九岁', 3],
    ['又是我，周六带俩娃看星星', 3],
    ['我和15岁的儿子周二来', 2],
    ['周二带8岁的女儿', 2],
    ['周五七点顶绳 我和哥们', 2],
    ['羽毛球。周日。一点到三点。四个人。', 4],
  ])('%s', (text, party) => expect(reading(text, 'zh-CN').party).toEqual({ min: party, max: party }))

  test.each([
    ['how much is it ', 'first', '', true],
    ['let me check with my wife ', 'first', '.', true],
    ['', 'first', ', can we look', true],
    ["i'll take ", 'first', '', false],
    ['yes ', 'first', ' please', false],
    ['', 'first', ' is fine', false],
  ])('"%s%s%s": before all else %s', (before, said, after, is) => expect(isBeforehand(before, said, after)).toBe(is))

  test.each([
    ["what's the earliest you've got?", 'first'],
    ['which is the latest', 'last'],
    ['最晚那节几点', 'last'],
    ['早一点的', 'first'],
    ['what is the latest on this', undefined],
  ])('%s: %s of what is offered', (text, end) => expect(endAsked(text)).toBe(end))

  test.each([
    ['neither works for me', true],
    ['none of those', true],
    ['这些时间都不合适', true],
    ['两天都不行', true],
    ['都行', false],
    ['nothing else, thanks', false],
    ['none of us is vegan', false],
  ])('%s: none fits %s', (text, none) => expect(saysNoneFits(text)).toBe(none))

  test.each([
    ['i can only do tuesdays and thursdays', true],
    ['tuesdays or thursdays work for us', true],
    ['我只有周二和周四有空', true],
    ['every tuesday and thursday', false],
    ['tuesdays and thursdays for 4 weeks', false],
    ["we can't do tuesdays and thursdays", false],
  ])('%s: any of these days %s', (text, any) => expect(eitherDays(text) !== undefined).toBe(any))

  test('of two days of next week the second is of it too', () => {
    const dates = (text: string, locale: string) => reading(text, locale).whens.map(({ date }) => date)
    expect(dates('下周二或者周三', 'zh-CN')).toContain('2026-12-02')
    expect(dates('下周想洗个牙 周二', 'zh-CN')).toEqual(['2026-12-01'])
    expect(dates('next week, maybe thursday', 'en')).toEqual(['2026-12-03'])
    expect(reading('next week is bad, tuesday', 'en').doubt).toBe('conflict')
  })

  test('what is about so many, and what is not urgent', () => {
    expect(aboutHowMany('about 8', { min: 6, max: 10 })).toBe(8)
    expect(aboutHowMany('5 to 7', { min: 5, max: 7 })).toBeUndefined()
    expect(saysSoonest('it is urgent')).toBe(true)
    expect(saysSoonest('not urgent, thursday')).toBe(false)
    expect(saysSoonest('不是很急')).toBe(false)
  })

  test('options by a word of their own, and what is left out', () => {
    const belay = [
      { id: 'none', label: { en: 'Cannot belay', 'zh-CN': '不会保护' } },
      { id: 'top', label: { en: 'Can belay top-rope', 'zh-CN': '会顶绳保护' } },
      { id: 'lead', label: { en: 'Can belay lead', 'zh-CN': '会先锋保护' } },
    ]
    expect(optionByWord('i can lead', belay)).toBe('lead')
    expect(optionByWord("he can't belay", belay)).toBe('none')
    expect(optionByWord("i can't lead", belay)).toBeUndefined()
    expect(optionByWord('我会先锋', belay)).toBe('lead')
    expect(onlyNumber('7岁')).toBe('7')
    expect(leavesOut('Rosie, 07700 900321, no email', 'email')).toBe(true)
    expect(leavesOut('no e-mail yet? ada@example.com', 'text')).toBe(false)
  })
})

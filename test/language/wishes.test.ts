import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/language/reading.ts'
import { readingOf, short } from './reading-of.ts'

describe('party sizes', () => {
  it.each<[text: string, min: number, max: number]>([
    ['5个人', 5, 5],
    ['五位', 5, 5],
    ['5人', 5, 5],
    ['5-6个人', 5, 6],
    ['五六个人', 5, 6],
    ['5到8位', 5, 8],
    ['十五六个人', 15, 16],
    ['两大一小', 3, 3],
    ['两个大人一个小孩', 3, 3],
    ['2个大人和3个孩子', 5, 5],
    ['我们一家三口', 3, 3],
    ['我们俩', 2, 2],
    ['我和我老婆', 2, 2],
    ['我和朋友3个人', 3, 3],
    ['我和我老婆带两个孩子', 4, 4],
    ['me and my wife and 2 kids', 4, 4],
    ['就我一个人', 1, 1],
    ['人数：12', 12, 12],
    ['明天三点，4个', 4, 4],
    ['0个人', 0, 0],
    ['-1个人', -1, -1],
    ['1.5个人', 1.5, 1.5],
    ['for 4', 4, 4],
    ['for four people', 4, 4],
    ['party of 6', 6, 6],
    ['a table for 2', 2, 2],
    ['5 or 6 people', 5, 6],
    ['two adults and a child', 3, 3],
    ['there will be 3 of us', 3, 3],
    ['we are 5', 5, 5],
    ['just me', 1, 1],
    ['me and my wife', 2, 2],
    ['a dozen people', 12, 12],
  ])('%s', (text, min, max) => {
    const { party, whens } = readingOf(text)
    expect(party).toEqual({ min, max })
    expect(whens.filter((when) => when.start !== undefined && !text.includes('三点'))).toEqual([])
  })

  it.each<[text: string, size: number]>([
    ['5', 5],
    ['五', 5],
    ['５', 5],
    ['five', 5],
    ['十一', 11],
    ['twelve', 12],
    ['-1', -1],
    ['1.5', 1.5],
    ['0', 0],
    ['10000', 10_000],
    ['10,000', 10_000],
  ])('a bare %s where a number is wanted', (text, size) => {
    const { party, whens } = readingOf(text, { expects: 'number' })
    expect(party).toEqual({ min: size, max: size })
    expect(whens).toEqual([])
    if (!text.endsWith('个')) expect(readingOf(text).party).toBeUndefined()
  })

  it.each(['about 5', 'five or so', '大概5个', '5个左右'])('%s is asked about where a number is wanted', (text) => {
    expect(readingOf(text, { expects: 'number' }).party).toEqual({ min: 4, max: 6 })
  })

  it('are no times, and times no parties', () => {
    const reading = readingOf('周六3点5个人')
    expect([short(reading.whens[0]), reading.party]).toEqual(['2026-11-28 15:00', { min: 5, max: 5 }])
    const english = readingOf('for 4 on saturday at 5 for 2 hours')
    expect([short(english.whens[0]), english.party?.min, english.duration]).toEqual(['2026-11-28 17:00-19:00', 4, 120])
    expect(readingOf('on saturday for 9am').party).toBeUndefined()
    expect(readingOf('第3个人').party).toBeUndefined()
  })
})

describe('what the open question wants', () => {
  it('weighs the reading of bare digits', () => {
    expect(short(readingOf('3-5', { expects: 'slot' }).whens[0])).toBe('15:00-17:00')
    expect(readingOf('3-5', { expects: 'number' }).party).toEqual({ min: 3, max: 5 })
    expect(short(readingOf('3-5', { expects: 'date' }).whens[0])).toBe('2027-03-05')
    expect(readingOf('12-25', { expects: 'phone' }).whens).toEqual([])
    expect(readingOf('5', { expects: 'date' })).toMatchObject({ whens: [], rest: '5' })
  })

  it('takes no name for a month', () => {
    expect(readingOf('April', { expects: 'text' }).whens).toEqual([])
    expect(short(readingOf('April', { expects: 'date' }).whens[0])).toBe('2027-04-01…2027-04-30')
  })
})

describe('contact', () => {
  it.each<[text: string, contact: object]>([
    ['我叫王芳', { name: '王芳' }],
    ['姓名：王芳 手机：138 0013 8000', { name: '王芳', mobile: '+8613800138000' }],
    ['我叫李想', { name: '李想' }],
    ['我叫王明，手机13800138000', { name: '王明', mobile: '+8613800138000' }],
    ['我叫李雷，电话13900139000', { name: '李雷', mobile: '+8613900139000' }],
    ['王芳 13800138000', { name: '王芳', mobile: '+8613800138000' }],
    ['Ada Lovelace, 13800138000', { name: 'Ada Lovelace', mobile: '+8613800138000' }],
    ["I'm Ada Lovelace", { name: 'Ada Lovelace' }],
    ['my name is Ada Lovelace and my number is +44 7700 900123', { name: 'Ada Lovelace', mobile: '+447700900123' }],
    ['ada@example.org', { email: 'ada@example.org' }],
    ['+86 138-0013-8000', { mobile: '+8613800138000' }],
    ['１３８００１３８０００', { mobile: '+8613800138000' }],
  ])('%s', (text, contact) => {
    const reading = readingOf(text)
    expect(reading.contact).toEqual(contact)
    expect(reading.whens).toEqual([])
    expect(reading.party).toBeUndefined()
    expect(reading.rest).toBe('')
  })

  it('a number of the hall’s country where a telephone number is wanted', () => {
    expect(readingOf('07700 900123', { zone: 'Europe/London', expects: 'phone' }).contact).toEqual({
      mobile: '+447700900123',
    })
  })

  it('ends a name that runs on', () => {
    expect(readingOf('我叫李雷想订明天的').contact).toEqual({ name: '李雷' })
    expect(readingOf('我叫王芳5个人').contact).toEqual({ name: '王芳' })
  })

  it('takes no feeling for a name', () => {
    for (const text of ["I'm fine", "I'm free on friday", '我叫什么'])
      expect(readingOf(text).contact, text).toBeUndefined()
  })
})

describe('yes and no', () => {
  it.each([
    ['确认'],
    ['好的'],
    ['嗯好的'],
    ['可以'],
    ['没问题'],
    ['是的'],
    ['好的，确认'],
    ['ok'],
    ['Yes!'],
    ['yes please'],
    ['yep'],
    ['go ahead'],
    ['sure, go ahead'],
    ['对'],
    ['行'],
  ])('%s', (text) => expect(readingOf(text)).toMatchObject({ answer: 'yes', rest: '' }))
  it.each([['不'], ['不是'], ['不要'], ['no'], ['nope'], ['No, thanks'], ['not now'], ['不对']])('%s', (text) =>
    expect(readingOf(text).answer).toBe('no'),
  )
  it.each([['yes, but at 4pm'], ['不，改成5个人'], ['好的话再说'], ['no smoking room'], ['right now']])(
    '%s is more than that',
    (text) => expect(readingOf(text).answer).toBeUndefined(),
  )
})

describe('words that work everywhere', () => {
  it.each<[word: Word, ...texts: string[]]>([
    ['cancel', 'cancel', 'Cancel!', '取消', '算了', '算了吧', '不要了', 'never mind', 'forget it'],
    ['back', 'back', 'go back', '返回', '上一步'],
    ['help', 'help', 'help me', '帮助', '怎么用'],
    ['restart', 'start over', 'restart', '重新开始', '重来'],
    ['language', 'english', 'English please', '中文', '换语言', 'change language', '切换到英文'],
    ['mine', 'my bookings', '我的预约', '查看我的预约', 'show my bookings'],
    ['human', '人工', '转人工', 'talk to a human', 'agent'],
    ['more', 'more', '更多', '还有吗'],
    ['skip', 'skip', '跳过', '不填'],
    ['same', 'same as before', '一样', '和上次一样', 'the usual'],
  ])('%s', (word, ...texts) => {
    for (const text of texts) expect(readingOf(text).word, text).toBe(word)
  })

  it('are none inside a sentence', () => {
    for (const text of [
      'cancel my booking on saturday',
      '取消周五的预约',
      'Back Street',
      '帮助中心在哪',
      'more people',
      'help desk opening hours',
    ])
      expect(readingOf(text).word, text).toBeUndefined()
  })
})

describe('the rest', () => {
  it.each([
    ['明天下午三点，5个人，我叫王芳，13800138000', ''],
    ['please book for 4 next friday at 6pm', ''],
    ['我想订明天下午三点的', ''],
    ['明天下午三点，停车方便吗', '停车方便'],
    ['friday 3pm, is there parking?', 'parking'],
    ['cancel my booking on saturday', 'cancel'],
    ['', ''],
    ['   ', ''],
  ])('%s', (text, rest) => expect(readingOf(text).rest).toBe(rest))
})

describe('lengths', () => {
  it.each([
    ['两个小时', 120],
    ['一个半小时', 90],
    ['半小时', 30],
    ['90分钟', 90],
    ['2小时30分钟', 150],
    ['for 2 hours', 120],
    ['an hour and a half', 90],
    ['2.5 hrs', 150],
    ['90 minutes', 90],
    ['half an hour', 30],
  ])('%s', (text, minutes) => expect(readingOf(text).duration).toBe(minutes))
})

import { describe, expect, it } from 'vitest'
import { idNumberIn } from '../../src/language/contact/id-number.ts'
import { brief, readingOf, short } from './reading-of.ts'

describe('hours joined by a word are hours where nothing, or a day, is asked for', () => {
  it.each([
    ['9 to 11', '09:00-11:00'],
    ['10 till 12', '10:00-12:00'],
    ['11 until 2', '11:00-14:00'],
  ])('%s: %s', (text, hours) => {
    expect(short(readingOf(text).whens[0])).toBe(hours)
    expect(short(readingOf(text, { expects: 'date' }).whens[0])).toBe(hours)
  })

  it('where a number is asked for they are no party that shrinks', () => {
    expect(readingOf('11 to 2', { expects: 'number' }).party).toBeUndefined()
    expect(readingOf('2 to 4', { expects: 'number' }).party).toEqual({ min: 2, max: 4 })
  })
})

describe('"one" behind a time is the thing, and no number', () => {
  it.each([
    ["let's take the 10:15 one", '10:15'],
    ['the 2pm one would suit me', '14:00'],
    ['can I have the 11am one', '11:00'],
    ['8:30 one hour', '08:30-09:30'],
  ])('%s: %s', (text, time) => {
    const { whens, doubt } = readingOf(text)
    expect([short(whens[0]), doubt === 'leftover']).toEqual([time, false])
  })
})

describe('either of two days leaves nothing unread', () => {
  it.each(['今明天上午十点', '后天或周六下午三点', '明后两天晚上七点'])('%s', (text) => {
    const { rest, whens } = readingOf(text)
    expect([rest, whens.length]).toEqual(['', 2])
  })
})

describe('for whom is not how many', () => {
  it.each(['帮我同事约周六上午十点', '替我妈报名周日下午三点', '给我们老板订明天上午十点'])(
    '%s: nobody is counted',
    (text) => expect(readingOf(text).party).toBeUndefined(),
  )
  it.each([
    ['帮我同事约周六上午十点，三个人', 3],
    ['friday at 5pm, a couple', 2],
    ['sunday 11am - a couple please', 2],
    ['monday at 9, a couple of hours', undefined],
  ])('%s: %s', (text, size) => expect(readingOf(text).party?.min).toBe(size))
})

describe('an ID number in a sentence', () => {
  it.each([
    ['my ID is 11010519491231002X, thanks', '11010519491231002X'],
    ['证件号：110105 19491231 002x。', '110105 19491231 002x'],
    ['11010519491231002X 和 11010519491231002X', undefined],
    ['call 13800138000', undefined],
  ])('%s: %s', (text, number) => expect(idNumberIn(text)).toBe(number))

  it('is no day, and its label is read with it', () => {
    expect(brief('我的身份证号是11010519491231002X')).toBe('')
    expect(readingOf('我的身份证号是11010519491231002X').rest).toBe('')
    expect(readingOf('ID card 11010519491231002X, saturday').rest).toBe('')
  })
})

describe('a word that is said twice', () => {
  it.each([
    ['cancel cancel', 'cancel'],
    ['返回返回', 'back'],
    ['help, help!', 'help'],
  ])('%s: %s', (text, word) => expect(readingOf(text).word).toBe(word))
})

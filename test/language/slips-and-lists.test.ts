import { describe, expect, test } from 'vitest'
import { readingOf, short } from './reading-of.ts'

/** The clock of these tests: Monday 23 November 2026, 10:00. */
describe('slips of the finger and of the sound', () => {
  test.each([
    ['wednesdya at 4pm', '2026-11-25 16:00'],
    ['on thrsday', '2026-11-26'],
    ['firday 5pm', '2026-11-27 17:00'],
    ['sattturday', ''],
    ['satturday', '2026-11-28'],
    ['tommorrow at 2pm', '2026-11-24 14:00'],
    ['decembre 6th', '2026-12-06'],
    ['dceember 6th', '2026-12-06'],
    ['后夭下午两点', '2026-11-25 14:00'],
    ['昨填', '2026-11-22 past'],
    ['这洲五晚上七点', '2026-11-27 19:00'],
    ['礼败四', '2026-11-26'],
    ['星棋六上舞10点', '2026-11-28 10:00'],
    ['今碗8点', '2026-11-23 20:00'],
  ])('"%s"', (text, when) => expect(short(readingOf(text).whens[0])).toBe(when))

  test('what is a word or a place of its own stays', () => {
    expect(readingOf('Frida wants to come').whens).toEqual([])
    expect(readingOf('杭州三馆').whens).toEqual([])
    expect(readingOf('6各人').party).toEqual({ min: 6, max: 6 })
  })
})

describe('一点 as a little', () => {
  test.each(['再早一点', '能晚一点吗', '人少一点的', '便宜一点', '我学过一点', '打久一点行吗', '灯亮一点', '轻一点'])(
    '"%s" is no hour',
    (text) => expect(readingOf(text).whens).toEqual([]),
  )
  test.each([
    ['后天上午晚一点', '2026-11-25 morning'],
    ['周日早一点', '2026-11-29'],
    ['今晚一点', '2026-11-24 01:00'],
    ['周日下午一点', '2026-11-29 13:00'],
    ['明早一点半', '2026-11-24 01:30'],
  ])('"%s"', (text, when) => expect(short(readingOf(text).whens[0])).toBe(when))
})

test.each(['要晚十分钟到', '晚15分钟', '早半个小时来', '得晚1.5小时', '晚一个钟头'])(
  '"%s" is no part of the day',
  (text) => expect(readingOf(text).whens).toEqual([]),
)

test.each(['周六晚7点', '周日早九点', '周四下午三点'])('"%s" names nobody', (text) =>
  expect(readingOf(text).contact?.name).toBeUndefined(),
)

describe('a day by its month, and a range of hours', () => {
  test.each([
    ['14 may 1-3pm', '2027-05-14 13:00-15:00'],
    ['3 june, 10am to noon', '2027-06-03 10:00-12:00'],
    ['the 6th of december 4-6pm', '2026-12-06 16:00-18:00'],
    ['june 5-8', '2027-06-05…2027-06-08'],
    ['5-8 june', '2027-06-05…2027-06-08'],
  ])('"%s"', (text, when) => expect(short(readingOf(text).whens[0])).toBe(when))
})

describe('people by their names', () => {
  test.each([
    ['saturday at 4pm for Rosa, Jim and Ada', 3, ['Rosa', 'Jim', 'Ada']],
    ['for Nora Fields and Jim', 2, ['Nora Fields', 'Jim']],
    ['for me, Rosa and Jim', 3, undefined],
    ['with Rosa and Jim please', 3, undefined],
  ])('"%s"', (text, size, guests) => {
    const { party, guests: names } = readingOf(text)
    expect([party, names]).toEqual([{ min: size, max: size }, guests])
  })

  test.each(['for Monday and Tuesday', 'for Climbing and Yoga', 'for Nora Fields, 13800138000'])(
    '"%s" lists none',
    (text) => expect(readingOf(text).guests).toBeUndefined(),
  )

  test('we are so many, after all and now', () => {
    expect(readingOf("we're 5 after all").party).toEqual({ min: 5, max: 5 })
    const { party, whens } = readingOf('there are 3 of us now')
    expect([party, whens]).toEqual([{ min: 3, max: 3 }, []])
  })

  test('whose number it is', () =>
    expect(readingOf("Rosa's number is 13800138000").contact).toEqual({ name: 'Rosa', mobile: '+8613800138000' }))
})

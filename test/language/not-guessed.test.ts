import { describe, expect, it } from 'vitest'
import { brief, readingOf, short } from './reading-of.ts'

const party = (text: string): string => {
  const { party: said } = readingOf(text)
  return said === undefined ? 'none' : said.min === said.max ? String(said.min) : `${said.min}-${said.max}`
}

describe('a size that is no exact one is asked', () => {
  it.each([
    ['roughly twelve children', '10-14'],
    ['around 6 guests', '5-7'],
    ['9 people or so', '7-11'],
    ['nearly a dozen of us', '10-14'],
    ['at least 5 people', '5-7'],
    ['大约六个人', '5-7'],
    ['8个人左右', '6-10'],
    ['差不多10个小朋友', '8-12'],
    ['至少四个人', '4-6'],
    // 约 is to book here, not about
    ['我想预约5个人', '5'],
    ['约3个人打球', '3'],
  ])('%s: %s', (text, said) => expect(party(text)).toBe(said))

  it.each([
    ['2 people or 2 hours', '2 people or 2 hours'],
    ['tomorrow, for three hours or 3 people', 'three hours or 3 people'],
    ['四个人或者两小时', '四个人或者两小时'],
    ['两个小时还是三个人', '两个小时还是三个人'],
  ])('%s: neither a size nor a length', (text, unclear) => {
    const { party: size, duration, doubt, unclear: left } = readingOf(text)
    expect([size, duration, doubt, left]).toEqual([undefined, undefined, 'leftover', unclear])
  })

  it('but a size and a length said side by side are both', () => {
    expect(readingOf('4 people for 2 hours')).toMatchObject({ party: { min: 4, max: 4 }, duration: 120 })
    expect(readingOf('3个人，两小时')).toMatchObject({ party: { min: 3, max: 3 }, duration: 120 })
  })
})

describe('who writes is counted with the others', () => {
  it.each([
    ['my husband and I plus his two brothers', '4'],
    ['I am bringing 3 friends', '4'],
    ['six including me', '6'],
    ['5 not counting me', '6'],
    ['four of my friends besides me', '5'],
    ['my parents, my sister and me', '4'],
    ['3 adults 1 child', '4'],
    ['just the pair of us', '2'],
    ['both of us', '2'],
    ['a trio', '3'],
    ['我、老婆和儿子', '3'],
    ['我跟我同学还有他妹妹', '3'],
    ['我和另外三个人', '4'],
    ['不算我四个', '5'],
    ['除了我还有两个人', '3'],
    ['爸妈和我', '3'],
    ['我们家四口和爷爷奶奶', '6'],
    ['女4男1', '5'],
    ['大人3个小孩2个', '5'],
    ['两口子', '2'],
  ])('%s: %s', (text, said) => expect(party(text)).toBe(said))

  it.each([
    ['大人1个小孩3个', 1, 3],
    ['2 adults 2 children', 2, 2],
    ['俩大人仨孩子', 2, 3],
  ])('%s: who is a child', (text, adults, children) => expect(readingOf(text).ages).toEqual({ adults, children }))

  it('names with a comma between the short one and the full one are one person', () => {
    const { party: size, contact } = readingOf("it's Rose, Rose Tyler")
    expect([size, contact?.name]).toEqual([undefined, 'Rose Tyler'])
  })
})

describe('a time that no clock shows is named', () => {
  it.each([
    ['tomorrow at 26:00', '26:00'],
    ['friday 24:15', '24:15'],
    ['at 9:80', '9:80'],
    ['27:30', '27:30'],
    ['明天27点', '27点'],
    ['三十点', '三十点'],
    ['周五9:70', '9:70'],
  ])('%s: %s', (text, said) => expect(readingOf(text)).toMatchObject({ noClock: said, doubt: 'leftover' }))

  it.each(['24:00 on friday', 'tomorrow at 23:59', '明天24点', 'room 25'])('but not in %s', (text) =>
    expect(readingOf(text).noClock).toBeUndefined(),
  )
})

describe('ruled out, put right, or said in a row', () => {
  it.each([
    ["we can't do wednesdays", '2026-11-25'],
    ['not sundays', '2026-11-29'],
    ['avoid thursdays please', '2026-11-26'],
  ])('%s', (text, day) => {
    const { whens, excluded } = readingOf(text)
    expect([whens, excluded?.[0]?.date]).toEqual([[], day])
  })

  it.each([
    ['thursday no wait, sunday', '2026-11-29'],
    ['at 2, no 5', '17:00'],
    ['tomorrow, no, the day after', '2026-11-25'],
    ['上午九点不不十点', '10:00'],
  ])('%s: the last counts', (text, said) => expect(brief(text)).toBe(said))

  it.each([
    ['周二四晚上', ['2026-11-24 evening', '2026-11-26 evening']],
    ['周六日下午两点', ['2026-11-28 14:00', '2026-11-29 14:00']],
    ['tomorrow or the day after at 10am', ['2026-11-24 10:00', '2026-11-25 10:00']],
  ])('%s: each of them', (text, all) => expect(readingOf(text).whens.map(short)).toEqual(all))

  it('the same said twice is said once', () => {
    expect(readingOf('friday, friday at 10am').whens.map(short)).toEqual(['2026-11-27 10:00'])
  })
})

describe('written in short', () => {
  it.each([
    ['for 1h45 from 3pm', '15:00-16:45'],
    ['for 2.5h from 2pm', '14:00-16:30'],
    ['3h from noon', '12:00-15:00'],
    ['half nine to noon', '09:30-12:00'],
    ['between 1000 and 1230', '10:00-12:30'],
    ['the first week of february on thursday', '2027-02-04'],
    ['第二周 of nothing', ''],
    ['1月第二周的周六', '2027-01-09'],
    ['in the last week of january', '2027-01-25…2027-01-31'],
    ['before dinner on sunday', '2026-11-29 afternoon'],
    ['before work on tuesday', '2026-11-24 morning'],
    ['周三放学后', '2026-11-25 evening'],
    ['明天午饭后', '2026-11-24 afternoon'],
    ['给我们一点时间', ''],
    ['明天下午一点有时间吗', '2026-11-24 13:00'],
  ])('%s', (text, said) => expect(brief(text).replace(/^leftover: ?/, '')).toBe(said))

  it('where calendar weeks and weeks of seven days differ, both are kept', () => {
    expect(readingOf('the second week of december on monday').whens.map(short)).toEqual(['2026-12-14', '2026-12-07'])
  })
})

import { describe, expect, it } from 'vitest'
import { readingOf, short } from './reading-of.ts'

const party = (text: string, expects?: 'number'): string => {
  const { party: said } = readingOf(text, expects === undefined ? {} : { expects })
  return said === undefined ? 'none' : said.min === said.max ? String(said.min) : `${said.min}-${said.max}`
}

describe('how old somebody is, is neither an hour nor a size', () => {
  it.each([
    ['he is 11', 11],
    ["my son's 7", 7],
    ['she just turned 12', 12],
    ['our daughter will be 5', 5],
    ['a place for my 6 year old', 6],
    ['aged 9', 9],
    ['儿子八岁', 8],
    ['孩子今年6岁半', 6],
  ])('%s', (text, age) => {
    const reading = readingOf(text)
    expect([reading.age, reading.whens, reading.party]).toEqual([age, [], undefined])
  })

  it('several ages are nobody’s one', () => {
    expect(readingOf('they are 6, 8 and 11')).toMatchObject({ whens: [] })
    expect(readingOf('they are 6, 8 and 11').age).toBeUndefined()
  })

  it.each([
    ['she arrives at 11', '11:00'],
    ["he's coming at 4", '16:00'],
  ])('%s is an hour', (text, start) => expect(readingOf(text).whens[0]?.start).toBe(start))

  it('of somebody who is late it is no age', () => expect(readingOf("he's 15 minutes late").age).toBeUndefined())
})

describe('who comes along is counted with who writes', () => {
  it.each([
    ['yoga with my mum tomorrow', '2'],
    ['with my partner and 2 kids', '4'],
    ['bringing a friend', '2'],
    ['跟老公一起打球', '2'],
    ['带老伴儿去看看', '2'],
    ['和妈妈、女儿一起', '3'],
    // whom one asks does not come
    ['let me check with my husband', 'none'],
    ['I spoke with my boss', 'none'],
    ['我和老板商量一下再说', 'none'],
    // so many friends as one has
    ['和朋友打球', 'none'],
  ])('%s: %s', (text, said) => expect(party(text)).toBe(said))
})

describe('what is counted where people are asked for', () => {
  it.each([
    ['3 drums and a bass', 'none'],
    ['4 rackets please', 'none'],
    ['2 left feet', 'none'],
    ['要3副球拍', 'none'],
    ['5 please', '5'],
    ['3 swimmers', '3'],
    ["we're both new to it", '2'],
    ['both of us', '2'],
  ])('%s: %s', (text, said) => expect(party(text, 'number')).toBe(said))
})

describe('a telephone number that is read out', () => {
  const mobile = (text: string, zone = 'Asia/Shanghai'): string | undefined =>
    readingOf(text, { zone, expects: 'phone' }).contact?.mobile
  it.each([
    ['one three nine, double oh four, triple one, two three', '+8613900411123'],
    ['幺三七，零零二幺，四四五六', '+8613700214456'],
    ['幺三七 零零二幺 四四五六', '+8613700214456'],
  ])('%s', (text, number) => expect(mobile(text)).toBe(number))

  it('also in the form of the hall’s country, and never as a time', () => {
    const {
      contact,
      whens,
      party: size,
    } = readingOf('oh double seven double oh, nine hundred one two three', {
      zone: 'Europe/London',
    })
    expect([contact?.mobile, whens, size]).toEqual(['+447700900123', [], undefined])
  })

  it('few numbers in a row are none', () => {
    expect(short(readingOf('two thirty to four thirty').whens[0])).toContain('14:30-16:30')
    expect(readingOf('one or two, three at most').contact).toBeUndefined()
  })
})

describe('digits that may be a day, two hours, or a year', () => {
  it.each([
    ['3-5 on thursday', '2026-11-26', '15:00'],
    ['2-4 tomorrow', '2026-11-24', '14:00'],
    ['badminton 5-7 next wednesday', '2026-12-02', '17:00'],
  ])('%s: hours beside a day', (text, date, start) => expect(readingOf(text).whens[0]).toMatchObject({ date, start }))

  it.each([
    ['7-9', { start: '07:00' }],
    ['12-8', { date: '2026-12-08' }],
  ])('%s at a question for a day', (text, when) =>
    expect(readingOf(text, { expects: 'date' }).whens[0]).toMatchObject(when),
  )

  it('the year may come first, where else it would be years ahead', () => {
    const { whens, doubt } = readingOf('26.12.28')
    expect([whens.map(({ date }) => date), doubt]).toEqual([['2026-12-28', '2028-12-26'], 'ambiguous'])
    expect(readingOf('05.12.26').whens[0]?.date).toBe('2026-12-05')
  })
})

describe('names of few people, and what is none', () => {
  it.each([
    ['朴志勋 13600136190', '朴志勋'],
    ['贝小满 13600136190', '贝小满'],
    ['我叫荆平，13600136190', '荆平'],
  ])('%s', (text, name) => expect(readingOf(text).contact?.name).toBe(name))

  it.each(['两个人', '三位大人'])('%s is nobody', (text) => expect(readingOf(text).contact?.name).toBeUndefined())
})

it('a greeting by the part of the day is no time, unless one is asked for', () => {
  expect(readingOf('Afternoon, all!').whens).toEqual([])
  expect(readingOf('evening', { expects: 'slot' }).whens[0]?.dayPart).toBe('evening')
})

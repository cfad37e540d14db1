import { describe, expect, it } from 'vitest'
import { readingOf, short } from './reading-of.ts'

/** The clock of these tests: Monday 23 November 2026, 10:00. */
describe('what is ruled out is not wanted', () => {
  it.each([
    ['any day but thursday', '', '2026-11-26'],
    ['except saturday', '', '2026-11-28'],
    ['除了周四都可以', '', '2026-11-26'],
    ['周四不行', '', '2026-11-26'],
    ['不要周六', '', '2026-11-28'],
    ["4pm doesn't work", '', '16:00'],
    ['下午4点不行', '', '16:00'],
    ['not thursday, saturday at 4pm', '2026-11-28 16:00', '2026-11-26'],
    ['周四没空，周六下午4点', '2026-11-28 16:00', '2026-11-26'],
    ['thursday is out, how about friday', '2026-11-27', '2026-11-26'],
    ["we can't come before 4pm", '16:00', ''],
    ['nothing free after 8', '-20:00', ''],
    ['not before 4', '16:00', ''],
    ['no time before noon', '12:00', ''],
    ["I won't be there before 10:30", '10:30', ''],
    ['no, after 3pm', '15:00', ''],
    ["don't you have anything before 4pm?", '-16:00', ''],
    ['八点后不行', '', '20:00'],
  ])('%s', (text, wanted, excluded) => {
    const reading = readingOf(text)
    expect([short(reading.whens[0]), short(reading.excluded?.[0])]).toEqual([wanted, excluded])
    expect(reading.doubt).toBeUndefined()
  })

  it('a bound with "not" is a bound', () => {
    expect(short(readingOf('friday not before 4pm').whens[0])).toBe('2026-11-27 16:00')
    expect(readingOf('friday not before 4pm').excluded).toBeUndefined()
    expect(short(readingOf('friday not after 4pm').whens[0])).toBe('2026-11-27 -16:00')
  })
})

describe('a part of the day that is ruled out takes no place of what is wanted', () => {
  it.each([
    ['evening not morning', undefined, 'evening', 'morning'],
    ['8 in the evening not the morning', '20:00', undefined, 'morning'],
    ['saturday not in the morning', undefined, undefined, 'morning'],
    ['晚上不是早上', undefined, 'evening', 'morning'],
    ['周六不要早上', undefined, undefined, 'morning'],
  ])('%s', (text, start, part, ruledOut) => {
    const { whens, excluded } = readingOf(text)
    expect([whens[0]?.start, whens[0]?.dayPart, excluded?.[0]?.dayPart]).toEqual([start, part, ruledOut])
  })
  it('after all is no day after one', () => {
    expect(readingOf('wednesday after all').whens.map(short)).toEqual(['2026-11-25'])
  })
})

describe('said twice, or put right in one breath', () => {
  it.each([
    ['thursday, no, friday', '2026-11-27'],
    ['thursday sorry I mean friday', '2026-11-27'],
    ['tomorrow at 2pm, sorry, 3', '2026-11-24 15:00'],
    ['friday at 2pm, actually saturday', '2026-11-28 14:00'],
    ['明天不对后天', '2026-11-25'],
    ['周四，哦不，周五下午三点', '2026-11-27 15:00'],
    ['下午两点不对三点', '15:00'],
    ['明天吧明天晚上七点', '2026-11-24 19:00'],
    ['tomorrow, tomorrow at 5pm', '2026-11-24 17:00'],
    ['周五，说错了，周六', '2026-11-28'],
  ])('%s: %s', (text, said) => {
    const reading = readingOf(text)
    expect(reading.whens.slice(0, 1).map(short)).toEqual([said])
    expect(reading.doubt === undefined || reading.doubt === 'ambiguous').toBe(true)
  })

  it('but two days with nothing that says which are asked about', () => {
    expect(readingOf('if not thursday then friday').doubt).toBe('conflict')
  })
})

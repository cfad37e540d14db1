import { describe, expect, it } from 'vitest'
import { brief, readingOf } from './reading-of.ts'

describe('lengths with halves and quarters', () => {
  it.each([
    ['for three quarters of an hour', 45],
    ['three-quarter hour', 45],
    ['book it for 3/4 of an hour', 45],
    ['for a quarter of an hour', 15],
    ['half an hour', 30],
    ['two half hours', 60],
    ["for 40' please", 40],
    ['an hour and three quarters', 105],
    ['one and three quarter hours', 105],
    ['for 1 1/2 hours', 90],
    ['1½ hours', 90],
    ['an hour and a half', 90],
    ['two and a half hours', 150],
    ['for 3 hours and a quarter', 195],
    ['1.75 hours', 105],
    ['an hour and 20 minutes', 80],
    ['2 and a quarter hrs', 135],
    ['三刻钟', 45],
    ['一个半小时', 90],
    ['两小时三刻', 165],
    ['一小时一刻钟', 75],
    ['两个半钟头', 150],
    ['两小时零五分钟', 125],
  ])('%s', (text, minutes) => {
    const { duration, party } = readingOf(text)
    expect({ duration, party }).toEqual({ duration: minutes, party: undefined })
  })

  it.each([
    ['in three-quarters of an hour', '2026-11-23 10:45'],
    ['in an hour and three quarters', '2026-11-23 11:45'],
    ['in a quarter hour', '2026-11-23 10:15'],
    ['three quarters of an hour from now', '2026-11-23 10:45'],
    ['in 1½ hours', '2026-11-23 11:30'],
    ['三刻钟后', '2026-11-23 10:45'],
    ['一个半小时后', '2026-11-23 11:30'],
    ['一小时一刻钟以后', '2026-11-23 11:15'],
  ])('%s from now', (text, when) => expect(brief(text)).toBe(when))

  it('belong to the start beside them', () => {
    expect(brief('from 4pm for three quarters of an hour')).toBe('16:00-16:45')
    expect(brief("for 30' from 4pm")).toBe('16:00-16:30')
    expect(brief('下午4点打三刻钟')).toBe('16:00-16:45')
  })

  it('no day is half a day from now', () => expect(readingOf('in half a day').whens).toEqual([]))

  it('a quarter past is a time', () => expect(brief('at a quarter to three')).toBe('14:45'))
})

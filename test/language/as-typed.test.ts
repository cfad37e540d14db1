import { describe, expect, test } from 'vitest'
import { readingOf, short } from './reading-of.ts'

/** What people type in half sentences, in other words than the transcripts have. */
describe('an hour behind a day', () => {
  test.each([
    ['friday, er, 4', '2026-11-27 16:00'],
    ['wednesday afternoon, maybe 3', '2026-11-25 15:00'],
    ['tomorrow evening i think 8', '2026-11-24 20:00'],
    ['sunday 11 for 3', '2026-11-29 11:00'],
    ['saturday 11', '2026-11-28 11:00'],
    ['tuesday, let’s say 2', '2026-11-24 14:00'],
    ['friday nite probably 9', '2026-11-27 21:00'],
    ['thurs arvo around 4', '2026-11-26 16:00'],
  ])('%s', (text, when) => {
    const { whens, doubt } = readingOf(text)
    expect({ when: short(whens[0]), leftover: doubt === 'leftover' }).toEqual({ when, leftover: false })
  })

  test.each(['thursday 10', 'saturday 5'])('%s may be a date as well', (text) => {
    expect(readingOf(text).doubt).toBe('ambiguous')
  })

  test('where a time is asked for, the number that is led as a size is none', () => {
    const { whens, party } = readingOf('10 then, for three', { expects: 'slot' })
    expect([short(whens[0]), party]).toEqual(['10:00', { min: 3, max: 3 }])
  })
})

describe('either of two', () => {
  test.each([
    ['friday 8 or 9pm', ['20:00', '21:00']],
    ['tuesday 3 or maybe 4pm', ['15:00', '16:00']],
    ['thursday 10 or 11ish', ['10:00', '11:00']],
  ])('%s', (text, starts) => {
    const { whens, doubt } = readingOf(text)
    expect([whens.map(({ start }) => start), doubt]).toEqual([starts, 'ambiguous'])
  })

  test.each([
    ['for two or three hours', 120, 180],
    ['1 or 2 hours', 60, 120],
    ['3-4 hrs', 180, 240],
    ['2 or maybe 3 hours', 120, 180],
  ])('%s', (text, duration, orDuration) => expect(readingOf(text)).toMatchObject({ duration, orDuration }))

  test.each([
    ['tuesday 2 to 3, or rather 3 to 4', '15:00', '16:00'],
    ['friday 9 to 10, no, 10 to 12', '10:00', '12:00'],
  ])('%s: the last counts', (text, start, end) => expect(readingOf(text).whens).toMatchObject([{ start, end }]))
})

test.each([
  ['my boss says 4 is better', '16:00'],
  ['11 would suit us better', '11:00'],
  ['2 works best', '14:00'],
])('%s is an hour', (text, start) => expect(readingOf(text).whens[0]).toMatchObject({ start }))

test.each([
  ['me and the kids (two of them)', 3, 3],
  ['my mates, 4 of them, and me', 5, 5],
  ['a panel of five', 5, 5],
  ['6 of us, maybe 7', 6, 7],
  ['me and a workmate', 2, 2],
  ['two ten year olds', 2, 2],
])('%s', (text, min, max) => expect(readingOf(text).party).toEqual({ min, max }))

test.each(["i'm 13, is that ok", 'i am only 15'])('%s is an age', (text) => {
  const { age, whens, party } = readingOf(text)
  expect([typeof age, whens, party]).toEqual(['number', [], undefined])
})

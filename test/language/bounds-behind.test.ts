import { expect, it } from 'vitest'
import { readingOf } from './reading-of.ts'

/** What is said right beside an hour makes it a bound. */
it.each([
  ['tomorrow, 4pm at the latest', { end: '16:00' }],
  ['tomorrow 5 latest', { end: '17:00' }],
  ['tomorrow at 4 or earlier', { end: '16:00' }],
  ['tomorrow not later than 4', { end: '16:00' }],
  ['明天最晚四点', { end: '16:00' }],
  ['明天不晚于15:00', { end: '15:00' }],
  ['明天最迟下午四点', { end: '16:00' }],
])('%j: the latest', (text, bound) => {
  const [when] = readingOf(text).whens
  expect([when?.start, when?.end]).toEqual([undefined, bound.end])
})

it.each([
  ['tomorrow 5pm onwards', '17:00'],
  ['tomorrow at 5pm or later', '17:00'],
  ['tomorrow from 5 on', '17:00'],
  ['tomorrow 3pm at the earliest', '15:00'],
  ['明天最早下午三点', '15:00'],
  ['明天不早于下午三点', '15:00'],
  ['明天下午三点或者更晚', '15:00'],
])('%j: the earliest', (text, start) => {
  const [when] = readingOf(text).whens
  expect([when?.start, when?.assumed.some(({ convention }) => convention === 'open-end')]).toEqual([start, true])
})

it('an hour beside a day stays one', () => {
  expect(readingOf('明晚8点').whens[0]?.start).toBe('20:00')
  expect(readingOf('tomorrow at 5, the latest slot').whens[0]?.start).toBe('17:00')
})

it.each([
  ['tomorrow, 8 of us, one to three pm', '13:00', '15:00'],
  ['one till two tomorrow', '13:00', '14:00'],
  ['saturday, 10 till noon', '10:00', '12:00'],
])('both ends of %j', (text, start, end) => {
  const [when] = readingOf(text).whens
  expect([when?.start, when?.end]).toEqual([start, end])
})

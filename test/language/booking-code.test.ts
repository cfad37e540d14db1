import { describe, expect, it } from 'vitest'
import { read } from '../../src/language/read.ts'
import { bookingCode, codeSpans, withoutBookingCode } from '../../src/language/text/booking-code.ts'

describe('a booking’s code among other words', () => {
  it.each([
    ['move 7kmd-2qxv to friday', '7KMD-2QXV', 'move to friday'],
    ['7KMD 2QXV', '7KMD-2QXV', '7KMD 2QXV'],
    ['7kmd2qxv, an hour later', '7KMD-2QXV', 'an hour later'],
    ['取消 7KMD–2QXV 吧', '7KMD-2QXV', '取消 吧'],
  ])('%s', (text, code, rest) => {
    expect(bookingCode(text)).toBe(code)
    expect(withoutBookingCode(text)).toBe(rest)
  })

  it.each([
    'tomorrow 10am-12pm',
    'from 3dec-5dec please',
    'dates: nov3-nov5',
    'friday12 at noon',
    '01pm-04pm works',
    'room - next',
    '138-0013-8000',
    '10am12pm',
  ])('is none: %s', (text) => {
    expect(bookingCode(text)).toBeUndefined()
    expect(codeSpans(text)).toEqual([])
  })

  it.each([
    ['stretch 7DK4-W4T3 to 6pm', '18:00'],
    ['move 9CDF-4PM2 to 11am', '11:00'],
    ['把 7DK4-W4T3 改到下午三点', '15:00'],
    ['7dk4w4t3 to 4pm', '16:00'],
  ])('says nothing of times: %s', (text, start) => {
    const { whens } = read(text, { now: '2026-11-23T02:00:00Z', zone: 'Asia/Shanghai', locale: 'en' })
    expect(whens.map((when) => [when.start, when.end])).toEqual([[start, undefined]])
  })
})

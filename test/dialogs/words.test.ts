import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromToken, hallToken, page, serviceToken } from '../../dialogs/common/show.ts'
import { bookingCode, isBookingCode } from '../../src/language/text/booking-code.ts'
import { phrase } from '../../src/language/wording/phrase.ts'
import { politenessIn } from '../../src/language/wording/politeness.ts'
import { aHall, aService } from '../support/halls.ts'

describe('manners', () => {
  it.each([
    ['Could you please show my bookings?', 'show my bookings'],
    ['  MY   Bookings!! ', 'my bookings'],
    ['请帮我看看我的预约吧', '看看我的预约'],
    ['ｍｙ ｂｏｏｋｉｎｇｓ。', 'my bookings'],
    ['please', 'please'],
  ])('%s: %s', (text, plain) => {
    expect(phrase(text)).toBe(plain)
  })
  it('a long text is no plain wish', () => {
    expect(phrase('my bookings '.repeat(30))).toBe('')
  })
  it('never throws, and says the same of the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(phrase(text)).toBe(phrase(text))
      }),
    )
  })
})

describe('codes of bookings', () => {
  it.each([
    ['7KMD-2QXV', '7KMD-2QXV'],
    ['my code is 7kmd-2qxv.', '7KMD-2QXV'],
    ['7kmd2qxv', '7KMD-2QXV'],
    ['7kmd 2qxv', '7KMD-2QXV'],
    ['７ＫＭＤ－２ＱＸＶ', '7KMD-2QXV'],
    ['预约码7KMD-2QXV', '7KMD-2QXV'],
    ['CDFG-HJKM', 'CDFG-HJKM'],
  ])('%s', (text, code) => {
    expect(bookingCode(text)).toBe(code)
  })
  it.each(['tomorrow', '2026-11-28', '1380-0138', '13800138000', 'room next door', 'room - next', '12345678', ''])(
    '%s holds none',
    (text) => {
      expect(bookingCode(text)).toBeUndefined()
    },
  )
  it('alone or in a sentence', () => {
    expect(isBookingCode(' 7kmd-2qxv ')).toBe(true)
    expect(isBookingCode('my code is 7KMD-2QXV')).toBe(false)
  })
})

describe('small talk', () => {
  it.each([
    ['Hi!', 'hello'],
    ['hello there', 'hello'],
    ['您好', 'hello'],
    ['你好呀', 'hello'],
    ['在吗', 'hello'],
    ['thanks a lot', 'thanks'],
    ['谢谢！', 'thanks'],
    ['bye', 'bye'],
    ['再见', 'bye'],
    ['are you a robot?', 'who'],
    ['你是谁？', 'who'],
  ])('%s: %s', (text, kind) => {
    expect(politenessIn(text)).toBe(kind)
  })
  it.each(['Hi Tanaka', '好的', 'thank you for moving it to friday', '谢霆锋', '', 'ok'])('%s is none', (text) => {
    expect(politenessIn(text)).toBeUndefined()
  })
})

describe('choices', () => {
  it('tokens name a hall or service and stay short, however long the ids are', () => {
    const ids = fc.stringMatching(/^[a-z0-9-]{1,80}$/)
    fc.assert(
      fc.property(ids, ids, (hallId, serviceId) => {
        const service = aService({ id: serviceId })
        const hall = aHall({ id: hallId, services: [service] })
        const catalogue = { version: 1, halls: [hall] }
        for (const token of [hallToken(hall), serviceToken(hall, service)])
          expect(Buffer.byteLength(`browse.1234567890a-9~${token}@2026-11-28`)).toBeLessThanOrEqual(64)
        expect(fromToken(hallToken(hall), catalogue)).toEqual({ hall })
        expect(fromToken(serviceToken(hall, service), catalogue)).toEqual({ hall, service })
      }),
    )
  })

  it('a page never has more than its size, every item comes round, and after the last page comes the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 2, max: 8 }), (count, most) => {
        const items = Array.from({ length: count }, (_, i) => i)
        const seen = new Set<number>()
        const pages = count <= most ? 1 : Math.ceil(count / (most - 1))
        for (let number = 0; number < pages; number++) {
          const { options, shown } = page(items, number, most, (item) => item)
          expect(options.length).toBeLessThanOrEqual(most)
          for (const item of shown) seen.add(item)
        }
        expect(seen.size).toBe(count)
        expect(page(items, pages, most, (item) => item)).toEqual(page(items, 0, most, (item) => item))
      }),
    )
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutMessage, LONGEST_MESSAGE } from '../../src/language/text/cut-message.ts'

const normalised = (text: string): number => text.normalize('NFKC').length

it('a message within the limit is seen whole, its letters composed', () => {
  expect(cutMessage('')).toEqual({ text: '', long: false })
  expect(cutMessage('明天下午三点')).toEqual({ text: '明天下午三点', long: false })
  expect(cutMessage('x'.repeat(2000))).toEqual({ text: 'x'.repeat(2000), long: false })
  // 2,000 letters, though 4,000 code units as some keyboards send them
  expect(cutMessage('e\u0301'.repeat(2000))).toEqual({ text: 'é'.repeat(2000), long: false })
})

it('a longer one is cut where its normalised form would be longer, never within a letter', () => {
  expect(cutMessage('x'.repeat(2001))).toEqual({ text: 'x'.repeat(2000), long: true })
  // each becomes three points
  expect(cutMessage('…'.repeat(9999))).toEqual({ text: '…'.repeat(666), long: true })
  // eighteen letters each
  expect(cutMessage('\ufdfa'.repeat(500)).text.length).toBe(Math.floor(2000 / 18))
  expect(cutMessage(`x${'😀'.repeat(2000)}`).text).toBe(`x${'😀'.repeat(999)}`)
  expect(cutMessage(`${'x'.repeat(1999)}q\u0323\u0307`).text).toBe('x'.repeat(1999))
})

it('marks without end on one letter are no letter of any script', () => {
  const { text } = cutMessage(`a${'\u0301\u0316'.repeat(5000)}b`)
  expect(text.length).toBeLessThan(40)
})

it('whatever comes, no more than the limit is seen, and it is how the message begins', () => {
  const piece = fc.constantFrom(
    '…',
    '\ufdfa',
    '㍿',
    'é',
    'e\u0301',
    '가',
    '\u1100\u1161',
    '😀',
    '👨‍👩‍👧',
    ' ',
    'x',
    '。',
    '\u0301',
    'ﾞ',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 1500 })), { maxLength: 6 }), (parts) => {
      const typed = parts.map(([text, times]) => text.repeat(times)).join('')
      const { text, long } = cutMessage(typed)
      expect(normalised(text)).toBeLessThanOrEqual(LONGEST_MESSAGE)
      expect(text).not.toMatch(/\p{Cs}/u)
      if (!/\p{M}{31}/u.test(typed)) {
        expect(typed.normalize('NFC').startsWith(text) || long).toBe(true)
        expect(long).toBe(normalised(typed) > LONGEST_MESSAGE || typed.length > 4 * LONGEST_MESSAGE)
      }
    }),
    { numRuns: 200 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf } from '../../src/language/text/matches-of.ts'

const PATTERNS = [/\d+/g, /(a)|b?/g, /(?<=x)/gu, /\p{L}|/gu, /[^\s]*/g]

test('it finds what matchAll finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'x', '1', ' ', '球', '🏸') })
  fc.assert(
    fc.property(text, fc.constantFrom(...PATTERNS), (said, pattern) => {
      expect(matchesOf(said, pattern)).toEqual([...said.matchAll(pattern)])
    }),
  )
})

test('a pattern that finds one only is refused rather than tried for ever', () => {
  expect(() => matchesOf('a', /a/)).toThrow(TypeError)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash } from '../../dialogs/engine/hash.ts'

/** cyrb53 with the number written by the language itself: stored questions are named so. */
function plainHash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 2654435761)
    b = Math.imul(b ^ text.charCodeAt(i), 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

test('names of questions are those of every version', () => {
  expect(hash('e1')).toBe(plainHash('e1'))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => hash(text) === plainHash(text)),
    { numRuns: 5000, seed: 11 },
  )
})

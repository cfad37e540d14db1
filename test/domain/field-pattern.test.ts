import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldPattern } from '../../src/domain/form/field-pattern.ts'

const test = (source: string, value: string): boolean | 'slow' => {
  const pattern = fieldPattern(source)
  return pattern.linear ? pattern.test(value) : 'slow'
}
const native = (source: string, value: string): boolean => new RegExp(`^(?:${source})$`, 'u').test(value)

describe('a field’s own pattern', () => {
  it.each([
    String.raw`[A-Z]{2}|\d+`,
    String.raw`\s*\S+\s*`,
    '.',
    String.raw`[^\s]+`,
    String.raw`[\s,]+`,
    '[[a]+',
    '[^]',
    String.raw`\u4e00[\u4e00-\u9fff]{1,4}`,
    String.raw`\u{1F600}|\uD83D\uDE01`,
    String.raw`\p{L}+|\p{Script=Han}+|\p{sc=Latin}|\P{Lu}|[\p{Nd}\p{Lu}]`,
    String.raw`(?<year>\d{4})-(?<month>\d\d)`,
    '(?:a|b)+?c$',
    '^ab|cd$',
    String.raw`\bword\b.*`,
    String.raw`\x41\cJ?\/\.\-?`.replace(String.raw`\-`, '-'),
    String.raw`[\b\-\]\\^]`,
    '(a+)+b',
    String.raw`粤[AB]\w{5,6}`,
  ])('%s means the same on the linear engine', (source) => {
    for (const value of [
      '',
      'AB',
      'ab',
      'cd',
      'abc',
      '12',
      ' x ',
      '\u3000x\ufeff',
      '\n',
      '\u2028',
      '\u0085',
      ',',
      '[a',
      'a',
      'Z',
      '一二',
      '王',
      '😀',
      '😁',
      '\b',
      '-',
      ']',
      '\\',
      '^',
      '2026-11',
      'word',
      'word!',
      'A\n/.',
      'A/.',
      'é',
      '٣',
      '粤A12345',
      'aaab',
      'x'.repeat(60),
    ])
      expect([value, test(source, value)]).toEqual([value, native(source, value)])
  })

  it.each([
    String.raw`(?=.*\d).{4,8}`,
    String.raw`(?!0)\d+`,
    String.raw`(a)\1`,
    String.raw`(?<q>a)\k<q>`,
    '(?<=a)b',
    'a{2,2000}',
    String.raw`\p{Emoji}+`,
  ])('%s needs more than it has', (source) => {
    expect(native(source, 'x')).toBeTypeOf('boolean')
    expect(test(source, 'x')).toBe('slow')
  })

  it('whatever is put together of these parts means the same', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '1',
      '.',
      String.raw`\d`,
      String.raw`\w`,
      String.raw`\s`,
      String.raw`\S`,
      '[ab]',
      '[^a1]',
      String.raw`[\d\s]`,
      String.raw`\p{L}`,
      String.raw`\u0061`,
      String.raw`\.`,
      '王',
      '😀',
    )
    const repeat = fc.constantFrom('', '*', '+', '?', '{2}', '{0,3}', '*?', '+?')
    const source = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.tuple(atom, repeat).map((parts) => parts.join('')),
        fc.tuple(tie('node'), tie('node')).map((parts) => parts.join('')),
        fc.tuple(tie('node'), tie('node')).map(([one, two]) => `(?:${one}|${two})`),
        fc.tuple(tie('node'), repeat).map(([inner, times]) => `(${inner})${times}`),
      ),
    })).node
    const value = fc
      .array(fc.constantFrom('a', 'b', '1', '.', ' ', '\n', '王', '😀', '\u2003', '\r'), { maxLength: 6 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(source, value, (pattern, text) => {
        expect(test(pattern, text)).toBe(native(pattern, text))
      }),
      { numRuns: 1500 },
    )
  })
})

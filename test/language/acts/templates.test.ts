import { expect, test } from 'vitest'
import { readPhrases } from '../../../src/language/acts/phrase-format.ts'
import { shownSlots } from '../../../src/language/acts/phrase-slots.ts'
import { expand } from '../../../src/language/acts/templates.ts'

const spelt = (template: string): string[] => expand(template).map(shownSlots)

test('an option is left out or said, of alternatives one is said', () => {
  expect(spelt('book [a room] (now|later)')).toEqual(['book now', 'book later', 'book a room now', 'book a room later'])
  expect(spelt('move it to ({day}|{time})')).toEqual(['move it to {day}', 'move it to {time}'])
  expect(spelt('[please] go [back [home]]')).toEqual([
    'go',
    'go back',
    'go back home',
    'please go',
    'please go back',
    'please go back home',
  ])
})

test('many options give a bounded number of sentences, the barest and the fullest among them', () => {
  const all = spelt('[a] [b] [c] [d] [e] [f] g')
  expect(all.length).toBeLessThanOrEqual(16)
  expect(all).toContain('g')
  expect(all).toContain('a b c d e f g')
})

test('what is no template is refused, with the template', () => {
  expect(() => expand('book {thing}')).toThrow('{thing}')
  expect(() => expand('book [a room')).toThrow('book [a room')
  expect(() => expand('book a room]')).toThrow('book a room]')
})

test('a file that is none of phrases is refused, with its name', () => {
  expect(() => readPhrases('xx', { book: 'examples: [a]' })).toThrow('phrases/book.yaml')
  expect(() => readPhrases('xx', { book: 'does: true\nexamples: [{a: 1}]' })).toThrow('phrases/book.yaml')
  expect(readPhrases('xx', { book: 'does: true\nexamples: [a]\nnot: [b => cancel, c]' }).acts).toEqual([
    { act: 'book', does: true, examples: ['a'], not: [{ text: 'b', act: 'cancel' }, { text: 'c' }] },
  ])
})

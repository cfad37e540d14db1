import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { phraseFiles } from '../../../config/phrase-files.ts'
import { openModel, trainAndPack } from '../../../src/language/acts/pack.ts'
import { wrongCounters } from '../../../src/language/acts/training/check-phrases.ts'
import { type UnderstandContext, understand } from '../../../src/language/understand.ts'

/** Esperanto in some thirty phrases: a further language is a folder of phrases and no code. */
const files = phraseFiles('eo', fileURLToPath(new URL('./phrases', import.meta.url)))
const model = openModel('eo', files)

const hear = (text: string, more: Partial<UnderstandContext> = {}) => {
  const { acts, offers, unexplained } = understand(text, { zone: 'Europe/Warsaw', locale: 'eo', ...more }, model)
  return { acts: acts.map(({ act }) => act), offers, unexplained }
}

describe('a language that is only phrases', () => {
  test.each([
    ['jes', 'affirm'],
    ['Bone!', 'affirm'],
    ['nuligu mian mendon', 'cancel'],
    ['mi volas mendi tenison', 'book'],
    ['ne nuligu mian mendon', 'keep'],
    ['kiom kostas la salono?', 'price'],
  ])('"%s" is %s', (text, act) => expect(hear(text).acts).toEqual([act]))

  test('several things in one message are all heard', () =>
    expect(['jes, kiom ĝi kostas?', 'bonvolu nuligi la rezervon, dankon'].map((text) => hear(text).acts)).toEqual([
      ['affirm', 'price'],
      ['cancel', 'thanks'],
    ]))

  test('a slip of the finger changes nothing', () =>
    expect(hear('bonvolu nuligi la rezevron').acts).toEqual(['cancel']))

  test('what is not sure is offered, and what is nothing is said to be', () => {
    expect(hear('mian mendon').acts).toEqual([])
    expect(hear('mian mendon').offers.length).toBeGreaterThan(0)
    expect(hear('la suno brilas')).toEqual({ acts: [], offers: [], unexplained: 'la suno brilas' })
  })

  test('a negation that the nearest example has not stops what it would do', () =>
    expect(hear('ne forigu la rezervon').acts).not.toContain('cancel'))

  test('what the build has learnt says the same as learning now', () => {
    const built = openModel('eo', files, trainAndPack('eo', files))
    for (const text of ['mi volas mendi tenison', 'jes', 'ne nuligu mian mendon'])
      expect(understand(text, { zone: 'UTC', locale: 'eo' }, built)).toEqual(
        understand(text, { zone: 'UTC', locale: 'eo' }, model),
      )
  })

  test('no sentence of not: lands surely on its act', () => expect(wrongCounters('eo', files)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { modelFor } from '../../../dialogs/engine/model-for.ts'
import { offersOf } from '../../../src/language/acts/conclusion/offers.ts'
import type { Entity } from '../../../src/language/acts/entities.ts'
import type { Situation } from '../../../src/language/acts/situation.ts'
import { understand } from '../../../src/language/understand.ts'

const SOME = { key: 'hm', exact: false, bare: false, values: false, negations: 0, missing: 0, polite: [], size: 1 }
type Part = Parameters<typeof offersOf>[0][number]

const unsure = (scores: Record<string, number>, asked = false): Part => ({
  asked,
  ranking: {
    ...SOME,
    best: Object.entries(scores).map(([act, score]) => ({
      ...{ act, score, odds: score, fit: score, near: 0.5, example: 0, negates: true },
    })),
  },
})
const PICKED: Situation = { expects: 'slot', draft: true }
const friday: Entity = { slot: 'day', polarity: 'wanted', span: [0, 6] }

describe('the two that are offered', () => {
  test('nothing is changed, answered or moved where nothing is at hand', () =>
    expect(offersOf([unsure({ change: 0.5, affirm: 0.4, help: 0.1 })], [friday], {})).toEqual(['book', 'help']))

  test('a booking that stands can be changed', () =>
    expect(offersOf([unsure({ change: 0.5, help: 0.1 })], [friday], { booking: true })).toEqual(['change', 'help']))

  test('two that come to the same at the open question are no choice', () => {
    const scores = { affirm: 0.5, choose: 0.45, thanks: 0.1, price: 0.3 }
    expect(offersOf([unsure(scores)], [friday], { expects: 'yesno', draft: true })).toEqual(['affirm', 'price'])
  })

  test('without values, talk stands second where little speaks for another', () => {
    expect(offersOf([unsure({ address: 0.4, rules: 0.1 })], [], PICKED)).toEqual(['address', 'smalltalk'])
    expect(offersOf([unsure({ address: 0.4, hours: 0.35 })], [], PICKED)).toEqual(['address', 'hours'])
  })

  test('a day or an hour while times are picked asks what is free, at a list it picks', () => {
    expect(offersOf([unsure({ help: 0.2, horizon: 0.1 })], [friday], PICKED)[0]).toBe('free')
    expect(offersOf([unsure({ help: 0.2 })], [friday], { expects: 'choice', draft: true })[0]).toBe('choose')
  })

  test('nobody rules out or says yes by a question', () =>
    expect(offersOf([unsure({ exclude: 0.2, hours: 0.15 }, true)], [], PICKED)).toEqual(['hours', 'smalltalk']))

  test('where a yes or no is asked for they come before talk', () =>
    expect(offersOf([unsure({ note: 0.3 })], [], { expects: 'yesno', draft: true })).toEqual(['note', 'deny']))

  test('a greeting before it may be all that is meant', () =>
    expect(offersOf([unsure({ note: 0.3 })], [], {}, true)).toEqual(['note', 'greet']))

  test.each([
    ['sunday at 4pm would be dreamy for us', 'en', 'book'],
    ['周日下午4点凑合吗，6个人', 'zh-CN', 'book'],
  ])('"%s" is offered as a booking', (text, locale, act) => {
    const { acts, offers } = understand(text, { zone: 'Asia/Shanghai', locale }, modelFor(locale))
    expect([...acts.map((each) => each.act), ...offers]).toContain(act)
  })
})

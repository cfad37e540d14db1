import { expect, it } from 'vitest'
import { step } from '../../dialogs/engine/engine.ts'
import type { StepFacts, StepResult } from '../../dialogs/engine/types.ts'
import { HOUSE } from '../../dialogs/house.ts'
import { sampleHalls } from '../support/sample-halls.ts'
import { NOW } from '../support/test-house.ts'

const facts = (locale: string, chosen?: string): StepFacts => ({
  catalogue: { version: 1, halls: sampleHalls() },
  person: { id: 'g', roles: [], answers: {}, createdAt: NOW, ...(chosen && { locale: chosen }) },
  now: NOW,
  locale,
  fetched: new Map(),
})

/** What the house answers in, after a greeting and then these words. */
function languageAfter(words: string, facts: StepFacts): string {
  const done = (stepped: StepResult) => {
    if ('needs' in stepped) throw new Error('nothing should be needed')
    return stepped
  }
  const greeted = done(step(HOUSE, undefined, { type: 'message', id: '1', body: { type: 'start' } }, facts))
  return done(step(HOUSE, greeted.state, { type: 'message', id: '2', body: { type: 'text', text: words } }, facts))
    .locale
}

it.each([
  ['en', '你好', 'zh-CN'],
  ['zh-CN', 'who are you', 'en'],
  ['zh-CN', '/help', 'zh-CN'],
  ['zh-CN', '/language', 'zh-CN'],
  ['zh-CN', '123456', 'zh-CN'],
])('greeted in %s, who then writes %j is answered in %s', (locale, words, answered) => {
  expect(languageAfter(words, facts(locale))).toBe(answered)
})

it('a language chosen before stands', () => {
  expect(languageAfter('你好', facts('en', 'en'))).toBe('en')
})

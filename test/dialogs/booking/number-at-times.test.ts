import { expect, test } from 'vitest'
import { EngineDriver } from '../../support/engine-driver.ts'

const ASKED = { en: 'badminton tomorrow for 2', 'zh-CN': '明天羽毛球两个人' }

async function held(locale: keyof typeof ASKED, buttons: boolean, ...said: string[]): Promise<string> {
  const driver = await EngineDriver.open(undefined, undefined, undefined, undefined, {
    buttons: new Set(buttons ? ['test'] : []),
  })
  driver.locale(locale)
  let last = ''
  for (const [at, text] of [ASKED[locale], ...said].entries()) {
    const { replies } = await driver.say('ann', { text }, `m${at}`)
    last = replies.map((reply) => reply.text).join('\n')
  }
  await driver.close()
  return last
}

const NUMBERS = ['4', 'yes 4', 'ok, 4', '4 please', 'sure 4, thanks']
const ZH_NUMBERS = ['4', '好，4', '那就4吧', '4，谢谢']

test.each(NUMBERS)('where choices are buttons “%s” may be an hour: asked', async (said) => {
  expect(await held('en', true, said)).toContain('16:00, or the one at 12:00?')
})

test.each(ZH_NUMBERS)('%s', async (said) => {
  expect(await held('zh-CN', true, said)).toContain('16:00，还是列表里 12:00')
})

test.each([
  [['7', '7'], '19:00–20:00'],
  [['7', 'yes'], '19:00–20:00'],
  [['7', 'the one at 3'], '15:00–16:00'],
  [['4 is fine'], '16:00–17:00'],
  [['at 4'], '16:00–17:00'],
  [['the 4th one'], '12:00–13:00'],
])('%j takes %s', async (said, slot) => {
  expect(await held('en', true, ...said)).toContain(slot)
})

test.each(NUMBERS)('where places have numbers “%s” is the fourth, and the hour is one tap away', async (said) => {
  expect(await held('en', false, said)).toContain('12:00–13:00')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { SETUP_CODE } from '../support/transcript.ts'

let driver: EngineDriver
beforeAll(async () => {
  driver = await EngineDriver.open()
})
afterAll(() => driver.close())

test('a colleague who books and says yes to the question they quote, has booked', async () => {
  await driver.say('root', { text: `/claim ${SETUP_CODE}` }, '1')
  const asked = await driver.say('root', { text: 'badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000' }, '2')
  const [yes] = asked.replies.at(-1)!.choices!
  const ask = yes!.value.slice(0, yes!.value.indexOf('~'))
  const answer = await driver.say('root', { text: 'yes', quoted: { ask } }, '3')
  expect(answer.replies.at(-1)?.booking?.state).toBe('confirmed')
})

test('a reply to what announces no guest is told so', async () => {
  const answer = await driver.say('root', { text: 'ok', quoted: {} }, '4')
  expect(answer.replies[0]?.text).toContain('announces no guest')
})

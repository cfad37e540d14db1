import { expect, it } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'

it('/claim makes admin whoever first sends the code, once, and says what to do with a wrong one', async () => {
  const driver = await EngineDriver.open()
  const say = async (guest: string, text: string, id: string) => (await driver.say(guest, { text }, id)).replies
  expect((await say('a', '/claim', '1'))[0]!.text).toContain('/claim ABCD')
  expect((await say('a', '/claim WRONG-CODE', '2'))[0]!.code).toBe('HALLO_CLAIM_WRONG')
  expect((await say('a', '/claim test-setup-code', '3'))[0]!.text).toContain('You are the admin')
  expect((await say('b', '/claim TEST-SETUP-CODE', '4'))[0]!.code).toBe('HALLO_CLAIM_WRONG')
  expect(driver.faults).toEqual([])
})

import { expect, it } from 'vitest'
import { hashSetupCode } from '../../src/services/setup-code.ts'
import { EngineDriver } from '../support/engine-driver.ts'

it('/claim makes admin whoever first sends the code, once, and says what to do with a wrong one', async () => {
  const driver = await EngineDriver.open()
  await driver.store.setMeta('setupCode', hashSetupCode('ABCD-EFGH-JKMN'), undefined)
  const say = async (guest: string, text: string, id: string) => (await driver.say(guest, { text }, id)).replies
  expect((await say('a', '/claim', '1'))[0]!.text).toContain('/claim ABCD')
  expect((await say('a', '/claim WRONG-CODE', '2'))[0]!.code).toBe('HALLO_CLAIM_WRONG')
  expect((await say('a', '/claim abcd-efgh-jkmn', '3'))[0]!.text).toContain('You are the admin')
  expect((await say('b', '/claim ABCD-EFGH-JKMN', '4'))[0]!.code).toBe('HALLO_CLAIM_WRONG')
  expect(driver.faults).toEqual([])
})

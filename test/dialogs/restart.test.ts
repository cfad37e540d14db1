import { expect, test } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { sampleHalls } from '../support/sample-halls.ts'

test('somebody who has been here starts over in the middle of a hold, where there is one hall with several services', async () => {
  const driver = await EngineDriver.open(sampleHalls().slice(0, 1))
  await driver.say('ada', { text: 'badminton tomorrow at 3pm for 2, Ada Lovelace, 13800138000' }, '1')
  await driver.say('ada', { text: 'yes' }, '2')
  await driver.say('ada', { text: 'badminton tomorrow at 5pm for 2' }, '3')
  const { replies, open } = await driver.say('ada', { text: 'start over' }, '4')
  expect(replies.map(({ code }) => code)).not.toContain('HALLO_INTERNAL')
  expect(open).toMatchObject({ step: 'service' })
  // what is usual comes first
  expect(replies.at(-1)?.choices?.[0]?.is).toEqual({ service: 'badminton' })
  await driver.close()
})

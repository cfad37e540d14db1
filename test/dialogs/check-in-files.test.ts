import { expect, test } from 'vitest'
import type { FileRef } from '../../src/bot/draw/file-ref.ts'
import { EngineDriver } from '../support/engine-driver.ts'
import { SETUP_CODE } from '../support/transcript.ts'

const HOUR = 3_600_000

test('staff see the file that the form asked for, when its guest is here; the guest’s own is theirs alone', async () => {
  const driver = await EngineDriver.open()
  await driver.say('root', { text: `/claim ${SETUP_CODE}` }, '1')
  const lines = ['climbing on saturday at 10am for 1, Ada Lovelace, 13800138000', 'first time', 'no', 'yes']
  for (const [at, text] of lines.entries()) await driver.say('ada', { text }, `a${at}`)
  const file = { name: 'consent.pdf', content: Buffer.from('%PDF-1.4\n%%EOF') }
  await driver.say('ada', { file }, 'file')
  expect((await driver.say('ada', { text: 'yes' }, 'yes')).replies.at(-1)?.booking?.state).toBe('confirmed')
  // Saturday, half past nine in London
  await driver.wait('ada', Date.parse('2026-11-28T09:30:00Z') - Date.parse('2026-11-23T01:00:00Z'))
  await driver.wait('root', 0)
  await driver.say('ada', { text: "I'm here" }, 'here')
  const { replies } = await driver.wait('root', HOUR / 60)
  const [shown] = replies.flatMap((reply) => reply.files ?? [])
  expect(shown).toMatchObject({ name: 'consent.pdf', type: 'application/pdf', bytes: file.content.length })
  const kept = await driver.store.file((shown as FileRef).id, Date.parse('2026-11-28T10:00:00Z'))
  expect(Buffer.from(kept!.content)).toEqual(file.content)
  await driver.close()
})

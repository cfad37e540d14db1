import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { runTranscript } from '../support/transcript.ts'
import { DOOR_DOZEN, TRANSCRIPTS } from '../support/transcript-files.ts'
import { WechatDriver } from './driver.ts'

describe('transcripts, on a WeChat service account', () => {
  let driver: WechatDriver | undefined
  afterEach(() => driver?.close())
  it.each(DOOR_DOZEN)('%s', async (file) => {
    driver = await WechatDriver.open('safe')
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })
})

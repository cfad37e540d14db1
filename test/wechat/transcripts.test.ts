import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { DOOR_DOZEN } from '../support/door-dozen.ts'
import { runTranscript } from '../support/transcript.ts'
import { WechatDriver } from './driver.ts'

const folder = join(packageRoot(), 'test/transcripts')

describe('transcripts, on a WeChat service account', () => {
  let driver: WechatDriver | undefined
  afterEach(() => driver?.close())
  it.each(DOOR_DOZEN)('%s', async (file) => {
    driver = await WechatDriver.open('safe')
    await runTranscript(join(folder, file), driver)
  })
})

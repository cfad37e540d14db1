import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { runTranscript } from '../support/transcript.ts'
import { WechatDriver } from './driver.ts'

const folder = join(packageRoot(), 'test/transcripts')
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))

describe('transcripts, on a WeChat service account', () => {
  let driver: WechatDriver | undefined
  afterEach(() => driver?.close())
  it.each(files.sort())('%s', async (file) => {
    driver = await WechatDriver.open('safe')
    await runTranscript(join(folder, file), driver)
  })
})

import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runTranscript } from '../support/transcript.ts'
import { DOOR_DOZEN, TRANSCRIPTS } from '../support/transcript-files.ts'
import { wechatPeer } from '../support/wechat-peer.ts'
import { StrictDriver } from '../wechat/strict-driver.ts'

if (wechatPeer === undefined) console.warn('SKIPPED: transcripts on WeChat, since HALLO_WECHAT_PEER names no platform')

describe.skipIf(wechatPeer === undefined).each(['plain', 'compatible', 'safe'] as const)(
  'transcripts on WeChat in %s mode, against a strict platform',
  (mode) => {
    let driver: StrictDriver | undefined
    afterEach(() => driver?.close())
    it.each(DOOR_DOZEN)('%s', async (file) => {
      driver = await StrictDriver.open(mode)
      await runTranscript(join(TRANSCRIPTS, file), driver)
      expect(driver.complaints()).toEqual([])
    })
  },
)

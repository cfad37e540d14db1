import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { runTranscript } from '../support/transcript.ts'
import { DOOR_DOZEN, TRANSCRIPTS } from '../support/transcript-files.ts'
import { type Scene, WechatyDriver } from './driver.ts'
import { FakeBot, fakeFile, type Sent } from './fake-bot.ts'

function scene(): Scene {
  const bot = new FakeBot()
  return {
    bot,
    fileOf: fakeFile,
    async open(shown) {
      bot.on('sent', ({ to, text }: Sent) => text !== undefined && shown(to, text))
      bot.login()
    },
    write: (from, id, what) =>
      void ('text' in what ? bot.write(what.text, { from, id }) : bot.write('', { from, id, file: what.file })),
  }
}

describe('transcripts, by a puppet of WeChat', () => {
  let driver: WechatyDriver | undefined
  afterEach(() => driver?.close())
  it.each(DOOR_DOZEN)('%s', async (file) => {
    driver = await WechatyDriver.open(scene())
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })
})

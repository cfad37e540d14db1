import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { runTranscript } from '../support/transcript.ts'
import { ALL_TRANSCRIPTS, DOOR_DOZEN, RUNS_ALL, TRANSCRIPTS } from '../support/transcript-files.ts'
import { TelegramDriver } from './driver.ts'

describe('transcripts, on Telegram', () => {
  let driver: TelegramDriver | undefined
  afterEach(() => driver?.close())
  it.each(RUNS_ALL ? ALL_TRANSCRIPTS : DOOR_DOZEN)('%s', async (file) => {
    driver = await TelegramDriver.open()
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })
})

import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { runTranscript } from '../support/transcript.ts'
import { DOOR_DOZEN, TRANSCRIPTS } from '../support/transcript-files.ts'
import { TerminalDriver } from './driver.ts'

describe('transcripts, in a terminal', () => {
  let driver: TerminalDriver | undefined
  afterEach(() => driver?.close())
  it.each(DOOR_DOZEN)('%s', async (file) => {
    driver = await TerminalDriver.open()
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })
})

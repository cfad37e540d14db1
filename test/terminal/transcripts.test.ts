import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { DOOR_DOZEN } from '../support/door-dozen.ts'
import { runTranscript } from '../support/transcript.ts'
import { TerminalDriver } from './driver.ts'

const folder = join(packageRoot(), 'test/transcripts')

describe('transcripts, in a terminal', () => {
  let driver: TerminalDriver | undefined
  afterEach(() => driver?.close())
  it.each(DOOR_DOZEN)('%s', async (file) => {
    driver = await TerminalDriver.open()
    await runTranscript(join(folder, file), driver)
  })
})

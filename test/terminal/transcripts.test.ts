import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { runTranscript } from '../support/transcript.ts'
import { TerminalDriver } from './driver.ts'

const folder = join(packageRoot(), 'test/transcripts')
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))

describe('transcripts, in a terminal', () => {
  let driver: TerminalDriver | undefined
  afterEach(() => driver?.close())
  it.each(files.sort())('%s', async (file) => {
    driver = await TerminalDriver.open()
    await runTranscript(join(folder, file), driver)
  })
})

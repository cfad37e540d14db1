import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { EngineDriver } from '../support/engine-driver.ts'
import { runTranscript } from '../support/transcript.ts'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.txt'),
)

describe('transcripts, against the engine', () => {
  let driver: EngineDriver | undefined
  afterEach(() => driver?.close())
  it.each(files.sort())('%s', async (file) => {
    driver = await EngineDriver.open()
    await runTranscript(join(import.meta.dirname, file), driver)
  })
})

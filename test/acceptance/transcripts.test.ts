import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { HttpDriver } from '../support/http-driver.ts'
import { runTranscript } from '../support/transcript.ts'
import { ALL_TRANSCRIPTS, DOOR_DOZEN, RUNS_ALL, TRANSCRIPTS } from '../support/transcript-files.ts'

/** The same conversations that the engine passes, against the running service. */
describe('transcripts, over HTTP', () => {
  let driver: HttpDriver | undefined
  afterEach(() => driver?.close())
  it.each(RUNS_ALL ? ALL_TRANSCRIPTS : DOOR_DOZEN)('%s', { timeout: 120_000 }, async (file) => {
    driver = await HttpDriver.open()
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })
})

import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { DOOR_DOZEN } from '../support/door-dozen.ts'
import { HttpDriver } from '../support/http-driver.ts'
import { runTranscript } from '../support/transcript.ts'

const folder = join(import.meta.dirname, '..', 'transcripts')

/** The same conversations that the engine passes, against the running service. */
describe('transcripts, over HTTP', () => {
  let driver: HttpDriver | undefined
  afterEach(() => driver?.close())
  it.each(DOOR_DOZEN)('%s', { timeout: 120_000 }, async (file) => {
    driver = await HttpDriver.open()
    await runTranscript(join(folder, file), driver)
  })
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { HttpDriver } from '../support/http-driver.ts'
import { runTranscript } from '../support/transcript.ts'

const folder = join(import.meta.dirname, '..', 'transcripts')
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))

/** The same conversations that the engine passes, against the running service. */
describe('transcripts, over HTTP', () => {
  let driver: HttpDriver | undefined
  afterEach(() => driver?.close())
  it.each(files.sort())('%s', { timeout: 120_000 }, async (file) => {
    driver = await HttpDriver.open()
    await runTranscript(join(folder, file), driver)
  })
})

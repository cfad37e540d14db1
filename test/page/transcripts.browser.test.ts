import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { hasChromium, startBrowser } from '../support/browser.ts'
import { PageDriver } from '../support/page-driver.ts'
import { runTranscript } from '../support/transcript.ts'
import { CHANGES, DOOR_DOZEN, RUNS_ALL, TRADES, TRANSCRIPTS } from '../support/transcript-files.ts'

/** Monday, 09:00 in Shanghai: the transcripts' time */
const NOW = Date.parse('2026-11-23T01:00:00Z')

describe.skipIf(!hasChromium())('transcripts, on the page', () => {
  let browser: Browser
  let driver: PageDriver | undefined

  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(() => driver?.close())

  it.each([...DOOR_DOZEN, ...TRADES, ...(RUNS_ALL ? CHANGES : [])])('%s', { timeout: 600_000 }, async (file) => {
    driver = undefined
    driver = await PageDriver.open(browser, NOW)
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })
})

import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { HOUSE } from '../../dialogs/house.ts'
import { EngineDriver } from '../support/engine-driver.ts'
import { RecordedWays } from '../support/recorded-ways.ts'
import { runTranscript } from '../support/transcript.ts'
import { ALL_TRANSCRIPTS, RUNS_SOME, TRANSCRIPTS } from '../support/transcript-files.ts'

const files = ALL_TRANSCRIPTS.filter((_, place) => !RUNS_SOME || place % 4 === 0)

describe('transcripts, against the engine', () => {
  const ways = new RecordedWays()
  const house = ways.watch(HOUSE)
  let driver: EngineDriver | undefined
  afterEach(() => driver?.close())
  it.each(files)('%s', async (file) => {
    driver = await EngineDriver.open(undefined, undefined, house)
    await runTranscript(join(TRANSCRIPTS, file), driver)
  })
  it('no step has led where the diagrams show no way', () => {
    const shown = HOUSE.dialogs.flatMap(({ name, ways: each }) =>
      Object.entries(each).flatMap(([from, tos]) => tos.map((to) => `${name}.${from} → ${to}`)),
    )
    expect(ways.made.size).toBeGreaterThan(60)
    expect([...ways.made].filter((way) => !shown.includes(way))).toEqual([])
  })
})

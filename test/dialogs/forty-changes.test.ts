import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Catalogue } from '../../src/domain/hall/hall.ts'
import { EngineDriver } from '../support/engine-driver.ts'
import type { Driver, Said } from '../support/transcript.ts'
import { runTranscript } from '../support/transcript.ts'
import { TRANSCRIPTS } from '../support/transcript-files.ts'

const FILE = join(TRANSCRIPTS, 'forty-changes.txt')
const UNDO = /^\/(?:undo|撤销)$/

/** Answers are kept with the version of the form that asked for them, which only ever goes up. */
const withoutForms = ({ halls, settings }: Catalogue) => ({
  halls: halls.map((hall) => ({ ...hall, services: hall.services.map((service) => ({ ...service, formVersion: 0 })) })),
  settings,
})

test('each of more than forty changes is in the log, and its undo leaves the halls as they were', async () => {
  const engine = await EngineDriver.open()
  try {
    const before = withoutForms(await engine.store.catalogue())
    const versions: number[] = []
    let undoing = false
    const watched: Driver = {
      locale: (tag) => engine.locale(tag),
      wait: (guest, ms) => engine.wait(guest, ms),
      async say(guest, message: Said, id) {
        const answer = await engine.say(guest, message, id)
        const text = 'text' in message ? message.text : ''
        const { version, ...catalogue } = await engine.store.catalogue()
        if (version !== (versions.at(-1) ?? 1)) {
          versions.push(version)
          if (undoing) expect(withoutForms({ version, ...catalogue }), `undone: ${versions.length / 2}`).toEqual(before)
          else expect(withoutForms({ version, ...catalogue }), text).not.toEqual(before)
        }
        undoing = UNDO.test(text)
        return answer
      },
    }
    await runTranscript(FILE, watched)
    const changes = readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => UNDO.test(line.slice(2))).length
    expect(changes).toBeGreaterThanOrEqual(40)
    expect(versions).toHaveLength(2 * changes)
    const entries = await engine.store.audit({ what: 'edit', limit: 200 })
    expect(entries.map(({ subject }) => subject)).toEqual(versions.map((version) => `halls ${version}`).reverse())
  } finally {
    await engine.close()
  }
})

import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import type { Capabilities } from '../../src/bot/doors/door.ts'
import { runTranscript } from '../support/transcript.ts'
import { ALL_TRANSCRIPTS, RUNS_ALL, TRANSCRIPTS } from '../support/transcript-files.ts'
import { FakeDoorDriver } from './fake-door.ts'

const ALL: Capabilities = {
  buttons: 'inline',
  text: { most: 4096, unit: 'utf16' },
  images: true,
  files: true,
  contact: true,
  edit: true,
}
/** Each capability is missing somewhere. */
const DOORS: readonly [name: string, can: Capabilities][] = [
  ['with everything', ALL],
  [
    'without buttons, 600 bytes a message',
    { ...ALL, buttons: 'none', text: { most: 600, unit: 'bytes' }, edit: false },
  ],
  [
    'without buttons, pictures, files and contacts',
    { ...ALL, buttons: 'none', images: false, files: false, contact: false },
  ],
  ['with buttons and short messages, without files', { ...ALL, text: { most: 160, unit: 'utf16' }, files: false }],
]

/** Each transcript at one of the doors, in turn; at every one where there is time. */
const playedAt = (door: number): string[] =>
  ALL_TRANSCRIPTS.filter((_, place) => RUNS_ALL || place % DOORS.length === door)

describe.each(DOORS.map(([name, can], door) => [name, can, playedAt(door)] as const))(
  'transcripts, at a door %s',
  (_, can, files) => {
    let driver: FakeDoorDriver | undefined
    afterEach(() => driver?.close())
    it.each(files)('%s', async (file) => {
      driver = await FakeDoorDriver.open(can)
      await runTranscript(join(TRANSCRIPTS, file), driver)
    })
  },
)

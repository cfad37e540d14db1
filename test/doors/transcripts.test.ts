import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import type { Capabilities } from '../../src/bot/doors/door.ts'
import { runTranscript } from '../support/transcript.ts'
import { FakeDoorDriver } from './fake-door.ts'

const folder = join(packageRoot(), 'test/transcripts')
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))

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

describe.each(DOORS)('transcripts, at a door %s', (_, can) => {
  let driver: FakeDoorDriver | undefined
  afterEach(() => driver?.close())
  it.each(files.sort())('%s', async (file) => {
    driver = await FakeDoorDriver.open(can)
    await runTranscript(join(folder, file), driver)
  })
})

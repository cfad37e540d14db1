import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { dataFolder, Guest, lastOf, startService } from '../support/service.ts'

const run = promisify(execFile)
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((each) => existsSync(each))
if (office === undefined) console.warn('SKIPPED: the roster in LibreOffice, since there is none')

/** The words of a PDF need a tool of their own; that there is a page with something on it can be seen without. */
test.skipIf(office === undefined)(
  'the roster opens in LibreOffice and fits one page’s width',
  async () => {
    const folder = await dataFolder()
    const env = { HALLO_NOW: '2026-11-23T01:00:00Z', HALLO_SETUP_CODE: 'TEST-SETUP-CODE' }
    const service = await startService({ folder, env })
    const admin = await Guest.arrive(service.url, 'zh-CN')
    await admin.say('/claim TEST-SETUP-CODE')
    const guest = await Guest.arrive(service.url, 'en')
    await guest.say('badminton tomorrow at 6pm for 2, Ada Lovelace, 13800138000')
    await guest.say('yes')
    const roster = lastOf(await admin.say('/export 滨江 明天'))
    const file = await fetch(service.url + roster.files![0]!.url)
    const workbook = path.join(folder, 'roster.xlsx')
    await writeFile(workbook, Buffer.from(await file.arrayBuffer()))
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    await run(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook], {
      timeout: 100_000,
    })
    const pdf = await readFile(path.join(folder, 'roster.pdf'), 'latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  },
  120_000,
)

import { execFile } from 'node:child_process'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readSecret } from '../../src/store/secret.ts'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts'
import { halls, NOW } from '../store/halls.ts'
import { confirmed } from '../store/kit.ts'
import { remembered } from '../support/people.ts'
import { dataFolder } from '../support/service.ts'

/** The steps of docs/operations.md, as somebody does them, with the built programs. */
const run = promisify(execFile)
const hallo = async (file: string, ...args: string[]): Promise<string> => {
  const env = { PATH: process.env.PATH, HALLO_STORE: `sqlite:${file}` }
  const done = await run(process.execPath, ['dist/src/cli.js', ...args], { env }).catch((error) => error)
  return `${done.stdout}${done.stderr}`
}

test('a backup, a move to another machine, a new secret, and looks at all of it', async () => {
  const folder = await dataFolder()
  try {
    const [here, there] = [path.join(folder, 'here', 'hallo.db'), path.join(folder, 'there', 'hallo.db')]
    for (const file of [here, there]) await mkdir(path.dirname(file))
    expect(await hallo(here, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
    // The first program makes the data file and its secret.
    expect(await hallo(here, 'verify')).toContain('0 problems')
    const secret = () => readSecret(`${here}.secret`)!
    const store = await openSqlite({ file: here, secret: secret() })
    await store.changeCatalogue({ expected: 1, halls, actor: 'system', now: NOW, what: 'test' })
    await remembered(store, 'bob', { name: 'Bob' })
    const bookings = [await confirmed(store), await confirmed(store, { person: 'bob' })]
    expect((await store.execute({ type: 'erase', key: 'e', now: NOW, actor: 'bob', person: 'bob' })).ok).toBe(true)
    await store.close()

    const backup = path.join(folder, 'move.backup')
    expect(await hallo(here, 'backup', backup)).toContain('2 bookings')
    for (const beside of ['.secret', '.erased']) await copyFile(here + beside, there + beside)
    expect(await hallo(there, 'restore', backup)).toContain('2 bookings recounted, 0 problems')
    expect(await hallo(there, 'verify')).toContain('2 bookings, 0 problems')
    expect(await hallo(there, 'restore', backup)).toContain('replaces nothing')

    expect(await hallo(there, 'backup')).toContain('read back and found whole')
    expect(await hallo(there, 'rekey')).toContain('sealed anew')
    expect(readSecret(`${there}.secret`)).not.toBe(secret())
    expect(await hallo(there, 'verify', '--repair')).toContain('2 bookings, 0 problems')
    expect(await hallo(there, 'doctor')).toContain('tables of version')
    const moved = await openSqlite({ file: there, secret: readSecret(`${there}.secret`)! })
    for (const { id } of bookings) expect((await moved.booking({ id }))?.state).toBe('confirmed')
    await moved.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 180_000)

import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packageRoot } from '../../config/root.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'hallo-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  code: number | null
  output: string
  address?: string
}

/** Runs the built service; once it has told its address it is asked to stop. */
const start = (env: Record<string, string> = {}): Promise<Ended> => run('dist/src/main.js', [], env)

function run(program: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const store = `sqlite:${join(folder, 'hallo.db')}`
  return new Promise((resolve) => {
    let output = ''
    const child = execFile(
      process.execPath,
      [program, ...args],
      {
        cwd: packageRoot(),
        env: { PATH: process.env.PATH, PORT: '0', HALLO_STORE: store, LOG_LEVEL: 'error', ...env },
      },
      () => resolve({ code: child.exitCode, output, address: /http:\/\/\S+:\d+/.exec(output)?.[0] }),
    )
    const hear = (text: string) => {
      output += text
      if (text.includes('http://')) setImmediate(() => child.kill('SIGTERM'))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
  })
}

test('the first start tells address and code; later ones the address only; a signal ends it in order', async () => {
  const first = await start()
  expect(first).toMatchObject({ code: 0, address: expect.stringContaining('http://127.0.0.1:') })
  expect(first.output).toMatch(/\/claim [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)
  // the halls are in the store by now: the file is not looked at again
  const second = await start({ HALLO_CONFIG: join(folder, 'nowhere.yaml') })
  expect(second.code).toBe(0)
  expect(second.output).not.toContain('/claim')
})

test('a setting that is wrong stops it with a sentence that names it', async () => {
  const { code, output } = await start({ PORT: 'many' })
  expect(code).toBe(1)
  expect(output).toMatch(/^PORT is "many"; expected .*$/m)
  expect(output).not.toContain('    at ')
})

test('halls with a mistake stop it with file and line', async () => {
  const file = join(folder, 'halls.yaml')
  await writeFile(file, 'halls:\n  - id: one\n    name: { en: One }\n    zone: Mars/Base\n    services: []\n')
  const { code, output } = await start({ HALLO_CONFIG: file })
  expect(code).toBe(1)
  expect(output).toContain(`${file}:4:`)
})

test('a data file that is none stops it', async () => {
  await writeFile(
    join(folder, 'hallo.db'),
    'this is no database, and it is longer than a header has to be. '.repeat(40),
  )
  const { code, output } = await start()
  expect(code).toBe(1)
  expect(output).toContain(join(folder, 'hallo.db'))
  expect(output).not.toContain('    at ')
})

const STRONG = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'

test('a start that refuses leaves nothing behind, no secret either', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const halls = join(folder, 'halls.yaml')
  await writeFile(halls, 'halls: 5\n')
  const refusals: Record<string, string>[] = [
    { HALLO_CONFIG: halls },
    { PORT: String((server.address() as AddressInfo).port) },
    { HOST: '0.0.0.0', HALLO_SECRET: 'not so long a secret' },
    { HOST: '0.0.0.0', HALLO_SECRET: 'x'.repeat(40) },
  ]
  for (const env of refusals) {
    expect((await start(env)).code).toBe(1)
    expect(await readdir(folder)).toEqual(['halls.yaml'])
  }
  server.close()
})

test('a data file without its secret is refused, and no new one is made', async () => {
  await start({ HALLO_SECRET: STRONG })
  const { code, output } = await start()
  expect(code).toBe(1)
  expect(output).toContain('set HALLO_SECRET')
  expect((await readdir(folder)).filter((name) => name.includes('secret'))).toEqual([])
})

test('a weak secret starts what it has started before, loudly; sealed anew it is strong, and the old one is none', async () => {
  expect((await start({ HALLO_SECRET: 'weak one' })).output).not.toContain('WARNING')
  const second = await start({ HALLO_SECRET: 'weak one', HOST: '0.0.0.0' })
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining('WARNING: HALLO_SECRET is weak') })
  const { code, output } = await run('dist/src/cli.js', ['rekey'], { HALLO_SECRET: 'weak one' })
  expect(code).toBe(0)
  expect(output).toContain('Remove HALLO_SECRET')
  expect((await start({ HALLO_SECRET: 'weak one' })).code).toBe(1)
  const last = await start({ HOST: '0.0.0.0' })
  expect(last).toMatchObject({ code: 0, output: expect.not.stringContaining('WARNING') })
  expect(await run('dist/src/cli.js', ['verify'])).toMatchObject({ code: 0 })
})

test('a short setup code counts on this machine only', async () => {
  const local = await start({ HALLO_SETUP_CODE: 'abcd' })
  expect(local.output).toContain('/claim abcd')
  const open = await start({ HALLO_SETUP_CODE: 'abcd', HOST: '0.0.0.0' })
  expect(open.output).toContain('fewer than 12 characters')
  expect(open.output).toMatch(/\/claim [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)
  expect((await start({ HALLO_SETUP_CODE: 'abcd', HOST: '0.0.0.0' })).output).not.toContain('/claim')
})

test('another secret stops it', async () => {
  await start({ HALLO_SECRET: 'the right one' })
  const { code, output } = await start({ HALLO_SECRET: 'a wrong one' })
  expect(code).toBe(1)
  expect(output.toLowerCase()).toContain('secret')
})

test('a port in use stops it with what to do', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const { code, output } = await start({ PORT: String(port) })
  server.close()
  expect(code).toBe(1)
  expect(output).toContain(`PORT ${port} is in use`)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packageRoot } from '../../config/root.ts'
import { partsOf } from '../../src/start/service-parts.ts'

let folder: string
const stops: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'hallo-parts-'))
})
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
  await rm(folder, { recursive: true, force: true })
}, 60_000)

/** `hallo start` as it is built: its address. */
async function start(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['dist/src/cli.js', 'start', ...args], {
    cwd: packageRoot(),
    env: { PATH: process.env.PATH, PORT: '0', HALLO_STORE: `sqlite:${join(folder, 'hallo.db')}`, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  stops.push(async () => {
    child.kill('SIGTERM')
    await gone
  })
  const ended = gone.then(() => {
    throw new Error('it has ended before it told its address')
  })
  ended.catch(() => undefined)
  return Promise.race([addressIn(child.stdout), ended])
}

/** Its output is read to its end: who writes what nobody reads is stopped by it. */
function addressIn(stdout: Readable): Promise<string> {
  let output = ''
  return new Promise((resolve) => {
    stdout.on('data', (chunk) => {
      output += chunk
      const [address] = /http:\/\/\S+:\d+/.exec(output) ?? []
      if (address !== undefined) resolve(address)
    })
  })
}

const statusOf = async (url: string, method = 'GET') => (await fetch(url, { method })).status

test('a process for jobs only serves no chat, but says how it does; one for the web serves it', async () => {
  const web = await start('--only', 'web')
  const jobs = await start('--only', 'jobs,telegram')
  for (const [address, status] of [
    [web, 200],
    [jobs, 404],
  ] as const) {
    expect(await statusOf(`${address}/`)).toBe(status)
    expect(await statusOf(`${address}/readyz`)).toBe(200)
  }
  expect(await statusOf(`${web}/api/chat/sessions`, 'POST')).not.toBe(404)
  expect(await statusOf(`${jobs}/api/chat/sessions`, 'POST')).toBe(404)
}, 180_000)

test('without --only a process does all; what is no part is named, with what there is', () => {
  expect([...partsOf(['node', 'main.js'])]).toEqual(['web', 'jobs', 'telegram', 'wechat', 'wechaty'])
  expect([...partsOf(['node', 'cli.js', 'start', '--only=web, jobs'])]).toEqual(['web', 'jobs'])
  expect(() => partsOf(['--only', 'web,mail'])).toThrow('--only does not know "mail": expected some of web,jobs')
  expect(() => partsOf(['--only'])).toThrow('does not know ""')
})

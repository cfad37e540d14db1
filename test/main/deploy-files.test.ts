import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The samples of docs/deploy, checked by the programs that they are for, where those are installed. */
const run = promisify(execFile)
const samples = path.join(import.meta.dirname, '../../docs/deploy')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-deploy-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function lacks(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return false
  } catch {
    console.log(`SKIPPED: a sample of docs/deploy is not checked, since ${program} is not installed`)
    return true
  }
}

const findsFault = async (program: string, ...args: string[]): Promise<string> =>
  run(program, args).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { stdout: string; stderr: string }) => `failed: ${error.stdout}${error.stderr}`,
  )

test.skipIf(lacks('systemd-analyze', '--version'))('systemd takes the unit as it is', async () => {
  const unit = await readFile(path.join(samples, 'hallo.service'), 'utf8')
  const file = path.join(folder, 'hallo.service')
  const check = async (text: string) => {
    // Node may lie elsewhere here.
    await writeFile(file, text.replace('/usr/bin/node', process.execPath))
    return findsFault('systemd-analyze', 'verify', '--man=no', file)
  }
  expect(await check(unit)).toBe('')
  expect(await check(unit.replace('TimeoutStopSec', 'TimeoutStopSeconds'))).toContain('TimeoutStopSeconds')
})

test.skipIf(lacks('nginx', '-v'))('nginx takes the reverse proxy as it is', async () => {
  const [key, certificate] = [path.join(folder, 'privkey.pem'), path.join(folder, 'fullchain.pem')]
  const self = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=book.example.com']
  await run('openssl', [...self, '-keyout', key, '-out', certificate])
  const site = (await readFile(path.join(samples, 'nginx.conf'), 'utf8')).replaceAll(
    '/etc/letsencrypt/live/book.example.com',
    folder,
  )
  const file = path.join(folder, 'nginx.conf')
  const check = async (text: string) => {
    await writeFile(file, `pid ${folder}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${text}\n}\n`)
    return findsFault('nginx', '-t', '-q', '-e', path.join(folder, 'error.log'), '-p', folder, '-c', file)
  }
  expect(await check(site)).toBe('')
  expect(await check(site.replace('proxy_buffering', 'proxy_buffers_off'))).toContain('failed')
})

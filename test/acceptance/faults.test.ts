import { execFile, execFileSync } from 'node:child_process'
import { appendFile, copyFile, mkdir, open as openFile, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/sqlite/file/database.ts'
import { bookingOf, dataFolder, Guest, lastOf, type Service, startService } from '../support/service.ts'

/** Real faults under the built service: each ends as docs/operations.md says. */
const SECRET = 'only for this test, but long enough for a secret'
const NOW = '2026-11-23T01:00:00Z'
const PAGE = 4096
const CODE = 'KEEP-EVER-YTHG'
const env = {
  HALLO_SECRET: SECRET,
  HALLO_SETUP_CODE: CODE,
  HALLO_LIMIT_MESSAGES: 'off',
  HALLO_LIMIT_SESSIONS: 'off',
  HALLO_NOW: NOW,
}
let folder: string
let file: string
let service: Service | undefined
beforeEach(async () => {
  folder = await dataFolder()
  file = path.join(folder, 'hallo.db')
})
afterEach(async () => {
  await service?.stop('SIGKILL')
  service = undefined
  await rm(folder, { recursive: true, force: true })
})

const hallo = async (...args: string[]): Promise<string> => {
  const own = { PATH: process.env.PATH, HALLO_STORE: `sqlite:${file}`, HALLO_SECRET: SECRET }
  const done = await promisify(execFile)(process.execPath, ['dist/src/cli.js', ...args], { env: own }).catch((e) => e)
  return `${done.stdout}${done.stderr}`
}
async function start(at = folder): Promise<Service> {
  const started = await startService({ folder: at, env })
  service = started
  return started
}

let guests = 0
/** A guest who has booked; undefined: it could not be done. */
async function book({ url }: Service): Promise<string | undefined> {
  const guest = await Guest.arrive(url)
  guests += 1
  const [day, hour] = [24 + (guests % 6), 10 + (Math.floor(guests / 6) % 8)]
  const said = `badminton at Riverside on 2026-11-${day} at ${hour}:00 for 1, Ada Lovelace, 138${String(guests).padStart(8, '0')}`
  const asked = await guest.say(said)
  if (asked.status !== 200 || asked.open?.kind !== 'confirm') return undefined
  return bookingOf(await guest.say('yes'))?.code
}
const readiness = async ({ url }: Service): Promise<number> => {
  // Looks within a second are answered alike.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  return (await fetch(`${url}/readyz`)).status
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('SKIPPED: a real full disk (a small file system can only be mounted by root)')
    return false
  }
}

test.skipIf(!canMount())(
  'a full disk: nothing half is stored, it is said, and with room it goes on without a restart',
  async () => {
    const disk = path.join(folder, 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk])
    try {
      file = path.join(disk, 'hallo.db')
      const running = await start(disk)
      const before = await book(running)
      expect(before).toBeDefined()
      expect(await readiness(running)).toBe(200)

      const ballast = path.join(disk, 'ballast')
      // What there is of the log it may write anew: so the disk is filled until nothing goes any more.
      async function fill(): Promise<void> {
        const { bavail, bsize } = await statfs(disk)
        await appendFile(ballast, Buffer.alloc(bavail * bsize)).catch(() => undefined)
      }
      const refused = new Set<string | undefined>()
      for (let tries = 0; tries < 40; tries += 1) {
        await fill()
        for (let each = 0; each < 10; each += 1) {
          const guest = await Guest.arrive(running.url)
          const answer = await guest.say(`hello ${'again '.repeat(300)}`)
          if (answer.status !== 200) refused.add(answer.error?.code)
        }
        if (refused.size > 0 && (await readiness(running)) === 503) break
      }
      expect([...refused]).toEqual(['HALLO_STORE_UNAVAILABLE'])
      expect(await readiness(running)).toBe(503)
      expect(await book(running)).toBeUndefined()
      expect(running.output()).toMatch(/disk is full/)

      await rm(ballast)
      expect(await readiness(running)).toBe(200)
      const code = await book(running)
      expect(code).toBeDefined()
      await running.stop()
      const verified = await hallo('verify')
      expect(verified).toMatch(/\b0 problems/)
      // A hold that was not confirmed may be there as well.
      expect(Number(/(\d+) bookings/.exec(verified)?.[1])).toBeGreaterThanOrEqual(2)
    } finally {
      await service?.stop('SIGKILL')
      execFileSync('umount', [disk])
    }
  },
  120_000,
)

test('a damaged page: what does not touch it goes on, what does is refused and told, and the programs name it', async () => {
  let running = await start()
  const admin = await Guest.arrive(running.url)
  for (const said of [`/claim ${CODE}`, '/close riverside 2026-12-01', 'yes']) await admin.say(said)
  expect(await book(running)).toBeDefined()
  await running.stop()

  const db = openDatabase(file, 100)
  const [page] = db.query<[], [number]>("SELECT rootpage FROM sqlite_schema WHERE name = 'audit'").one()!
  db.close()
  const bytes = await openFile(file, 'r+')
  await bytes.write(Buffer.alloc(PAGE, 0x5a), 0, PAGE, (page - 1) * PAGE)
  await bytes.close()

  running = await start()
  admin.url = running.url
  expect(await book(running)).toBeDefined()
  const answer = await admin.say('/audit')
  expect(lastOf(answer).code).toBe('HALLO_INTERNAL')
  expect(running.output()).toMatch(/damaged|malformed/)
  // It says so by itself, in the chat of whoever runs it.
  const told = async () => JSON.stringify((await admin.history()).entries)
  await expect.poll(told, { timeout: 60_000, interval: 500 }).toContain('data file is damaged')
  expect(await book(running)).toBeDefined()
  await running.stop()
  for (const program of ['doctor', 'verify']) expect(await hallo(program), program).toMatch(/page|malformed|damaged/i)
}, 180_000)

test('a lost log: the start says so and refuses, and so does everything else until it is given up', async () => {
  const running = await start()
  const kept = await book(running)
  const backup = path.join(folder, 'first.backup')
  expect(await hallo('backup', backup)).toContain('1 bookings')
  await book(running)
  await running.stop('SIGKILL')
  // With its log everything is there.
  const whole = path.join(folder, 'whole')
  await mkdir(whole)
  for (const ending of ['', '-wal']) await copyFile(file + ending, path.join(whole, `hallo.db${ending}`))
  await rm(`${file}-wal`)
  await rm(`${file}-shm`)
  await expect(start()).rejects.toThrow(/log .* is missing/)
  expect(await hallo('backup', path.join(folder, 'second.backup'))).toContain('is missing')
  expect(await hallo('doctor')).toContain('is missing')
  await expect(start()).rejects.toThrow(/log .* is missing/)

  const lost = file
  file = path.join(whole, 'hallo.db')
  expect(await hallo('verify')).toContain('2 bookings, 0 problems')
  file = path.join(folder, 'restored', 'hallo.db')
  expect(await hallo('restore', backup)).toContain('1 bookings')
  file = lost
  await hallo('doctor', '--without-log')
  expect(lastOf(await (await Guest.arrive((await start()).url)).say('hello')).text).not.toBe('')
  expect(kept).toBeDefined()
}, 180_000)

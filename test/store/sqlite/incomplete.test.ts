import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqliteSnapshot } from '../../../src/store/sqlite/copy/snapshot.ts'
import { openDatabase } from '../../../src/store/sqlite/file/database.ts'
import { examine } from '../../../src/store/sqlite/file/examine.ts'
import { closeMarked } from '../../../src/store/sqlite/file/open-mark.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { rekeySqlite } from '../../../src/store/sqlite/rekey/rekey-sqlite.ts'
import { halls, NOW } from '../halls.ts'
import { confirmed } from '../kit.ts'

const SECRET = 'only for tests'
const CHILD = path.join(import.meta.dirname, 'child.ts')
let folder: string
let file: string
let copy: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-incomplete-'))
  file = path.join(folder, 'hallo.db')
  copy = path.join(folder, 'copy.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (at = file) => openSqlite({ file: at, secret: SECRET, halls, catalogueNow: NOW })

test('a copy without its log stops the start, as often as one tries; with its log it opens', async () => {
  const store = await open()
  await confirmed(store)
  await copyFile(file, copy)
  for (const _ of [1, 2]) await expect(open(copy)).rejects.toThrow(/log .* is missing/)
  await rm(`${copy}-wal`, { force: true })
  expect(examine(copy, SECRET, { withoutLog: false }).sentences).toEqual([expect.stringContaining('is missing')])

  const whole = path.join(folder, 'whole.db')
  await copyFile(file, whole)
  await copyFile(`${file}-wal`, `${whole}-wal`)
  const again = await open(whole)
  expect((await again.verify()).bookings).toBe(1)
  await again.close()
  await store.close()
})

test('a file without its log is not backed up, and counts as whole for no program that looks at it', async () => {
  const store = await open()
  await confirmed(store)
  await copyFile(file, copy)
  await store.close()
  const kept = await readdir(folder)
  expect(() => sqliteSnapshot(copy)).toThrow(/log .* is missing/)
  await expect(rekeySqlite({ file: copy, from: SECRET, to: 'another one' })).rejects.toThrow(/log .* is missing/)
  await expect(open(copy)).rejects.toThrow(/log .* is missing/)
  // Whoever is killed while a start looks at it leaves nothing by which the next one would take it for whole.
  expect(await readdir(folder)).toEqual(kept)
})

test('many who begin and end at the same moment never take the file for one that has lost its log', async () => {
  await (await open()).close()
  for (let round = 0; round < 5; round += 1) {
    const stores = await Promise.all(Array.from({ length: 4 }, () => open()))
    await Promise.all(stores.map((store) => store.close()))
  }
  await copyFile(file, copy)
  await (await open(copy)).close()
})

test('what is missing can be given up on purpose', async () => {
  const store = await open()
  await copyFile(file, copy)
  await store.close()
  expect(examine(copy, SECRET, { withoutLog: true }).sentences).toEqual([])
  await (await open(copy)).close()
})

test('after a stop the file alone is whole, and a crash leaves its log beside it', async () => {
  const store = await open()
  await confirmed(store)
  await store.close()
  await store.close() // a second time harms nothing
  await copyFile(file, copy)
  const again = await open(copy)
  expect((await again.verify()).bookings).toBe(1)
  await again.close()
})

test('a stop right after everything was verified leaves a whole file: no log, no mark', async () => {
  for (let round = 0; round < 5; round += 1) {
    const store = await open()
    expect((await store.verify()).problems).toEqual([])
    await store.close()
    await copyFile(file, copy)
    await (await open(copy)).close()
  }
})

test('a process that is killed while another is closing loses nothing, and the next start sees that', async () => {
  const [ending, killed] = [openDatabase(file, 1000), openDatabase(file, 1000)]
  const marked = () => openDatabase(file, 1000)
  ending.exec("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL); INSERT INTO meta VALUES ('inUse', '1')")
  ending.query('SELECT 1').one()
  const closing = closeMarked(ending)
  // It is gone between the look whether others have the file open and the moment when the driver lets go of it.
  killed.close()
  await closing
  expect(existsSync(`${file}-wal`)).toBe(false)
  const db = marked()
  expect(db.query<[], [string]>("SELECT value FROM meta WHERE key = 'inUse'").one()).toEqual([''])
  db.close()
})

test('of two processes one stops and the other is killed: the next start finds everything', async () => {
  await (await open()).close()
  const running = (work: string) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, work, file, 'x'], { stdio: 'pipe' })
    const says = (word: string) =>
      new Promise<void>((resolve) => child.stdout.on('data', (data) => `${data}`.includes(word) && resolve()))
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    return { child, ready: says('ready'), closed: says('closed'), ended }
  }
  const [stopping, killed] = [running('linger'), running('linger')]
  await Promise.all([stopping.ready, killed.ready])
  stopping.child.stdin.write('go\n')
  await stopping.closed
  killed.child.kill('SIGKILL')
  await killed.ended
  stopping.child.stdin.write('end\n')
  await stopping.ended
  const again = await open()
  expect((await again.verify()).problems).toEqual([])
  await again.close()
}, 60_000)

test('a start that fails for another reason does not make the file count as incomplete', async () => {
  const store = await open()
  await confirmed(store)
  await copyFile(file, copy)
  await copyFile(`${file}-wal`, `${copy}-wal`)
  await store.close()
  await expect(openSqlite({ file: copy, secret: 'a wrong one' })).rejects.toThrow('not the one')
  const moved = path.join(folder, 'moved.db')
  await copyFile(copy, moved)
  expect((await open(moved).then((opened) => opened.verify())).bookings).toBe(1)
})

test('an empty data file beside a secret stops the start, and beside none it is a first start', async () => {
  await writeFile(file, '')
  await writeFile(`${file}.secret`, `${SECRET}\n`)
  await expect(open()).rejects.toThrow('The data file is empty, but its secret')
  expect(examine(file, SECRET, { withoutLog: false }).sentences).toEqual([expect.stringContaining('is empty')])
  await rm(`${file}.secret`)
  await (await open()).close()
})

test('the data file is copied before its tables are changed, and the copy is as it was', async () => {
  const old = path.join(import.meta.dirname, '../../fixtures/0.1/hallo.db')
  await copyFile(old, file)
  const secret = path.join(import.meta.dirname, '../../fixtures/0.1/hallo.db.secret')
  await copyFile(secret, `${file}.secret`)
  const before = examine(file, undefined, { withoutLog: false })
  await openSqlite({ file, secret: SECRET }).catch(() => undefined)
  const [kept] = (await readdir(folder)).filter((name) => /\.v\d+$/.test(name))
  expect(kept).toBe(`hallo.db.v${before.version}`)
  expect((await stat(path.join(folder, kept!))).mode & 0o077).toBe(0)
  const { version, bookings } = examine(path.join(folder, kept!), undefined, { withoutLog: false })
  expect({ version, bookings }).toEqual({ version: before.version, bookings: before.bookings })
  expect(examine(file, undefined, { withoutLog: false }).version).toBeGreaterThan(version)
})

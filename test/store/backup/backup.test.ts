import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBackup } from '../../../src/store/backup/read-backup.ts'
import { writeBackup } from '../../../src/store/backup/write.ts'
import type { EmptyStore, Portion, Store } from '../../../src/store/port/store.ts'
import { eraseAgain } from '../../../src/store/sqlite/copy/erase-again.ts'
import { emptySqlite } from '../../../src/store/sqlite/copy/load-copy.ts'
import { sqliteSnapshot } from '../../../src/store/sqlite/copy/snapshot.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { halls, mark, NOW } from '../halls.ts'
import { booked, confirmed, confirming, finished, finishing, reserving, said, take, taken } from '../kit.ts'

const SECRET = 'only for tests'
const PICTURE = Buffer.alloc(3_000_000, 'picture')
let folder: string
let file: string
let backup: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-backup-'))
  file = path.join(folder, 'hallo.db')
  backup = path.join(folder, 'one.backup')
  store = await openSqlite({ file, secret: SECRET, halls, catalogueNow: NOW })
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function backUp(to = backup) {
  const snapshot = sqliteSnapshot(file)
  try {
    return await writeBackup({ file: to, snapshot, now: NOW, program: '0.0.0' })
  } finally {
    snapshot.close()
  }
}

async function restore({ to = path.join(folder, 'restored', 'hallo.db'), secret = SECRET, from = backup } = {}) {
  let made: EmptyStore | undefined
  try {
    await readBackup(from, {
      header: ({ schema }) => {
        made = emptySqlite({ file: to, schema, secret })
      },
      portion: (portion) => made?.add(portion),
    })
    await made?.finish()
  } finally {
    await made?.abandon()
  }
  return to
}

/** Something of every kind that a store keeps. */
async function fill() {
  for (const text of ['hello', 'badminton please']) {
    const turn = await taken(store, said({ id: text, person: 'ada' }))
    await store.commitTurn(
      finishing(turn, () => finished({ state: { text }, entries: [{ from: 'hallo', at: NOW, body: { text } }] })),
    )
  }
  await store.accept(said({ id: 'waits', conversation: 'p:bob', person: 'bob' }))
  await store.keepFile({
    id: 'f',
    person: 'ada',
    name: 'me.png',
    type: 'image/png',
    content: PICTURE,
    now: NOW,
    expires: NOW + 1e9,
  })
  const hold = booked(await store.execute(reserving({ key: 'one', person: 'ada', marks: [mark(9)] })))
  await store.execute({ type: 'announce', key: 'n', now: NOW, actor: 'ada', text: 'closed', conversation: 'p:ada' })
  return booked(await store.execute({ ...confirming(hold), answers: { mobile: '+8613612345678', name: 'Ada' } }))
}

/** Every value of every row, the large ones by their digests. */
function everything(of: string): string[] {
  const snapshot = sqliteSnapshot(of)
  const rows = [...(snapshot.portions() as Iterable<Portion>)].flatMap(({ kind, fields, rows }) =>
    rows.map((row) =>
      JSON.stringify([kind, fields, row.map((value) => (Buffer.isBuffer(value) ? digest(value) : value))]),
    ),
  )
  snapshot.close()
  // That a process has it open is no part of what is kept.
  return rows.filter((row) => !row.includes('"inUse"'))
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('what was backed up is restored: every row, readable by the same secret, and verified', async () => {
  const booking = await fill()
  const { rows } = await backUp()
  expect(rows).toMatchObject({ bookings: 1, conversations: 2, waiting: 1, files: 1 })
  const restored = await restore()
  expect(everything(restored)).toEqual(everything(file))

  const again = await openSqlite({ file: restored, secret: SECRET })
  expect(await again.booking({ id: booking.id })).toEqual(booking)
  expect(Buffer.from((await again.file('f', NOW))!.content).equals(PICTURE)).toBe(true)
  expect((await again.history({ conversation: 'p:ada', limit: 10 })).entries).toHaveLength(2)
  expect((await again.accept(said({ id: 'hello', person: 'ada' }))).status).toBe('done')
  expect((await again.nextTurn({ ...take, conversation: 'p:bob' }))?.event.id).toBe('waits')
  const repeated = await again.execute(reserving({ key: 'one', person: 'ada', marks: [mark(9)] }))
  expect(repeated).toMatchObject({ ok: true, repeated: true })
  expect((await again.verify()).problems).toEqual([])
  await again.close()
})

test('it stands for one instant, whatever is written meanwhile, and holds what is still in the log', async () => {
  await confirmed(store)
  const snapshot = sqliteSnapshot(file)
  await confirmed(store, { person: 'late', marks: [mark(12)] })
  const { rows } = await writeBackup({ file: backup, snapshot, now: NOW, program: '0.0.0' })
  snapshot.close()
  expect(rows.bookings).toBe(1)
  expect((await backUp(path.join(folder, 'two.backup'))).rows.bookings).toBe(2)
})

test('it shows no more than the data file, is for its owner only, and leaves nothing half made behind', async () => {
  await fill()
  await backUp()
  const text = gunzipSync(await readFile(backup)).toString('latin1')
  expect(text).not.toContain('13612345678')
  expect(text).not.toContain(SECRET)
  expect((await stat(backup)).mode & 0o077).toBe(0)
  await expect(backUp()).rejects.toThrow('exists already')
  await restore()
  expect((await readdir(folder)).sort()).toEqual(['hallo.db', 'hallo.db-shm', 'hallo.db-wal', 'one.backup', 'restored'])
  expect(await readdir(path.join(folder, 'restored'))).toEqual(['hallo.db'])
})

test('a backup that was cut off, changed or is none restores nothing and says so', async () => {
  await fill()
  await backUp()
  const whole = await readFile(backup)
  const lines = gunzipSync(whole).toString().split('\n')
  const zipped = (changed: string[]) => gzipSync(changed.join('\n'))
  const row = lines.findIndex((line) => line.startsWith('["badminton') || line.includes('confirmed'))
  const flipped = Buffer.from(whole)
  flipped[whole.length >> 1]! ^= 1
  const kinds: [string, Buffer, RegExp][] = [
    ['half of it', whole.subarray(0, whole.length >> 1), /cut off/],
    ['without its last line', zipped(lines.slice(0, -2)), /cut off/],
    ['a bit of it', flipped, /damaged/],
    ['a value of it', zipped(lines.with(row, lines[row]!.replace('confirmed', 'cancelled'))), /damaged/],
    ['without a row', zipped(lines.toSpliced(row, 1)), /damaged/],
    ['a row twice', zipped(lines.toSpliced(row, 0, lines[row]!)), /damaged|UNIQUE/],
    ['something else', Buffer.from('no backup at all'), /no backup/],
    ['another gzip file', gzipSync('hello\n'), /no backup/],
    ['nothing', Buffer.alloc(0), /cut off/],
    ['of a newer format', zipped(lines.with(0, lines[0]!.replace('"version":1', '"version":2'))), /newer version/],
    ['of newer tables', zipped(lines.with(0, lines[0]!.replace(/"schema":\d+/, '"schema":999'))), /newer version/],
  ]
  for (const [what, content, sentence] of kinds) {
    const from = path.join(folder, 'changed.backup')
    await writeFile(from, content)
    await expect(restore({ from }), what).rejects.toThrow(sentence)
    expect(await readdir(path.join(folder, 'restored')).catch(() => []), what).toEqual([])
  }
  await expect(restore({ from: path.join(folder, 'nowhere') })).rejects.toThrow('There is no file')
})

test('it needs the secret that it was made with, and a place where nothing is kept', async () => {
  await fill()
  await backUp()
  await expect(restore({ secret: 'another one' })).rejects.toThrow('The secret is not the one it was made with')
  await expect(restore({ to: file })).rejects.toThrow('replaces nothing')
  const restored = await restore()
  await expect(restore()).rejects.toThrow('replaces nothing')
  const empty = path.join(folder, 'empty.db')
  await writeFile(empty, '')
  await restore({ to: empty })
  expect(everything(empty)).toEqual(everything(restored))
})

test('who was erased after a backup is erased again when it is restored, and nobody else', async () => {
  const persons = ['ada', 'bob', 'cy', 'dee']
  const hours = new Map(persons.map((person, n) => [person, 9 + n]))
  const erase = (person: string, key: string) => store.execute({ type: 'erase', key, now: NOW, actor: person, person })
  const greet = async (person: string) =>
    store.commitTurn(finishing(await taken(store, said({ person, conversation: `p:${person}` }))))
  for (const person of persons) {
    await greet(person)
    await confirmed(store, { person, marks: [mark(hours.get(person)!)] })
  }
  // Bob comes back before the backup is made, and stays.
  await erase('bob', 'once')
  await greet('bob')
  await confirmed(store, { person: 'bob', marks: [mark(15)] })
  await backUp()
  await erase('ada', 'since')
  await erase('cy', 'since then')
  await store.close()
  const list = await readFile(`${file}.erased`, 'utf8')
  expect(list.trim().split('\n')).toHaveLength(3)
  expect((await stat(`${file}.erased`)).mode & 0o077).toBe(0)
  expect(list).not.toMatch(/ada|bob|cy/)

  for (const ending of ['', '-wal', '-shm']) await rm(file + ending, { force: true })
  store = await openSqlite({ file: await restore({ to: file }), secret: SECRET })
  expect(await eraseAgain(store, file)).toBe(2)
  const bookingsOf = async (person: string) =>
    (await store.bookings({ by: 'person', person, when: 'all', now: NOW, limit: 9 })).items.length
  expect(await Promise.all(persons.map(bookingsOf))).toEqual([0, 1, 0, 1])
  expect((await store.history({ conversation: 'p:ada', limit: 9 })).entries).toEqual([])
  expect((await store.history({ conversation: 'p:dee', limit: 9 })).entries).toHaveLength(1)
  expect(await eraseAgain(store, file)).toBe(0)
  expect((await readFile(`${file}.erased`, 'utf8')).trim().split('\n')).toHaveLength(3)
  expect((await store.verify()).problems).toEqual([])
})

test('a backup of older tables is restored and brought to the newest version', async () => {
  const old = path.join(import.meta.dirname, '../../fixtures/0.1/hallo.db')
  const copy = path.join(folder, 'old.db')
  await writeFile(copy, await readFile(old))
  const secret = (await readFile(`${old}.secret`, 'utf8')).trim()
  const snapshot = sqliteSnapshot(copy)
  expect(snapshot.schema).toBeLessThan(10)
  const { rows } = await writeBackup({ file: backup, snapshot, now: NOW, program: '0.1.0' })
  snapshot.close()
  const again = await openSqlite({ file: await restore({ secret }), secret })
  const { bookings, problems } = await again.verify()
  expect(problems).toEqual([])
  expect(bookings).toBe(rows.bookings)
  await again.close()
})

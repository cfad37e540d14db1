import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../src/store/sqlite/file/database.ts'
import { migrate } from '../../../src/store/sqlite/file/migrate.ts'
import { MIGRATIONS } from '../../../src/store/sqlite/file/schema.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { openVault } from '../../../src/store/vault.ts'
import { halls, NOW } from '../halls.ts'
import { finishing, said, take, taken } from '../kit.ts'

const SECRET = 'only for tests'
let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-migrate-'))
  file = path.join(folder, 'hallo.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A data file as version 6 wrote it: two conversations whose turns came one after the other, and an event that waits. */
function writeVersion6() {
  const db = openDatabase(file, 5)
  migrate(
    db,
    0,
    MIGRATIONS.filter(({ version }) => version <= 6),
  )
  const vault = openVault(SECRET)
  const entry = (seq: number, of: string) => ({ seq, from: 'hallo', at: NOW, body: { text: `${of} ${seq}` } })
  const conversation = db.command<[number, string, number, number, string, number, string | null]>(
    `INSERT INTO conversations (n, id, revision, seq, person, lease, worker, door, address)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'web', 'x')`,
  )
  conversation(1, 'p:ada', 3, 4, 'ada', 99, 'one')
  conversation(2, 'p:bob', 1, 1, 'bob', 0, null)
  conversation(3, 'p:cy', 0, 0, 'cy', 0, null)
  const person = db.command<[string]>('INSERT INTO persons (id, created_at) VALUES (?, 0)')
  for (const id of ['ada', 'bob', 'cy']) person(id)
  const log = db.command<[number, number, Buffer]>('INSERT INTO log (n, at, entries) VALUES (?, ?, ?)')
  const turn = (n: number, at: number, of: string, ...seqs: number[]) => {
    const key = n * 2 ** 20 + seqs.at(-1)!
    log(
      key,
      at,
      vault.seal(
        `log ${key}`,
        seqs.map((seq) => entry(seq, of)),
      ),
    )
  }
  turn(1, 10, 'ada', 1, 2)
  turn(2, 20, 'bob', 1)
  turn(1, 30, 'ada', 3)
  turn(1, 30, 'ada', 4)
  const inbox = db.command<[Buffer, Buffer, number, number | null, number | null]>(
    'INSERT INTO inbox (id, body, conversation, at, first, last) VALUES (?, ?, ?, 0, ?, ?)',
  )
  const events = ['a1', 'a2', 'a3', 'mute', 'open'].map((id) =>
    said({ id, body: { type: 'text', text: id }, ...(id === 'open' && { person: 'cy', conversation: 'p:cy' }) }),
  )
  const [a1, a2, a3, mute, open] = events as [Said, Said, Said, Said, Said]
  const spans: [Said, number, number | null, number | null][] = [
    [a1, 1, 1, 2],
    [a2, 1, 3, 3],
    [a3, 1, 4, 4],
    [mute, 1, 5, 4],
    [open, 3, null, null],
  ]
  for (const [event, n, first, last] of spans)
    inbox(vault.hash('event', event.id), vault.hash('body', JSON.stringify(event.body)), n, first, last)
  const mark = vault.hash('event', open.id)
  db.command<[Buffer, Buffer]>('INSERT INTO waiting (conversation, n, id, event) VALUES (3, 1, ?, ?)')(
    mark,
    vault.seal(`event ${mark.toString('hex')}`, open),
  )
  db.close()
  return { a1, a2, a3, mute, open }
}
type Said = ReturnType<typeof said>

test('a data file of version 6 keeps what was said, which events it knows, and what waits', async () => {
  const { a1, a2, a3, mute, open } = writeVersion6()
  const store = await openSqlite({ file, secret: SECRET, halls, catalogueNow: NOW })
  try {
    const texts = async (conversation: string, query: { after?: number; limit: number }) =>
      (await store.history({ conversation, ...query })).entries.map(({ body }) => (body as { text: string }).text)
    expect(await texts('p:ada', { limit: 50 })).toEqual(['ada 1', 'ada 2', 'ada 3', 'ada 4'])
    expect(await texts('p:ada', { after: 1, limit: 2 })).toEqual(['ada 2', 'ada 3'])
    expect(await texts('p:bob', { limit: 50 })).toEqual(['bob 1'])

    const answered = async (event: Said) => {
      const accepted = await store.accept(event, take)
      return accepted.status === 'done' ? accepted.entries.map(({ seq }) => seq) : accepted.status
    }
    expect([await answered(a1), await answered(a2), await answered(a3), await answered(mute)]).toEqual([
      [1, 2],
      [3],
      [4],
      [],
    ])
    expect(await answered({ ...a1, body: { type: 'text', text: 'other' } })).toBe('reused')

    // The worker of the older version is gone, whatever its lease said.
    const mine = await taken(store, said())
    expect(await store.commitTurn(finishing(mine))).toMatchObject({ ok: true, entries: [{ seq: 5 }] })
    expect(await texts('p:ada', { limit: 2 })).toEqual(['ada 4', 'hi'])

    expect(await answered(open)).toBe('waiting')
    const turn = await store.nextTurn(take)
    expect(turn?.event).toEqual(open)
    await store.commitTurn(finishing(turn!))
    expect(await answered(open)).toEqual([1])
  } finally {
    await store.close()
  }
})

test('a data file of version 7 keeps its files, and its old turns are found', async () => {
  const db = openDatabase(file, 5)
  migrate(
    db,
    0,
    MIGRATIONS.filter(({ version }) => version <= 7),
  )
  const vault = openVault(SECRET)
  const content = Buffer.alloc(400_000, '证件 photo')
  db.command<[Buffer, Buffer]>(
    "INSERT INTO files (id, person, expires, about, content) VALUES ('f1', 'ada', 9e15, ?, ?)",
  )(
    vault.seal('file f1 about', { name: 'a.png', type: 'image/png' }),
    vault.seal('file f1', content.toString('base64')),
  )
  const turn = db.command<[number, number | null, number, Buffer]>(
    'INSERT INTO log (n, before, last, at, entries) VALUES (?, ?, ?, 0, ?)',
  )
  // Two conversations take turns; each turn of the first has two entries, of the second one.
  for (let n = 1; n <= 600; n += 1) {
    const [conversation, each] = n % 2 === 1 ? [1, 2] : [2, 1]
    const last = Math.ceil(n / 2) * each!
    const seqs = each === 2 ? [last - 1, last] : [last]
    const entries = seqs.map((seq) => ({ seq, from: 'hallo', at: NOW, body: { text: `${seq}` } }))
    turn(n, n > 2 ? n - 2 : null, last, vault.seal(`log ${conversation! * 2 ** 20 + last}`, entries))
  }
  for (const [n, id, seq, tail] of [
    [1, 'p:ada', 600, 599],
    [2, 'p:bob', 300, 600],
  ] as const)
    db.command<[number, string, number, number]>(
      `INSERT INTO conversations (n, id, revision, seq, tail, person, door, address) VALUES (?, ?, 1, ?, ?, 'ada', 'web', 'x')`,
    )(n, id, seq, tail)
  expect(db.query<[], [number]>('SELECT count(*) FROM log').one()?.[0]).toBe(600)
  migrate(db, 0)
  expect(db.query<[], [number, number]>('SELECT count(*), count(DISTINCT conversation) FROM log_index').one()).toEqual([
    9 + 4,
    2,
  ])
  db.close()

  const store = await openSqlite({ file, secret: SECRET, halls, catalogueNow: NOW })
  try {
    const seqs = async (conversation: string, after: number, limit: number) =>
      (await store.history({ conversation, after, limit })).entries.map(({ seq }) => seq)
    expect(await seqs('p:ada', 0, 3)).toEqual([1, 2, 3])
    expect(await seqs('p:ada', 126, 4)).toEqual([127, 128, 129, 130])
    expect(await seqs('p:bob', 62, 4)).toEqual([63, 64, 65, 66])
    expect(await seqs('p:bob', 298, 9)).toEqual([299, 300])
    const kept = await store.file('f1', NOW)
    expect(Buffer.from(kept!.content).equals(content)).toBe(true)
    expect(await store.fileInfo('f1', NOW)).toMatchObject({ name: 'a.png', person: 'ada', bytes: content.length })
    expect(await store.filePiece('f1', 1, NOW)).toBeUndefined()
  } finally {
    await store.close()
  }
})

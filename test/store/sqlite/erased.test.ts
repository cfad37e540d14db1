import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBackup } from '../../../src/store/backup/read-backup.ts'
import { writeBackup } from '../../../src/store/backup/write.ts'
import type { EmptyStore, Store } from '../../../src/store/port/store.ts'
import { emptySqlite } from '../../../src/store/sqlite/copy/load-copy.ts'
import { sqliteSnapshot } from '../../../src/store/sqlite/copy/snapshot.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { halls, MOBILE, mark, NOW } from '../halls.ts'
import { booked, confirming, finished, finishing, reserving, said, take, taken } from '../kit.ts'
import { readRaw } from './raw-reading.ts'

const SECRET = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'
const PERSONS = ['ada', 'bob', 'staff', 'phone']
let folder: string
let file: string
const opened: Store[] = []
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-erased-'))
  file = path.join(folder, 'hallo.db')
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(): Promise<Store> {
  const store = await openSqlite({ file, secret: SECRET, halls, catalogueNow: NOW })
  opened.push(store)
  return store
}
const erasing = (person: string, key = `erase ${person}`) =>
  ({ type: 'erase', key, now: NOW, actor: person, person }) as const

/** A turn in which `text` is said, remembered and sent. */
async function says(store: Store, person: string, text: string, subjects: string[] = []): Promise<void> {
  const event = said({ person, body: { type: 'text', text } })
  const turn = await taken(store, event)
  const entries = [{ from: 'hallo', at: NOW, body: { text } }] as const
  const send = {
    id: `send ${event.id}`,
    door: 'telegram',
    address: person,
    conversation: event.conversation,
    body: { text },
  }
  const kept = { name: `planted ${person}`, answers: { remark: text } }
  const end = finished({ state: { text }, open: { text }, entries, sends: [send], person: kept, subjects })
  await store.commitTurn(finishing(turn, () => end))
}

/** All that can be written of a person: chat, state, sends, answers, a booking, a file, what still waits. */
async function everythingOf(store: Store, person: string, hour: number): Promise<void> {
  for (let n = 0; n < 6; n += 1) await says(store, person, `planted ${person} ${n}`)
  const about = {
    id: `file-${person}`,
    name: 'planted.png',
    type: 'image/png',
    content: Buffer.from(`planted ${person} file`),
  }
  await store.keepFile({ ...about, person, now: NOW, expires: NOW + 1e9 })
  const hold = booked(
    await store.execute(reserving({ key: person, person, conversation: `p:${person}`, marks: [mark(hour)] })),
  )
  await store.execute({ ...confirming(hold), answers: { name: `planted ${person}`, mobile: MOBILE } })
  await store.execute({
    type: 'announce',
    key: `n ${person}`,
    now: NOW,
    actor: person,
    text: `planted ${person} notice`,
    conversation: `p:${person}`,
  })
}

const whoseIn = (): string[] => {
  const found = readRaw(folder, SECRET, PERSONS).matchAll(/planted (\w+)/g)
  return [...new Set([...found].map(([, whose]) => whose!))].sort()
}

test('after an erasure no byte of the files opens to it any more, even for who has the secret', async () => {
  const store = await open()
  for (const [at, person] of PERSONS.slice(0, 3).entries()) await everythingOf(store, person, 9 + at)
  expect(whoseIn()).toEqual(['ada', 'bob', 'staff'])
  // Guests between whose keys hers lies, and one that made the table grow after it.
  for (let n = 0; n < 60; n += 1) await says(store, `guest${n}`, 'hello')
  await says(store, 'staff', 'planted staff shows planted ada', ['ada'])
  await store.accept(said({ person: 'ada', body: { type: 'text', text: 'and then?' } }))

  expect(await store.execute(erasing('ada'))).toMatchObject({ ok: true, count: 1 })
  // What was running for her goes on, under a new key; and so does what she still has said.
  expect(whoseIn().filter((whose) => whose !== 'ada')).toEqual(['bob', 'staff'])
  expect(readRaw(folder, SECRET, PERSONS).match(/planted ada (?!notice)/)).toBeNull()
  expect((await store.nextTurn({ ...take, conversation: 'p:ada' }))?.event.body).toEqual({
    type: 'text',
    text: 'and then?',
  })
  expect((await store.history({ conversation: 'p:ada', limit: 50 })).entries).toEqual([])
  expect(await store.file('file-ada', NOW)).toBeUndefined()

  await store.close()
  expect(readRaw(folder, SECRET, PERSONS).match(/planted ada (?!notice)/)).toBeNull()
  const again = await open()
  expect((await again.verify()).problems).toEqual([])
  const [, , , ...others] = (await again.history({ conversation: 'p:bob', limit: 50 })).entries
  expect(others.length).toBeGreaterThan(2)
})

test('rosters, exports and backups that were made afterwards hold nothing that opens', async () => {
  const store = await open()
  await everythingOf(store, 'ada', 9)
  await everythingOf(store, 'bob', 10)
  const file = (id: string, person: string, subjects: string[]) =>
    store.keepFile({
      id,
      person,
      subjects,
      name: `planted ${id}`,
      type: 'text/csv',
      content: Buffer.from('planted ada, planted bob'),
      now: NOW,
      expires: NOW + 86_400_000,
    })
  await file('roster', 'staff', ['ada', 'bob'])
  await file('export', 'ada', [])
  await store.execute(erasing('ada'))
  for (const gone of ['roster', 'export']) expect(await store.file(gone, NOW)).toBeUndefined()
  const backup = path.join(folder, 'after.backup')
  const snapshot = sqliteSnapshot(path.join(folder, 'hallo.db'))
  await writeBackup({ file: backup, snapshot, now: NOW, program: '0.0.0' })
  await snapshot.close()
  const restored = path.join(folder, 'restored', 'hallo.db')
  let made: EmptyStore | undefined
  await readBackup(backup, {
    header: ({ schema }) => {
      made = emptySqlite({ file: restored, schema, secret: SECRET })
    },
    portion: (portion) => made?.add(portion),
  })
  await made?.finish()
  const found = readRaw(path.dirname(restored), SECRET, PERSONS)
  expect(found).toContain('planted bob')
  expect(found.match(/planted ada (?!notice)/)).toBeNull()
})

test('what staff have written of a booking lies nowhere in the clear', async () => {
  const store = await open()
  const hold = booked(await store.execute(reserving({ key: 'k', person: 'ada', marks: [mark(9)] })))
  const reason = 'the words of the hall'
  const { id: booking, version } = booked(await store.execute({ ...confirming(hold), answers: {} }))
  const calledOff = {
    type: 'cancel',
    by: 'staff',
    key: 'c',
    now: NOW,
    actor: 'boss',
    booking,
    version,
    reason,
  } as const
  expect(await store.execute(calledOff)).toMatchObject({ ok: true, booking: { reason } })
  await store.close()
  expect((await readFile(file)).includes(reason)).toBe(false)
  expect(await (await open()).booking({ id: booking })).toMatchObject({ reason })
})

test("what a staff chat shows of a guest goes with the guest; the rest of the chat stays, and so does the others'", async () => {
  const store = await open()
  await says(store, 'ada', 'hi')
  await says(store, 'bob', 'hi')
  await says(store, 'staff', 'a word')
  await says(store, 'staff', 'planted ada and bob', ['ada', 'bob'])
  await says(store, 'staff', 'only bob', ['bob'])
  await store.execute(erasing('ada'))
  const { entries, open: asked } = await store.history({ conversation: 'p:staff', limit: 9 })
  expect(entries.map(({ body }) => body)).toEqual([{ text: 'a word' }, { text: 'only bob' }])
  expect(asked).toEqual({ text: 'only bob' })
  // A question that showed her is no longer open, and the next message is heard.
  await says(store, 'staff', 'bob again', ['bob'])
  await store.execute(erasing('bob'))
  const turn = await taken(store, said({ person: 'staff' }))
  expect(turn).toMatchObject({ state: undefined, open: null })
})

test('who comes back after an erasure is known under a new key', async () => {
  const [store, other] = [await open(), await open()]
  await says(store, 'ada', 'before')
  await says(other, 'ada', 'before too')
  await store.execute(erasing('ada'))
  // The other process had her old key in memory.
  await says(other, 'ada', 'after')
  const bodies = async (by: Store) =>
    (await by.history({ conversation: 'p:ada', limit: 9 })).entries.map(({ body }) => body)
  expect(await bodies(store)).toEqual([{ text: 'after' }])
  await store.close()
  await other.close()
  expect(await bodies(await open())).toEqual([{ text: 'after' }])
})

test('a long chat is emptied in portions, also where the process ends in between', async () => {
  const store = await open()
  for (let n = 0; n < 450; n += 1) await says(store, 'ada', `planted ada ${n}`)
  const erased = store.execute(erasing('ada'))
  const closed = store.close()
  await erased
  await closed
  const again = await open()
  await again.execute(erasing('ada', 'once more'))
  expect((await again.history({ conversation: 'p:ada', limit: 50 })).entries).toEqual([])
  expect(whoseIn()).toEqual([])
})

test('an erasure reaches what an older version has sealed by the secret alone', async () => {
  const old = path.join(import.meta.dirname, '../../fixtures/0.1/hallo.db')
  await copyFile(old, file)
  const secret = await readFile(`${old}.secret`, 'utf8')
  const opens = async () => {
    const store = await openSqlite({ file, secret })
    opened.push(store)
    return store
  }
  const store = await opens()
  const said = JSON.stringify((await store.history({ conversation: 'p:cancelled', limit: 50 })).entries)
  expect(said).toContain('Lily Ford')
  await store.close()
  expect(readRaw(folder, secret, [], 'Lily Ford')).not.toBe('')
  const again = await opens()
  expect(await again.execute(erasing('cancelled'))).toMatchObject({ ok: true })
  expect(readRaw(folder, secret, [], 'Lily Ford')).toBe('')
  // Cells that SQLite has moved may have left copies: the next start writes the file anew.
  await again.close()
  await (await opens()).close()
  expect(readRaw(folder, secret, [], 'Lily Ford')).toBe('')
})

test('erasures are listed by marks that last', async () => {
  const store = await open()
  await says(store, 'ada', 'hi')
  await store.execute(erasing('ada'))
  expect(await store.erasures({ after: 0, limit: 9 })).toEqual([{ n: 1, at: NOW, mark: store.erasureMark('ada') }])
  expect(await store.erasures({ after: 1, limit: 9 })).toEqual([])
})

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Booking } from '../../../src/domain/booking/booking.ts'
import { openDatabase } from '../../../src/store/sqlite/file/database.ts'
import { migrate } from '../../../src/store/sqlite/file/migrate.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { rekeySqlite } from '../../../src/store/sqlite/rekey/rekey-sqlite.ts'
import { SEALED } from '../../../src/store/sqlite/rekey/sealed-tables.ts'
import { halls, mark, NOW } from '../halls.ts'
import { booked, confirming, finished, finishing, reserving, said, take, taken } from '../kit.ts'

const OLD = 'only for tests'
const NEW = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'
let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-rekey-'))
  file = path.join(folder, 'hallo.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (secret: string) => openSqlite({ file, secret, halls, catalogueNow: NOW })
const contentOf = (number: number) => Buffer.from(`the picture ${number}`)

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** The driver lets a closed file go when its statements are collected; in use, they would keep others out. */
async function released(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    collect()
    await new Promise(setImmediate)
  }
}
async function changed(secrets: { from: string; to: string }) {
  await released()
  try {
    return await rekeySqlite({ file, ...secrets })
  } finally {
    await released()
  }
}

const ADA = { name: 'Ada', answers: { remark: 'vegetarian' } }

/** A store in which something of everything is sealed; returns a confirmed booking. */
async function fill(conversations = 1) {
  const store = await open(OLD)
  for (let number = 0; number < conversations; number++) {
    const conversation = `p:ada${number}`
    for (const text of ['hello', 'badminton please']) {
      const event = said({ id: `${text} ${number}`, conversation, person: `ada${number}` })
      const turn = await taken(store, event)
      await store.commitTurn(
        finishing(turn, () =>
          finished({ state: { text }, entries: [{ from: 'hallo', at: NOW, body: { text } }], person: ADA }),
        ),
      )
    }
    await store.keepFile({
      id: `file${number}`,
      person: `ada${number}`,
      name: 'me.png',
      type: 'image/png',
      content: contentOf(number),
      now: NOW,
      expires: NOW + 1e9,
    })
  }
  await store.accept(said({ id: 'waits', conversation: 'p:bob', person: 'bob' }))
  const hold = booked(await store.execute(reserving({ key: 'one', person: 'ada0', marks: [mark(9)] })))
  const sure = booked(await store.execute({ ...confirming(hold), answers: { mobile: '+8613612345678', name: 'Ada' } }))
  await store.execute({ type: 'announce', key: 'n', now: NOW, actor: 'ada0', text: 'closed', conversation: 'p:ada0' })
  await store.close()
  return sure
}

async function expectWhole(conversations = 1) {
  const store = await open(NEW)
  for (let number = 0; number < conversations; number++) {
    const { entries } = await store.history({ conversation: `p:ada${number}`, limit: 10 })
    expect(entries.map(({ body }) => (body as { text: string }).text)).toEqual(['hello', 'badminton please'])
    expect(Buffer.from((await store.file(`file${number}`, NOW))!.content)).toEqual(contentOf(number))
  }
  expect(await store.person({ id: 'ada0' })).toMatchObject({ name: 'Ada', answers: { remark: 'vegetarian' } })
  expect(JSON.stringify(await store.tasks({ kind: 'announcement', limit: 1 }))).toContain('closed')
  expect((await store.verify()).problems).toEqual([])
  return store
}

test('the whole file is sealed anew: everything opens under the new secret and nothing under the old', async () => {
  await expectSame(await fill())
  // done already: again changes nothing; and once more to a third one
  expect((await changed({ from: OLD, to: NEW })).values).toBe(0)
  await changed({ from: NEW, to: `${NEW}-third` })
  const third = await open(`${NEW}-third`)
  expect((await third.accept(said({ id: 'hello 0', conversation: 'p:ada0', person: 'ada0' }))).status).toBe('done')
  await third.close()
})

async function expectSame(booking: Booking): Promise<void> {
  expect((await changed({ from: OLD, to: NEW })).values).toBeGreaterThan(2)
  await expect(open(OLD)).rejects.toThrow('not the one')
  const store = await expectWhole()
  // repeated commands and events are known as before
  const again = await store.execute(reserving({ key: 'one', person: 'ada0', marks: [mark(9)] }))
  expect(again).toMatchObject({ ok: true, repeated: true, booking: { id: booking.id } })
  expect((await store.accept(said({ id: 'hello 0', conversation: 'p:ada0', person: 'ada0' }))).status).toBe('done')
  expect((await store.nextTurn({ ...take, conversation: 'p:bob' }))?.event.id).toBe('waits')
  // code and number find the booking on a new device
  const link = { type: 'link', key: 'l', now: NOW, actor: 'eve', person: 'eve', code: booking.code } as const
  expect((await store.execute({ ...link, mobile: '+8613612345678' })).ok).toBe(true)
  await store.close()
}

test('killed at any portion it goes on with the same secrets, and nothing opens the file meanwhile', async () => {
  const MANY = 250
  await fill(MANY)
  for (const portions of [1, 2, 4, 6]) {
    await killAfter(portions)
    await expect(open(OLD)).rejects.toThrow('rekey')
    await expect(open(NEW)).rejects.toThrow('rekey')
    await expect(changed({ from: OLD, to: `${NEW}-another` })).rejects.toThrow('another new secret')
  }
  const { values } = await changed({ from: OLD, to: NEW })
  expect(values).toBeGreaterThan(0)
  await (await expectWhole(MANY)).close()
}, 120_000)

test('a file in use is left alone, and so is one of another secret', async () => {
  await fill()
  await (async () => {
    const store = await open(OLD)
    await expect(changed({ from: OLD, to: NEW })).rejects.toThrow('in use')
    await store.close()
  })()
  await expect(changed({ from: 'another one', to: NEW })).rejects.toThrow('old secret')
  await (await open(OLD)).close()
})

test('every sealed column is gone over', () => {
  const db = openDatabase(':memory:', 5)
  migrate(db, 0)
  const blobs = db
    .query<[], [string, string]>(
      `SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.type = 'BLOB'`,
    )
    .all()
    .map(([table, column]) => `${table}.${column}`)
  const sealed = SEALED.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
  // Marks: of events and keys, which last, and those that are made anew or forgotten.
  const marks = [
    'bookings.keys',
    'catalogues.key',
    'erasures.mark',
    'bookings.mobile',
    'bookings.network',
    'hits.subject',
    'inbox.body',
    'inbox.id',
  ]
  const rest = [
    'invitations.code',
    'invitations.invitation',
    'invitations.used',
    'tries.subject',
    'waiting.body',
    'waiting.id',
  ]
  expect(blobs.sort()).toEqual([...sealed, ...marks, ...rest].sort())
  db.close()
})

/** Runs it in a process of its own that is killed at a portion. */
async function killAfter(portions: number): Promise<void> {
  await released()
  const script = `import { rekeySqlite } from '${path.resolve('src/store/sqlite/rekey/rekey-sqlite.ts')}'
    let left = ${portions}
    await rekeySqlite({ file: ${JSON.stringify(file)}, from: '${OLD}', to: '${NEW}', onPortion: () => {
      if (--left === 0) process.kill(process.pid, 'SIGKILL')
    } })`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
    child.once('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`not killed at ${portions}`)),
    )
  })
}

test('a guest who is blocked stays so under the new secret, by account and number', async () => {
  const answers = { name: 'Ada', mobile: '+8613800138000' }
  async function blockAda() {
    const before = await open(OLD)
    const { id } = booked(await before.execute(reserving({ confirmed: true, answers })))
    const blocking = { key: 'block', now: NOW, actor: 'lilei', booking: id, blocked: true, reason: 'rude' }
    await before.execute({ type: 'block', ...blocking })
    await before.close()
  }
  await blockAda()
  await changed({ from: OLD, to: NEW })
  const store = await open(NEW)
  expect((await store.person({ id: 'ada' }))?.blocks).toMatchObject([{ reason: 'rude' }])
  const begun = booked(await store.execute(reserving({ person: 'new', marks: [mark(12)] })))
  expect(await store.execute(confirming(begun, NOW, answers))).toMatchObject({ code: 'HALLO_BOOK_BY_PHONE' })
  await store.close()
})

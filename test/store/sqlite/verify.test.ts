import { mkdtemp, open as openFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../src/store/port/store.ts'
import { openDatabase } from '../../../src/store/sqlite/file/database.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { halls, mark, NOW } from '../halls.ts'
import { booked, cancelling, confirmed, finishing, left, reserving, said, taken } from '../kit.ts'

let folder: string
let file: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-verify-'))
  file = path.join(folder, 'hallo.db')
  store = await open()
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const open = () => openSqlite({ file, secret: 'only for tests', halls, catalogueNow: NOW })
function change(...sql: string[]): void {
  const db = openDatabase(file, 1000)
  for (const each of sql) db.exec(each)
  db.close()
}
const thorough = () => store.verify({ thorough: true })

test('counts that contradict the bookings are found, put right from them, and then right', async () => {
  const [one, two] = [await confirmed(store, { party: 2 }), await confirmed(store, { person: 'bob', party: 3 })]
  const three = await confirmed(store, { person: 'cy', marks: [mark(12)] })
  await store.execute(cancelling(three))
  change(
    `UPDATE slots SET used = 1 WHERE mark = '${mark(9)}'`,
    `INSERT INTO slots VALUES ('binjiang/badminton', '${mark(20)}', 4)`,
    "UPDATE bookings SET counted = 1 WHERE state = 'cancelled'",
    "UPDATE bookings SET counted = 0 WHERE person = 'bob'",
  )
  const { problems, repaired } = await thorough()
  expect(problems.length).toBeGreaterThanOrEqual(4)
  expect(repaired).toBeUndefined()
  expect(await left(store, 20)).toBe(2)

  const mended = await store.verify({ repair: true })
  expect(mended.repaired).toContainEqual(`booking ${two.code}: has its places`)
  expect(mended.repaired).toContainEqual(`booking ${three.code}: has no places any more`)
  expect(mended.repaired).toContainEqual(`binjiang/badminton ${mark(20)}: counts 0 places now`)
  expect(await thorough()).toEqual({ bookings: 3, problems: [] })
  expect(await left(store, 9)).toBe(1)
  expect(await left(store, 20)).toBe(6)
  expect((await store.booking({ id: one.id }))?.state).toBe('confirmed')
})

test('it looks at one instant while others go on, and keeps nobody waiting', async () => {
  for (let n = 0; n < 60; n += 1)
    await store.execute(
      reserving({ person: `p${n}`, service: 'badminton', marks: [mark(9 + (n % 12))], party: 1, confirmed: true }),
    )
  const looking = thorough()
  const during = Array.from({ length: 20 }, (_, n) => confirmed(store, { person: `q${n}`, service: 'yoga', party: 1 }))
  const ended = await Promise.allSettled(during)
  expect(ended.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect((await looking).problems).toEqual([])
  expect((await thorough()).problems).toEqual([])
})

test('sealed values that can not be opened are named; those of who was erased are none', async () => {
  for (const person of ['ada', 'bob'])
    await store.commitTurn(finishing(await taken(store, said({ person, conversation: `p:${person}` }))))
  booked(await store.execute(reserving({ confirmed: true, answers: { name: 'Ada', mobile: '+8613800138000' } })))
  await store.execute({ type: 'erase', key: 'e', now: NOW, actor: 'bob', person: 'bob' })
  expect((await thorough()).problems).toEqual([])
  change(
    'UPDATE bookings SET answers = zeroblob(60) WHERE answers IS NOT NULL',
    "UPDATE log SET entries = x'010203' WHERE n = 1",
    'UPDATE conversations SET state = zeroblob(40) WHERE n = 1',
  )
  const { problems } = await thorough()
  for (const table of ['bookings', 'log', 'conversations'])
    expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${table} \\d+: can't be opened`)))
  // Nothing is made up in their place, and what can't be read may have had its places: nobody else gets them.
  expect((await store.verify({ thorough: true, repair: true })).repaired).toEqual([])
  expect(await left(store, 9)).toBe(4)
})

test('an index that differs from its table is made anew', async () => {
  await confirmed(store)
  change(
    'PRAGMA writable_schema = ON',
    "UPDATE sqlite_schema SET sql = 'CREATE INDEX bookings_person ON bookings (service, starts, number)' WHERE name = 'bookings_person'",
    'PRAGMA writable_schema = OFF',
  )
  await store.close()
  store = await open()
  const found = await thorough()
  expect(found.problems.join()).toMatch(/bookings_person/)
  expect((await store.verify({ thorough: true, repair: true })).repaired).toEqual(['the indexes are made anew'])
  expect((await thorough()).problems).toEqual([])
})

test('a damaged page is named, with what to do', async () => {
  for (let n = 0; n < 40; n += 1) await confirmed(store, { person: `p${n}`, service: 'yoga', party: 1 }).catch(() => 0)
  await store.close()
  const bytes = await openFile(file, 'r+')
  const { size } = await bytes.stat()
  await bytes.write(Buffer.alloc(4096, 0x5a), 0, 4096, Math.floor(size / 4096 / 2) * 4096)
  await bytes.close()
  store = await open()
  const outcome = await thorough().then(
    ({ problems }) => problems.join('\n'),
    (error: Error) => error.message,
  )
  expect(outcome).toMatch(/page|malformed|damaged/i)
})

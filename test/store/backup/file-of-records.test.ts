import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Booking } from '../../../src/domain/booking/booking.ts'
import type { LiveSource, MoveRecord } from '../../../src/store/move-records.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { moveIntoSqlite } from '../../../src/store/sqlite/copy/file-of-records.ts'
import { moveOutOfSqlite } from '../../../src/store/sqlite/copy/move-out.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { halls, mark, NOW } from '../halls.ts'
import { booked, changing, confirmed, finished, finishing, said, taken } from '../kit.ts'

const SECRET = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'
const ROOM = { service: 'meeting-room' }
let folder: string
let file: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-records-'))
  file = path.join(folder, 'hallo.db')
  store = await openSqlite({ file, secret: SECRET, halls, catalogueNow: NOW })
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

type BookingRecord = Extract<MoveRecord, { kind: 'booking' }>

/** What the store holds at this moment. */
function recordsNow() {
  const source = moveOutOfSqlite(file, SECRET)
  const found = { vault: source.vault, keys: [...source.allKeys()], records: [...source.records()] }
  source.close()
  return found
}
const bookingsIn = (records: readonly MoveRecord[]) =>
  records.filter((each): each is BookingRecord => each.kind === 'booking')

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all
}

/** A copy of what was read one after the other: `records` then, `looks` when bookings are looked at again. */
async function copied(
  { vault, keys, records }: ReturnType<typeof recordsNow>,
  looks: readonly (readonly MoveRecord[])[] = [],
): Promise<Store> {
  let look = 0
  const source: LiveSource = {
    vault,
    allKeys: () => each(keys),
    records: () => each(records),
    bookings: (numbers) => {
      const now = looks[Math.min(look, looks.length - 1)] ?? records
      look += 1
      return each(bookingsIn(now).filter(({ stored }) => numbers.includes(stored.number)))
    },
    damaged: () => new Map(),
    close: async () => undefined,
  }
  const copy = path.join(folder, `copy-${Math.random()}.db`)
  await moveIntoSqlite(copy, source, NOW)
  return openSqlite({ file: copy, secret: SECRET })
}

const where = async (copy: Store, { id }: Booking) => (await copy.booking({ id }))?.claims[0]?.mark

test('who has moved while bookings were read is looked for where they are now', async () => {
  const ada = await confirmed(store, { ...ROOM, person: 'ada', marks: [mark(9)] })
  const eve = await confirmed(store, { ...ROOM, person: 'eve', marks: [mark(11)] })
  const before = recordsNow()
  booked(await store.execute(changing(eve, { marks: [mark(12)] })))
  booked(await store.execute(changing(ada, { marks: [mark(11)] })))
  const bob = await confirmed(store, { ...ROOM, person: 'bob', marks: [mark(9)] })
  const after = recordsNow()
  // Ada and Eve were read before they moved, Bob after he got Ada's room; Ada's new hour is Eve's old one.
  const late = bookingsIn(after.records).filter(({ stored }) => stored.booking.person === 'bob')
  const copy = await copied({ ...before, records: [...before.records, ...late] }, [after.records])
  expect((await copy.verify({ thorough: true })).problems).toEqual([])
  expect(await where(copy, ada)).toBe(mark(11))
  expect(await where(copy, eve)).toBe(mark(12))
  expect(await where(copy, bob)).toBe(mark(9))
  await copy.close()
})

test('a slot that takes less since then keeps who has it, and is told of', async () => {
  await confirmed(store, { person: 'ada', party: 5 })
  const now = recordsNow()
  const fewer = structuredClone(now.records)
  for (const each of fewer)
    if (each.kind === 'catalogue')
      for (const hall of each.catalogue.halls)
        for (const service of hall.services) Object.assign(service.schedule, { capacity: 1 })
  const copy = await copied({
    ...now,
    records: fewer.map((each, i) => (each.kind === 'catalogue' ? each : now.records[i]!)),
  })
  expect((await copy.verify()).problems).toEqual(['binjiang/badminton T20261124-0900: 5 of 1 places are taken'])
  await copy.close()
})

test('turns keep their events, and one that was told goes on', async () => {
  const entries = ['one', 'two'].map((text) => ({ from: 'hallo' as const, at: NOW, body: { text } }))
  const first = said({ id: 'web:ada:1', person: 'ada' })
  await store.commitTurn(finishing(await taken(store, first), () => finished({ entries })))
  const second = said({ id: 'web:ada:2', person: 'ada' })
  await store.commitTurn(finishing(await taken(store, second), () => finished({ entries: entries.slice(1) })))
  const copy = await copied(recordsNow())
  const history = { conversation: 'p:ada', limit: 9 }
  expect(await copy.history(history)).toEqual(await store.history(history))
  for (const event of [first, second]) expect(await copy.accept(event)).toEqual(await store.accept(event))
  const third = said({ id: 'web:ada:3', person: 'ada' })
  await copy.commitTurn(finishing(await taken(copy, third), () => finished({ entries })))
  expect((await copy.history(history)).entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  await copy.close()
})

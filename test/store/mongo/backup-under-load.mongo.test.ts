import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { benchHalls, fill, SECRET } from '../../../bench/store-data.ts'
import { slotsBetween } from '../../../src/domain/hall/slots.ts'
import { backUp } from '../../../src/start/backups.ts'
import { readBackup } from '../../../src/store/backup/read-backup.ts'
import { moveIntoMongo } from '../../../src/store/mongo/move-in.ts'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { emptySqlite } from '../../../src/store/sqlite/copy/load-copy.ts'
import { moveOutOfSqlite } from '../../../src/store/sqlite/copy/move-out.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { halls, mark, NOW } from '../halls.ts'
import { booked, changing, confirmed, finished, finishing, said, taken } from '../kit.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

/** More in a longer run: HALLO_BACKUP_BOOKINGS=20000. */
const BOOKINGS = Number(process.env.HALLO_BACKUP_BOOKINGS ?? 3000)
const WRITERS = 8
const FREE = 4

describe.skipIf(server === undefined)('a backup of MongoDB that is written to', () => {
  let folder: string
  let url: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-mongo-load-'))
    url = newDatabase()
  })
  afterEach(async () => {
    await dropDatabase(url)
    await rm(folder, { recursive: true, force: true })
  })

  async function filled(): Promise<Store> {
    const file = path.join(folder, 'filled.db')
    const all = [...benchHalls, ...halls]
    await (await openSqlite({ file, secret: SECRET, halls: all, catalogueNow: NOW })).close()
    fill(file, BOOKINGS)
    const source = moveOutOfSqlite(file, SECRET)
    await moveIntoMongo({ url, source })
    source.close()
    return openMongo({ url, secret: SECRET })
  }

  async function restored(backup: string): Promise<Store> {
    const file = path.join(folder, 'restored.db')
    let made: ReturnType<typeof emptySqlite> | undefined
    await readBackup(backup, {
      header: ({ schema }) => {
        made = emptySqlite({ file, schema, secret: SECRET })
      },
      portion: (portion) => made?.add(portion),
    })
    await made!.finish()
    return openSqlite({ file, secret: SECRET })
  }

  test(`has every booking that was confirmed before, and none in a place that another has (${BOOKINGS} bookings)`, async () => {
    const store = await filled()
    const sure: string[] = []
    let writing = true
    const days = slotsBetween(benchHalls[0]!, benchHalls[0]!.services[0]!, '2026-11-24', '2026-12-06')

    /** New bookings, each with a chat. */
    async function write(writer: number): Promise<void> {
      for (let n = 0; writing; n++) {
        const { mark } = days[(writer + n) % days.length]!
        const person = `writer-${writer}-${n}`
        const entries = [{ from: 'hallo', at: NOW, body: { text: `hi ${person}` } }] as const
        const turn = await taken(store, said({ id: `web:${person}`, person }))
        await store.commitTurn(finishing(turn, () => finished({ entries, state: { person } })))
        sure.push((await confirmed(store, { person, hall: 'hall-0', service: 'badminton', marks: [mark] })).id)
      }
    }
    /** Rooms for one party each, and a free hour that goes round: where one was, another is a moment later. */
    async function move(): Promise<void> {
      const hours = [9, 10, 11, 12, 13, 14]
      const rooms = { service: 'meeting-room' }
      const guests = await Promise.all(
        hours.slice(1).map((hour) => confirmed(store, { ...rooms, person: `round-${hour}`, marks: [mark(hour)] })),
      )
      sure.push(...guests.map(({ id }) => id))
      for (let n = 0, free = 9; writing; n++) {
        const at = n % guests.length
        const was = Number(guests[at]!.claims[0]!.mark.slice(10, 12))
        guests[at] = booked(await store.execute(changing(guests[at]!, { marks: [mark(free)] })))
        free = was
      }
    }
    const workers = [...Array.from({ length: WRITERS }, (_, writer) => write(writer)), move()]
    try {
      while (sure.length < WRITERS * FREE) await Promise.race([...workers, new Promise((go) => setTimeout(go, 20))])
      const before = [...sure]
      const file = path.join(folder, 'one.backup')
      const backup = { store: { kind: 'mongodb', url } as const, secret: SECRET, file, now: NOW, program: '0.0.0' }
      const { rows, damaged } = await backUp(backup)
      expect(sure.length, 'they went on meanwhile').toBeGreaterThan(before.length)
      expect(damaged.size).toBe(0)
      expect(rows.bookings).toBeGreaterThanOrEqual(before.length + BOOKINGS * 0.99)
      const again = await restored(file)
      for (const id of before) expect((await again.booking({ id }))?.state, id).toBe('confirmed')
      expect((await again.verify({ thorough: true })).problems).toEqual([])
      // A chat is there with its words, or not yet.
      for (const writer of ['writer-0-0', 'writer-1-0']) {
        const { entries, revision } = await again.history({ conversation: `p:${writer}`, limit: 9 })
        expect(entries).toHaveLength(revision)
      }
      await again.close()
    } finally {
      writing = false
      await Promise.all(workers)
      await store.close()
    }
  }, 300_000)
})

import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveIntoMongo } from '../../../src/store/mongo/move-in.ts'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { moveOutOfSqlite } from '../../../src/store/sqlite/copy/move-out.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { withRole } from '../../support/people.ts'
import { halls, MINUTE, MOBILE, mark, NOW } from '../halls.ts'
import { booked, confirming, finished, finishing, held, reserving, said, take, taken } from '../kit.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

const SECRET = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'
/** Holds of 500 guests, all but one given back. */
const BOOKINGS = Number(process.env.HALLO_MIGRATE_BOOKINGS ?? 20_000)

describe.skipIf(server === undefined)('a data file moves to MongoDB', () => {
  let folder: string
  let file: string
  let url: string
  let sqlite: Store
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-move-'))
    file = path.join(folder, 'hallo.db')
    url = newDatabase()
    sqlite = await openSqlite({ file, secret: SECRET, halls, catalogueNow: NOW })
  })
  afterEach(async () => {
    await sqlite.close()
    await dropDatabase(url)
    await rm(folder, { recursive: true, force: true })
  })
  async function move(onPortion?: (done: number) => void) {
    const source = moveOutOfSqlite(file, SECRET)
    try {
      return await moveIntoMongo({ url, source, ...(onPortion && { onPortion }) })
    } finally {
      source.close()
    }
  }
  const open = () => openMongo({ url, secret: SECRET })

  /** Holds that were given back, so many at once as there are places. */
  async function fill(): Promise<void> {
    const portion = 40
    for (let from = 0; from < BOOKINGS; from += portion)
      await Promise.all(
        Array.from({ length: Math.min(portion, BOOKINGS - from) }, async (_, i) => {
          const [n, person] = [from + i, `guest-${(from + i) % 500}`]
          const hold = await sqlite.execute(
            reserving({ key: `r ${n}`, person, marks: [mark(9 + (n % 10))], party: 1, conversation: `p:${person}` }),
          )
          if (!hold.ok) return
          const end = { now: NOW, actor: person, booking: booked(hold).id }
          await sqlite.execute({ ...end, type: 'release', key: `e ${n}` })
        }),
      )
  }

  test('whole, also where the first run was ended: bookings, chats, people, files, keys of commands', async () => {
    await fill()
    await withRole(sqlite, 'boss', { role: 'admin' })
    const event = said({ id: 'web:ada:1', person: 'ada' })
    const entries = [{ from: 'hallo', at: NOW, body: { text: 'hi Ada' } }] as const
    const send = { id: 'r:1.1', door: 'telegram', address: '7', conversation: 'p:ada', body: { text: 'hi' } }
    const end = finished({ entries, sends: [send], state: { v: 1, step: 'two' }, open: { text: 'when?' } })
    await sqlite.commitTurn(finishing(await taken(sqlite, event), () => end))
    const hold = await held(sqlite, { person: 'ada', conversation: 'p:ada', marks: [mark(19)] })
    const yes = { ...confirming(hold), answers: { name: 'Ada', mobile: MOBILE } }
    const sure = booked(await sqlite.execute(yes))
    const content = Buffer.alloc(600_000, 7)
    const picture = { id: 'file-1', person: 'ada', name: 'a.png', type: 'image/png', now: NOW, expires: NOW + 9e9 }
    await sqlite.keepFile({ ...picture, content })
    await sqlite.accept(said({ id: 'web:ada:2', person: 'ada', body: { type: 'text', text: 'and then?' } }))

    const all: number[] = []
    const ended = move((done) => {
      all.push(done)
      if (all.length === 3) throw new Error('the plug was pulled')
    })
    await expect(ended).rejects.toThrow('the plug was pulled')
    await expect(open()).rejects.toThrow('run `hallo migrate` again')
    const { records } = await move()
    expect(records).toBeGreaterThan(BOOKINGS)

    const mongo = await open()
    try {
      expect(await mongo.verify()).toEqual(await sqlite.verify())
      for (const person of ['ada', 'guest-7', 'boss', 'nobody']) {
        expect(await mongo.person({ id: person })).toEqual(await sqlite.person({ id: person }))
        const theirs = { by: 'person', person, when: 'all', now: NOW, limit: 50 } as const
        expect(await mongo.bookings(theirs)).toEqual(await sqlite.bookings(theirs))
      }
      const between = {
        hall: 'binjiang',
        service: 'badminton',
        from: '2026-11-24',
        to: '2026-11-24',
        now: NOW,
        except: [],
      }
      expect(await mongo.availability(between)).toEqual(await sqlite.availability(between))
      const history = { conversation: 'p:ada', limit: 9 }
      expect(await mongo.history(history)).toEqual(await sqlite.history(history))
      expect(content.equals((await mongo.file('file-1', NOW))!.content)).toBe(true)
      expect(await mongo.audit({ limit: 50 })).toEqual(await sqlite.audit({ limit: 50 }))
      expect(await mongo.catalogue()).toEqual(await sqlite.catalogue())
      expect(await mongo.colleagues()).toEqual(await sqlite.colleagues())
      // What is known by a mark only is still known: a repeated message, a repeated command.
      expect(await mongo.accept({ ...event })).toMatchObject({
        status: 'done',
        entries: [{ body: { text: 'hi Ada' } }],
      })
      expect(await mongo.execute(yes)).toMatchObject({ ok: true, booking: { code: sure.code } })
      const next = await mongo.nextTurn({ ...take, conversation: 'p:ada' })
      expect(next).toMatchObject({ event: { body: { text: 'and then?' } }, state: { v: 1, step: 'two' } })
      expect(await mongo.takeSends({ doors: ['telegram'], limit: 9, ...take })).toMatchObject([{ id: 'r:1.1' }])
      // Erasing reaches what came over.
      expect(await mongo.execute({ type: 'erase', key: 'e', now: NOW, actor: 'ada', person: 'ada' })).toMatchObject({
        ok: true,
      })
      expect((await mongo.history(history)).entries).toEqual([])
      expect((await mongo.booking({ id: sure.id }))?.answers).toEqual({})
      expect((await mongo.verify()).problems).toEqual([])
    } finally {
      await mongo.close()
    }
    await expect(move()).rejects.toThrow('Something is kept in that database already')
  }, 600_000)

  test('what has changed since a run was ended is not mixed with what came before', async () => {
    await held(sqlite, { person: 'ada' })
    const ended = move(() => {
      throw new Error('the plug was pulled')
    })
    await expect(ended).rejects.toThrow('the plug was pulled')
    await held(sqlite, { person: 'bob', now: NOW + MINUTE })
    await expect(move()).rejects.toThrow('The data has changed since')
  })

  test('only with the right secret', () => {
    expect(() => moveOutOfSqlite(file, 'another secret, which is not the one')).toThrow('not the one')
  })
})

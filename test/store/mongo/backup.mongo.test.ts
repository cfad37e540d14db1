import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backup as backUpNow } from '../../../src/cli/backup.ts'
import { doctor } from '../../../src/cli/doctor.ts'
import { restore } from '../../../src/cli/restore.ts'
import { backUp } from '../../../src/start/backups.ts'
import { openStore } from '../../../src/start/open-store.ts'
import { openMongo } from '../../../src/store/mongo/open-mongo.ts'
import type { Store } from '../../../src/store/port/store.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { withRole } from '../../support/people.ts'
import { halls, MOBILE, mark, NOW } from '../halls.ts'
import { booked, confirmed, confirming, finished, finishing, held, said, take, taken } from '../kit.ts'
import { dropDatabase, newDatabase, server } from './databases.ts'

const SECRET = 'Tz7q-Wm2x-Kp9d-Rv4h-Bn6s-Yc3f-Jg8a'
const PICTURE = Buffer.alloc(2_500_000, 'picture')

describe.skipIf(server === undefined)('a backup of MongoDB', () => {
  let folder: string
  let url: string
  let other: string
  let mongo: Store
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-mongo-backup-'))
    url = newDatabase()
    other = newDatabase()
    mongo = await openMongo({ url, secret: SECRET, halls, catalogueNow: NOW })
  })
  afterEach(async () => {
    await mongo.close()
    await dropDatabase(url)
    await dropDatabase(other)
    await rm(folder, { recursive: true, force: true })
  })
  const inFolder = (name: string) => path.join(folder, name)
  /** The program as from a terminal; what it says. */
  async function run(store: string, program: 'backup' | 'restore' | 'doctor', file = ''): Promise<string> {
    const env = { HALLO_STORE: store, HALLO_SECRET: SECRET, HALLO_DATA: inFolder('data') }
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    const said: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
    try {
      await { backup: backUpNow, restore, doctor: () => doctor({}) }[program](file)
      return said.join('\n')
    } finally {
      log.mockRestore()
      vi.unstubAllEnvs()
      process.exitCode = undefined
    }
  }

  const event = said({ id: 'web:ada:1', person: 'ada' })
  const from = 'hallo' as const
  const entries = [
    { from, at: NOW, body: { text: 'hi Ada' } },
    { from, at: NOW, body: { text: 'when?' } },
  ]

  /** Something of every kind that a store keeps. */
  async function fill(store: Store) {
    await withRole(store, 'boss', { role: 'admin' })
    const send = { id: 'r:1.1', door: 'telegram', address: '7', conversation: 'p:ada', body: { text: 'hi' } }
    const end = finished({ entries, sends: [send], state: { v: 1, step: 'one' }, open: { text: 'when?' } })
    await store.commitTurn(finishing(await taken(store, event), () => end))
    const again = said({ id: 'web:ada:2', person: 'ada', body: { type: 'text', text: 'at seven' } })
    const next = finished({ entries: [entries[0]!], state: { v: 1, step: 'two' }, open: { text: 'how many?' } })
    await store.commitTurn(finishing(await taken(store, again), () => next))
    const dead = said({ id: 'web:eve:1', person: 'eve' })
    await store.commitTurn(finishing(await taken(store, dead), () => finished({ dead: 'fault in a test' })))
    const hold = await held(store, { person: 'ada', conversation: 'p:ada', marks: [mark(19)] })
    const yes = { ...confirming(hold), answers: { name: 'Ada', mobile: MOBILE } }
    const sure = booked(await store.execute(yes))
    const picture = { id: 'file-1', person: 'ada', name: 'a.png', type: 'image/png', now: NOW, expires: NOW + 9e9 }
    await store.keepFile({ ...picture, content: PICTURE })
    await store.accept(said({ id: 'web:ada:3', person: 'ada', body: { type: 'text', text: 'and then?' } }))
    await store.execute({ type: 'announce', key: 'n', now: NOW, actor: 'boss', text: 'closed', conversation: 'p:boss' })
    await store.execute({ type: 'erase', key: 'gone', now: NOW, actor: 'eve', person: 'eve' })
    return { yes, sure }
  }

  async function sameAs(before: Store, after: Store, { yes, sure }: Awaited<ReturnType<typeof fill>>) {
    expect(await after.verify({ thorough: true })).toEqual(await before.verify({ thorough: true }))
    for (const person of ['ada', 'boss', 'eve', 'nobody']) {
      expect(await after.person({ id: person })).toEqual(await before.person({ id: person }))
      const theirs = { by: 'person', person, when: 'all', now: NOW, limit: 50 } as const
      expect(await after.bookings(theirs)).toEqual(await before.bookings(theirs))
      const history = { conversation: `p:${person}`, limit: 9 }
      expect(await after.history(history)).toEqual(await before.history(history))
    }
    const day = { hall: 'binjiang', service: 'badminton', from: '2026-11-24', to: '2026-11-24', now: NOW, except: [] }
    expect(await after.availability(day)).toEqual(await before.availability(day))
    expect(PICTURE.equals((await after.file('file-1', NOW))!.content)).toBe(true)
    expect(await after.audit({ limit: 50 })).toEqual(await before.audit({ limit: 50 }))
    expect(await after.catalogue()).toEqual(await before.catalogue())
    expect(await after.colleagues()).toEqual(await before.colleagues())
    expect(await after.deadEvents(5)).toEqual(await before.deadEvents(5))
    const tasks = { kind: 'announcement', limit: 5 } as const
    expect(await after.tasks(tasks)).toEqual(await before.tasks(tasks))
    const marks = async (store: Store) =>
      (await store.erasures({ after: 0, limit: 9 })).map(({ at, mark }) => ({ at, mark }))
    expect(await marks(after)).toEqual(await marks(before))
    // What is known by a mark only is still known: a repeated message, a repeated command.
    expect(await after.accept({ ...event })).toMatchObject({
      status: 'done',
      entries: [{ body: { text: 'hi Ada' } }, { body: { text: 'when?' } }],
    })
    expect(await after.execute(yes)).toMatchObject({ ok: true, booking: { code: sure.code } })
    const next = await after.nextTurn({ ...take, conversation: 'p:ada' })
    expect(next).toMatchObject({ event: { body: { text: 'and then?' } }, state: { v: 1, step: 'two' } })
    expect(await after.takeSends({ doors: ['telegram'], limit: 9, ...take })).toMatchObject([{ id: 'r:1.1' }])
    // It goes on: places are counted, people are erased.
    await confirmed(after, { person: 'new', marks: [mark(9)] })
    const erase = { type: 'erase', key: 'e', now: NOW, actor: 'ada', person: 'ada' } as const
    expect(await after.execute(erase)).toMatchObject({ ok: true })
    expect((await after.history({ conversation: 'p:ada', limit: 9 })).entries).toEqual([])
    expect((await after.booking({ id: sure.id }))?.answers).toEqual({})
    expect((await after.verify({ thorough: true })).problems).toEqual([])
  }

  test('restores into a data file, whole, and one of a data file into MongoDB', async () => {
    const kept = await fill(mongo)
    const backup = inFolder('one.backup')
    expect(await run(url, 'backup', backup)).toContain('1 bookings')
    expect(await readdir(folder)).toEqual(['one.backup'])
    const text = gunzipSync(await readFile(backup)).toString()
    for (const told of ['hi Ada', 'and then?', MOBILE, SECRET]) expect(text).not.toContain(told)
    const file = inFolder('hallo.db')
    expect(await run(`sqlite:${file}`, 'restore', backup)).toContain('0 problems')
    const sqlite = await openSqlite({ file, secret: SECRET })
    await sameAs(mongo, sqlite, kept)
    await sqlite.close()
  })

  test('one of a data file restores into MongoDB, and one of that into MongoDB again', async () => {
    const file = inFolder('hallo.db')
    const sqlite = await openSqlite({ file, secret: SECRET, halls, catalogueNow: NOW })
    const kept = await fill(sqlite)
    await run(`sqlite:${file}`, 'backup', inFolder('one.backup'))
    expect(await run(other, 'restore', inFolder('one.backup'))).toContain('0 problems')
    await run(other, 'backup', inFolder('two.backup'))
    await dropDatabase(other)
    expect(await run(other, 'restore', inFolder('two.backup'))).toContain('0 problems')
    expect((await readdir(folder, { recursive: true })).filter((name) => name.includes('restoring'))).toEqual([])
    const again = await openMongo({ url: other, secret: SECRET })
    try {
      // The messages are known, but no longer what they were answered with.
      expect((await again.accept({ ...event })).status).toBe('done')
      const history = { conversation: 'p:ada', limit: 9 }
      expect(await again.history(history)).toEqual(await sqlite.history(history))
      expect((await again.booking({ id: kept.sure.id }))?.answers).toEqual({ name: 'Ada', mobile: MOBILE })
      expect(PICTURE.equals((await again.file('file-1', NOW))!.content)).toBe(true)
      expect(await again.execute(kept.yes)).toMatchObject({ ok: true, booking: { code: kept.sure.code } })
    } finally {
      await again.close()
    }
    await expect(run(other, 'restore', inFolder('two.backup'))).rejects.toThrow('Something is kept')
    await sqlite.close()
  })

  test('who is erased afterwards is erased again, by a list that names nobody', async () => {
    const settings = { store: { kind: 'mongodb', url } as const, data: inFolder('data'), secret: SECRET }
    const { store } = await openStore({ ...settings, config: '', host: '127.0.0.1' })
    try {
      const { sure } = await fill(store)
      await run(url, 'backup', inFolder('one.backup'))
      await store.execute({ type: 'erase', key: 'e', now: NOW, actor: 'ada', person: 'ada' })
      expect(await readFile(inFolder('data/hallo.erased'), 'utf8')).toMatch(/^\S+ [0-9a-f]{32}\n\S+ [0-9a-f]{32}\n$/)
      expect(await run(other, 'restore', inFolder('one.backup'))).toContain('1 persons who were erased since then')
      const again = await openMongo({ url: other, secret: SECRET })
      expect((await again.booking({ id: sure.id }))?.answers).toEqual({})
      expect((await again.history({ conversation: 'p:ada', limit: 9 })).entries).toEqual([])
      expect(await again.file('file-1', NOW)).toBeUndefined()
      await again.close()
    } finally {
      await store.close()
    }
  })

  test('says what it can do nothing with: an empty database, another secret', async () => {
    expect(await run(other, 'doctor')).toContain('The database is empty')
    expect(await run(url, 'doctor')).toContain('There is no recent backup in')
    await expect(run(other, 'backup', inFolder('no.backup'))).rejects.toThrow('there is nothing to back up')
    const wrong = { store: { kind: 'mongodb', url } as const, secret: 'another secret, which is not the one' }
    const backup = { ...wrong, file: inFolder('no.backup'), now: NOW, program: '0.0.0' }
    await expect(backUp(backup)).rejects.toThrow('not the one')
    expect(await readdir(folder)).toEqual([])
  })
})

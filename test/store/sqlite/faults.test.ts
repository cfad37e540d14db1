import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreFault } from '../../../src/store/port/store-fault.ts'
import { looseFiles } from '../../../src/store/private-files.ts'
import { createSecret, isStrong, secretFileOf, secretFor } from '../../../src/store/secret.ts'
import { Batch } from '../../../src/store/sqlite/batch.ts'
import { openDatabase } from '../../../src/store/sqlite/file/database.ts'
import { asFault } from '../../../src/store/sqlite/file/fault-of.ts'
import { groundOf } from '../../../src/store/sqlite/ground.ts'
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts'
import { sqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { openVault } from '../../../src/store/vault.ts'
import { halls, MOBILE, NOW } from '../halls.ts'
import { confirmed, finished, finishing, held, reserving, said, take, taken } from '../kit.ts'

const SECRET = 'only for tests'
let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hallo-faults-'))
  file = path.join(folder, 'hallo.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (secret = SECRET) => openSqlite({ file, secret, halls, catalogueNow: NOW })
const faultOf = async (promise: Promise<unknown>): Promise<StoreFault> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(StoreFault)
  return error as StoreFault
}

describe('a file that can’t be used stops the start with a sentence', () => {
  test('not a database', async () => {
    await writeFile(file, 'dear diary, '.repeat(1000))
    const fault = await faultOf(open())
    expect(fault.reason).toBe('notADatabase')
    expect(fault.message).toContain('HALLO_STORE')
  })

  test('damaged', async () => {
    const store = await open()
    for (let i = 0; i < 50; i++) await confirmed(store, { person: `p${i}`, service: 'yoga', party: 1 }).catch(() => i)
    await store.close()
    const bytes = await readFile(file)
    bytes.fill(0xa5, 4096, bytes.length)
    await writeFile(file, bytes)
    expect((await faultOf(open())).reason).toBe('corrupt')
  })

  test('a folder in its place', async () => {
    expect((await faultOf(openSqlite({ file: folder, secret: SECRET }))).reason).toBe('cannotOpen')
  })

  test('a folder that can’t be made', async () => {
    await writeFile(file, '')
    const inside = openSqlite({ file: path.join(file, 'hallo.db'), secret: SECRET })
    expect((await faultOf(inside)).reason).toBe('cannotOpen')
  })

  test('written by a newer version', async () => {
    await (await open()).close()
    const db = openDatabase(file, 5)
    db.exec("INSERT INTO migrations VALUES (999, 'from the future', 0)")
    db.close()
    expect((await faultOf(open())).message).toContain('newer version')
  })

  test('another secret', async () => {
    await (await open()).close()
    const fault = await faultOf(open('a wrong one'))
    expect(fault.reason).toBe('secret')
    expect(fault.message).toContain('HALLO_SECRET')
    await (await open()).close()
  })

  test('read-only and the other faults of the driver have a sentence of their own', () => {
    const driver = (rawCode: number) => Object.assign(new Error('from the driver'), { rawCode })
    const reasons = [8, 8 | (3 << 8), 13, 11 | (1 << 8), 5 | (2 << 8), 10].map((code) => {
      const fault = asFault(driver(code))
      return fault instanceof StoreFault && fault.message.length > 40 ? fault.reason : undefined
    })
    expect(reasons).toEqual(['readonly', 'readonly', 'full', 'corrupt', 'busy', 'io'])
    const mistake = new Error('ours')
    expect(asFault(mistake)).toBe(mistake)
  })
})

describe('a full disk', () => {
  test('is a clear fault, harms nothing, and is over when there is room', async () => {
    const first = await open()
    await held(first, { person: 'before' })
    await first.close()
    const db = openDatabase(file, 5)
    const batch = new Batch(db)
    const store = sqliteStore(groundOf({ db, vault: openVault(SECRET), clock: Date.now }), batch)
    try {
      const pages = db.query<[], [number]>('PRAGMA page_count').one()?.[0] ?? 0
      db.query<[], [number]>(`PRAGMA max_page_count = ${pages + 2}`).one()
      const long = { answers: { name: 'x'.repeat(9000) }, confirmed: true, service: 'yoga', party: 1 }
      const attempts = Array.from({ length: 4 }, (_, i) => store.execute(reserving({ ...long, person: `p${i}` })))
      const results = await Promise.allSettled(attempts)
      const fault = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))[0]
      expect(fault).toMatchObject({ name: 'StoreFault', reason: 'full', code: 'HALLO_STORE_UNAVAILABLE' })
      expect((await store.verify()).problems).toEqual([])
      db.query<[], [number]>(`PRAGMA max_page_count = ${pages + 10_000}`).one()
      expect((await store.execute(reserving({ ...long, person: 'after', service: 'badminton' }))).ok).toBe(true)
      expect((await store.verify()).problems).toEqual([])
    } finally {
      await store.close()
    }
  })
})

describe('sharing a commit', () => {
  test('a unit that throws takes only itself back', async () => {
    const db = openDatabase(':memory:', 5)
    db.exec('CREATE TABLE things (id INTEGER PRIMARY KEY) STRICT')
    const add = db.command<[number]>('INSERT INTO things VALUES (?)')
    const batch = new Batch(db)
    const results = await Promise.allSettled(
      [1, 2, 2, 3].map((id) =>
        batch.write(() => {
          add(id + 100)
          add(id)
          if (id === 3) throw new Error('changed my mind')
          return id
        }),
      ),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected'])
    const ids = db.query<[], [number]>('SELECT id FROM things ORDER BY id').all()
    expect(ids.flat()).toEqual([1, 2, 101, 102])
    await batch.close()
    await expect(batch.write(() => 1)).rejects.toThrow('closed')
    db.close()
  })

  test('a lock held by another process is waited for without stopping the event loop', async () => {
    const store = await open()
    const other = openDatabase(file, 5)
    other.exec('BEGIN IMMEDIATE')
    let ticks = 0
    const ticking = setInterval(() => ticks++, 5)
    const reserving1 = store.execute(reserving())
    await new Promise((resolve) => setTimeout(resolve, 120))
    other.exec('ROLLBACK')
    expect((await reserving1).ok).toBe(true)
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(3)
    other.close()
    await store.close()
  })
})

describe('at rest', () => {
  test('nothing that a person wrote or answered can be read in the files', async () => {
    const store = await open()
    const words = ['Fang-Wang-typed', 'Fang-Wang-answered', 'Fang-Wang-state', 'Fang-Wang-sent', 'Fang-Wang-logged']
    const [typed, answered, state, sent, logged] = words
    const turn = await taken(store, said({ body: { type: 'text', text: typed! } }))
    await store.accept(said({ body: { type: 'text', text: typed! } }), take)
    const command = reserving({ confirmed: true, answers: { name: answered!, mobile: MOBILE } })
    const finish = () =>
      finished({
        state: { state },
        open: { prompt: state },
        entries: [{ from: 'guest', at: NOW, body: { text: logged } }],
        sends: [{ id: 's', door: 'push', address: 'a', conversation: 'p:ada', body: sent }],
        person: { answers: { name: answered!, mobile: MOBILE } },
      })
    expect(await store.commitTurn({ ...finishing(turn, finish), command })).toMatchObject({ ok: true })
    expect(await store.history({ conversation: 'p:ada', limit: 1 })).toMatchObject({
      entries: [{ body: { text: logged } }],
    })
    const bytes = Buffer.concat(
      await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name)))),
    )
    expect(bytes.length).toBeGreaterThan(100_000)
    expect(bytes.includes('binjiang/badminton')).toBe(true)
    for (const word of [...words, MOBILE, MOBILE.slice(3)]) expect(bytes.includes(word)).toBe(false)
    await store.close()
  })

  test('a sealed value opens only where it was sealed, unchanged, under its secret', () => {
    const vault = openVault(SECRET)
    const sealed = vault.seal('here', { text: '你好' })
    expect(vault.open('here', sealed)).toEqual({ text: '你好' })
    expect(vault.seal('here', 1).equals(vault.seal('here', 1))).toBe(false)
    expect(() => vault.open('there', sealed)).toThrow()
    expect(() => openVault('another').open('here', sealed)).toThrow()
    const changed = Buffer.from(sealed)
    changed[changed.length - 1]! ^= 1
    expect(() => vault.open('here', changed)).toThrow()
    changed[0] = 9
    expect(() => vault.open('here', changed)).toThrow('key 9')
    expect(vault.hash('a', 'x').equals(vault.hash('b', 'x'))).toBe(false)
  })
})

describe('the secret', () => {
  test('is the one that is given, else one that is made once beside the file, for its owner only', async () => {
    expect(secretFor(file, 'given')).toBe('given')
    expect(secretFor(file)).toBeUndefined()
    const made = createSecret(secretFileOf(file))
    expect(isStrong(made)).toBe(true)
    expect(createSecret(secretFileOf(file))).toBe(made)
    expect(secretFor(file)).toBe(made)
    expect((await stat(secretFileOf(file))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['hallo.db.secret'])
    await writeFile(secretFileOf(file), ' \n')
    expect(() => secretFor(file)).toThrow('empty')
  })
})

test('a question that was asked for all is asked for one with its new parameters', () => {
  const db = openDatabase(':memory:', 5)
  const which = db.query<[number], [number]>('SELECT ? + 1')
  expect(which.all(1)).toEqual([[2]])
  expect(which.one(2)).toEqual([3])
  db.close()
})

test.skipIf(process.platform === 'win32')(
  'data file, log and secret are readable by their owner only, also older ones',
  async () => {
    const modes = async () => {
      const found = await Promise.all(
        (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).mode & 0o777),
      )
      return new Set(found)
    }
    const store = await open(secretFor(file))
    expect((await readdir(folder)).length).toBeGreaterThan(2)
    expect(await modes()).toEqual(new Set([0o600]))
    for (const name of await readdir(folder)) await chmod(path.join(folder, name), 0o644)
    expect(looseFiles(file).length).toBeGreaterThan(2)
    const again = await open(secretFor(file))
    expect(await modes()).toEqual(new Set([0o600]))
    expect(looseFiles(file)).toEqual([])
    await again.close()
    await store.close()
  },
)

describe('one damaged row keeps nothing else waiting', () => {
  const damaged = async (sql: string): Promise<void> => {
    const db = openDatabase(file, 1000)
    db.exec(sql)
    db.close()
  }
  const from = (person: string) => said({ person, conversation: `p:${person}` })

  test('an event: it is given up, and those behind it and beside it are handled', async () => {
    const first = await open()
    await first.enqueue([from('ada'), from('ada'), from('bob')])
    await first.close()
    await damaged('UPDATE waiting SET event = zeroblob(64) WHERE n = 1 AND conversation = 1')
    const store = await open()
    const persons: string[] = []
    for (let turn = await store.nextTurn(take); turn !== undefined; turn = await store.nextTurn(take)) {
      persons.push(turn.event.person)
      await store.commitTurn(finishing(turn))
    }
    expect(persons.sort()).toEqual(['ada', 'bob'])
    expect(await store.deadEvents(5)).toMatchObject([{ conversation: 'p:ada', fault: 'unreadable event' }])
    await store.close()
  })

  test('a state: the next message is heard with one that no dialog knows', async () => {
    const first = await open()
    await first.commitTurn(finishing(await taken(first, from('ada')), () => finished({ state: { a: 1 } })))
    await first.close()
    await damaged('UPDATE conversations SET state = zeroblob(64)')
    const store = await open()
    const turn = await taken(store, from('ada'))
    expect(turn.state).toBe('unreadable')
    expect(await store.commitTurn(finishing(turn))).toMatchObject({ ok: true })
    await store.close()
  })

  test('a send: it is dead, and the next for its address goes out', async () => {
    const first = await open()
    const send = (id: string) => ({ id, door: 'telegram', address: '1', conversation: 'p:ada', body: { id } })
    const turn = await taken(first, from('ada'))
    await first.commitTurn(finishing(turn, () => finished({ sends: [send('a'), send('b')] })))
    await first.close()
    await damaged("UPDATE sends SET body = zeroblob(64) WHERE id = 'a'")
    const store = await open()
    const sends = { doors: ['telegram'], limit: 9, ...take }
    expect(await store.takeSends(sends)).toEqual([])
    expect((await store.takeSends(sends)).map(({ id }) => id)).toEqual(['b'])
    await store.close()
  })

  test('a task: the others are listed', async () => {
    const first = await open()
    for (const key of ['one', 'two'])
      await first.execute({ type: 'announce', key, now: NOW, actor: 'boss', text: key, conversation: 'p:boss' })
    await first.close()
    await damaged('UPDATE tasks SET body = zeroblob(64) WHERE n = 1')
    const store = await open()
    expect((await store.tasks({ kind: 'announcement', open: true, limit: 9 })).map(({ body }) => body.text)).toEqual([
      'two',
    ])
    await store.close()
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/store/sqlite/file/database.ts'
import { migrate } from '../../../src/store/sqlite/file/migrate.ts'
import { groundOf } from '../../../src/store/sqlite/ground.ts'
import { log as logOf } from '../../../src/store/sqlite/rows/conversations/log-rows.ts'
import { openVault } from '../../../src/store/vault.ts'

/** A log on a database that counts the rows it is asked for. */
function counted() {
  const db = openDatabase(':memory:', 5)
  migrate(db, 0)
  let looks = 0
  const counting = Object.create(db, {
    query: {
      value: (sql: string) => {
        const query = db.query(sql)
        const one = (...params: []) => {
          looks += 1
          return query.one(...params)
        }
        return { ...query, one }
      },
    },
    command: { value: db.command.bind(db) },
    insert: { value: db.insert.bind(db) },
  })
  const log = logOf(groundOf({ db: counting, vault: openVault('secret'), clock: () => 0 }))
  return { log, looks: () => looks, close: () => db.close() }
}

const at = { revision: 0, person: 'ada', expires: null }
const entry = { from: 'hallo', at: 0, body: { text: 'hi' } } as const

test('a page of old entries costs as much as one of the newest, however long the chat', () => {
  const { log, looks, close } = counted()
  let end = { seq: 0, tail: null as number | null }
  for (let turn = 0; turn < 3000; turn += 1) end = log.append({ ...at, n: 1, ...end }, [entry, entry])
  for (const first of [1, 700, 3001, 5901]) {
    const before = looks()
    const turns = log.turnsBetween({ ...at, n: 1, ...end }, first, first + 49)
    expect(
      log
        .portion(1, turns, 0)
        .entries.map(({ seq }) => seq)
        .slice(0, 2),
    ).toEqual([first, first + 1].map((seq) => seq - ((first - 1) % 2)))
    expect(looks() - before).toBeLessThan(130)
  }
  close()
})

test('long messages are opened in portions', () => {
  const { log, close } = counted()
  const long = { ...entry, body: { text: '好'.repeat(10_000) } }
  let end = { seq: 0, tail: null as number | null }
  for (let turn = 0; turn < 100; turn += 1) end = log.append({ ...at, n: 1, ...end }, [long, long])
  const turns = log.turnsBetween({ ...at, n: 1, ...end }, 1, 200)
  let portions = 0
  let read = 0
  for (let from = 0; from < turns.length; portions += 1) {
    const { entries, next } = log.portion(1, turns, from)
    expect(entries.length).toBeLessThanOrEqual(8)
    read += entries.length
    from = next
  }
  expect(read).toBe(200)
  expect(portions).toBeGreaterThan(20)
  close()
})

test('whatever the turns of several conversations hold, each range is found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 90 })), { maxLength: 60 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 200 }),
      (turns, first, limit) => {
        const { log, close } = counted()
        const ends = new Map<number, { seq: number; tail: number | null }>()
        for (const [n, count] of turns) {
          const end = ends.get(n) ?? { seq: 0, tail: null }
          ends.set(n, log.append({ ...at, n, ...end }, Array(count).fill(entry)))
        }
        for (const [n, end] of ends) {
          const last = Math.min(end.seq, first + limit - 1)
          if (first > last) continue
          const found = log.turnsBetween({ ...at, n, ...end }, first, last)
          const seqs: number[] = []
          for (let from = 0; from < found.length; ) {
            const { entries, next } = log.portion(n, found, from)
            seqs.push(...entries.map(({ seq }) => seq).filter((seq) => seq >= first && seq <= last))
            from = next
          }
          expect(seqs).toEqual(Array.from({ length: last - first + 1 }, (_, i) => first + i))
        }
        close()
      },
    ),
    { numRuns: 40 },
  )
})

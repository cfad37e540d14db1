import { rmSync } from 'node:fs'
import { capacitiesOf } from '../../decide/contradictions.ts'
import type { LiveSource } from '../../move-records.ts'
import { StoreFault } from '../../port/store-fault.ts'
import { keepPrivate } from '../../private-files.ts'
import { type Database, openDatabase } from '../file/database.ts'
import { asFault } from '../file/fault-of.ts'
import { migrate } from '../file/migrate.ts'
import { unmark } from '../file/open-mark.ts'
import { groundOf } from '../ground.ts'
import { type Rows, rowsOf } from '../rows/all-rows.ts'
import { MovedRows } from './moved-rows.ts'

const PORTION = 500
/** So often bookings are looked at again that have changed places while they were read. */
const LOOKS = 20

/**
 * A new data file with what another store holds, under the same secret and the same keys of persons, while others write to that
 * store. It is for its owner only, and not made durable: it is on its way to somewhere else. Throws `StoreFault`.
 */
export async function moveIntoSqlite(file: string, source: LiveSource, now: number): Promise<void> {
  keepPrivate(file)
  const db = openDatabase(file, 500)
  try {
    db.exec('PRAGMA journal_mode = MEMORY')
    db.exec('PRAGMA synchronous = OFF')
    db.exec('PRAGMA cache_size = -16384')
    migrate(db, now)
    await inPortions(db, source.allKeys(), keyInsert(db))
    const rows = rowsOf(groundOf({ db, vault: source.vault, clock: () => now }))
    const moved = new MovedRows(rows, now)
    await inPortions(db, source.records(), (record) => moved.put(record))
    moved.end()
    await settlePlaces(rows, moved, source)
    unmark(db)
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw asFault(error)
  } finally {
    db.close()
  }
}

export function dropFile(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true })
}

async function inPortions<T>(db: Database, all: AsyncIterable<T>, put: (one: T) => void): Promise<void> {
  let open = 0
  for await (const one of all) {
    if (open === 0) db.exec('BEGIN')
    put(one)
    open += 1
    if (open < PORTION) continue
    db.exec('COMMIT')
    open = 0
  }
  if (open > 0) db.exec('COMMIT')
}

function keyInsert(db: Database) {
  const insert = db.command<[number, string, Buffer]>('INSERT INTO person_keys (n, person, key) VALUES (?, ?, ?)')
  return ({ id, person, sealed }: { id: number; person: string; sealed: Buffer }) => void insert(id, person, sealed)
}

/**
 * Bookings were read one after the other: one that has moved since and one that has got its place may both be in it. So those
 * of a slot that seems to have too many are read once more, until none has, or nothing changes any more (a manager has
 * lowered what the slot takes).
 */
async function settlePlaces(rows: Rows, moved: MovedRows, source: LiveSource): Promise<void> {
  for (let look = 0; ; look += 1) {
    const numbers = crowded(rows)
    if (numbers.length === 0) return
    let changed = false
    for await (const { stored } of source.bookings(numbers)) changed = moved.booking(stored) || changed
    if (!changed) return
    if (look === LOOKS)
      throw new StoreFault('busy', 'Bookings change too fast to be read at one moment: take the backup again.')
  }
}

/** Numbers of the bookings in slots that have more than they take. */
function crowded({ db, places, catalogues }: Rows): number[] {
  const capacity = capacitiesOf(catalogues.current())
  const numbersIn = db.query<[string, string], [number]>(
    `SELECT number FROM bookings, json_each(rest, '$.claims') AS claim WHERE counted = 1
     AND json_extract(claim.value, '$.pool') = ? AND json_extract(claim.value, '$.mark') = ?`,
  )
  const numbers = new Set<number>()
  for (let after = { pool: '', mark: '' }; ; ) {
    const page = places.after(after.pool, after.mark, PORTION)
    for (const { pool, mark, used } of page)
      if (used > capacity(pool, mark)) for (const [number] of numbersIn.all(pool, mark)) numbers.add(number)
    const last = page.at(-1)
    if (last === undefined) return [...numbers]
    after = last
  }
}

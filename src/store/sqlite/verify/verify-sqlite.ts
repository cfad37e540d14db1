import { setImmediate as pause } from 'node:timers/promises'
import { collectGarbage } from '../../collect-garbage.ts'
import type { VerifyHow, VerifyReport } from '../../port/store.ts'
import { StoreFault } from '../../port/store-fault.ts'
import type { Batch } from '../batch.ts'
import { type Database, openDatabase, released } from '../file/database.ts'
import { asFault } from '../file/fault-of.ts'
import { groundOf, type SqliteParts } from '../ground.ts'
import { type Rows, rowsOf } from '../rows/all-rows.ts'
import { recount } from './recount-slots.ts'
import { unopened } from './sealed-values.ts'

const WAIT_MS = 5_000
const MOST_DAMAGES = 20
/** So many portions of some hundred rows. */
const COLLECT_AFTER = 40

/**
 * Verifies the data file as it stands at one instant, on a connection of its own and a portion at a time, so that everybody else goes
 * on. A repair keeps other writers out meanwhile. One in memory has no second connection: it is done in one go.
 */
export async function verify(rows: Rows, batch: Pick<Batch, 'write'>, how: VerifyHow = {}): Promise<VerifyReport> {
  if (rows.db.file === ':memory:') return batch.write(() => atOnce(steps(rows, how)))
  const db = openDatabase(rows.db.file, WAIT_MS)
  try {
    // It reads everything once: what it has read is of no use to it.
    db.exec('PRAGMA cache_size = -4096')
    db.exec(how.repair === true ? 'BEGIN IMMEDIATE' : 'BEGIN')
    const result = await inPortions(steps(rowsOf(groundOn(db, rows)), how))
    db.exec('COMMIT')
    return result
  } catch (error) {
    throw asFault(error)
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
    db.close()
    // Whoever closes the store next is to be the last who has the file open.
    await released()
  }
}

const groundOn = (db: Database, { vault, clock }: SqliteParts): SqliteParts => groundOf({ db, vault, clock })

function* steps(rows: Rows, { thorough = false, repair = false }: VerifyHow): Generator<void, VerifyReport> {
  const pages = thorough ? pageFaults(rows.db, repair) : { problems: [], repaired: [] }
  yield
  const counted = yield* recount(rows, repair)
  const sealed = thorough ? yield* unopened(rows) : []
  return {
    bookings: counted.bookings,
    problems: [...pages.problems, ...counted.problems, ...sealed],
    ...(repair && { repaired: [...pages.repaired, ...counted.repaired] }),
  }
}

/** By SQLite's own check of every page and index. An index that differs from its table is made anew; a page that is damaged can't be. */
function pageFaults(db: Database, repair: boolean): { problems: string[]; repaired: string[] } {
  const lines = db.query<[], [string]>(`PRAGMA integrity_check(${MOST_DAMAGES})`).all().flat()
  const problems = lines.filter((line) => line !== 'ok')
  const ofIndex = problems.some((line) => /index/i.test(line))
  if (!repair || !ofIndex) return { problems, repaired: [] }
  try {
    db.exec('REINDEX')
    return { problems, repaired: ['the indexes are made anew'] }
  } catch (error) {
    const fault = asFault(error)
    if (fault instanceof StoreFault) return { problems: [...problems, fault.message], repaired: [] }
    throw error
  }
}

function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

async function inPortions<T>(work: Generator<void, T>): Promise<T> {
  for (let portions = 1; ; portions += 1) {
    const { done, value } = work.next()
    if (done === true) return value
    if (portions % COLLECT_AFTER === 0) collectGarbage()
    await pause()
  }
}

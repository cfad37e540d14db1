import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreFault } from '../../port/store-fault.ts'
import { type Database, openDatabase, readFileAlone, released } from './database.ts'
import { versionOf } from './migrate.ts'

/**
 * As long as processes have the data file open, the file itself says so; the last one that closes it takes that back, when
 * everything is in it. A file that says so, beside which there is no log, has lost what was written last: somebody copied
 * or moved it without its log. (A crash leaves the log in its place.)
 */
export const MARK = 'inUse'
const WAIT_MS = 5
/** A process that begins or ends at this moment has a log made or removed, and its mark follows within moments. */
const LOOKS = 4
const BETWEEN_LOOKS_MS = 100
/** So often it is tried to have the mark in the file, where others are reading. */
const MARK_TRIES = 4
/** So often it is tried to be the last, once the driver was asked to let go of the file: it does so a few turns of the event loop later. */
const SURE_TRIES = 4
/** Who finds no log then was the last after all, and goes on. */
const MOST_TRIES = 40
const BETWEEN_MS = 20

const hasLog = (file: string): boolean => existsSync(`${file}-wal`)

/**
 * Throws `StoreFault` where the file's log is lost. It is asked before the file is opened: opening makes a log, and whoever was
 * killed then would leave one, by which the next start would take the file for whole.
 */
export function refuseWithoutLog(file: string): void {
  for (let looks = 1; looks <= LOOKS; looks += 1) {
    if (hasLog(file) || !isMarkedInFile(file) || hasLog(file)) return
    if (looks < LOOKS) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_LOOKS_MS)
  }
  throw new StoreFault(
    'incomplete',
    `The data file's log (its name with -wal) is missing, and with it what was written last (unless another program has opened the file since). Put the log back beside it, or restore a backup (\`hallo restore FILE\`); to go on without it, run \`hallo doctor --without-log\`.`,
  )
}

/** Opens a file that is all that was kept, as far as its log tells; see `refuseWithoutLog`. */
export function openWhole(file: string, busyMs: number): Database {
  // a look at that name would make a file of it
  if (file !== ':memory:') refuseWithoutLog(file)
  return openDatabase(file, busyMs)
}

/** Throws `StoreFault` where the opened file is empty, though `secretFile`, that of this data file, is there. */
export function refuseEmpty(db: Database, secretFile: string): void {
  // Looked at once more: another process that starts for the first time makes the secret after the tables.
  if (versionOf(db) > 0 || !existsSync(secretFile) || versionOf(db) > 0) return
  throw new StoreFault(
    'incomplete',
    `The data file is empty, but its secret ${secretFile} is there: what was kept is lost or lies elsewhere. Restore a backup (\`hallo restore FILE\`) or put the data file back with its log; to begin anew, move the secret away too.`,
  )
}

/** Durably in the file itself, not only in its log. */
export function markOpen(db: Database): void {
  if (!isMarked(db))
    db.exec(`INSERT INTO meta (key, value) VALUES ('${MARK}', '1') ON CONFLICT DO UPDATE SET value = excluded.value`)
  if (db.file === ':memory:') return
  for (let tries = 0; tries < MARK_TRIES && !isMarkedInFile(db.file); tries += 1)
    try {
      // Waits for those who read what was before it; whoever reads for long has it marked already.
      db.exec('PRAGMA wal_checkpoint(FULL)')
    } catch {
      // Another process is at it.
    }
}

/**
 * Closes it; the last one who has it open takes the mark back, since closing moves the log into the file. Where others have it
 * open the mark stays: it is theirs. But the others may be connections of this process that the driver has not yet let go of, or
 * processes that are killed, or end as well, before it lets go of this one: then it was the last after all, SQLite moves the log
 * into the file and removes it, and the mark has to go too. So it is tried again as long as that may be.
 */
export async function closeMarked(db: Database): Promise<void> {
  const { file } = db
  const last = closeNow(db)
  if (file === ':memory:') return
  // As long as the driver holds it, a process that opens the file now can't end as the last, and leaves its mark; its log would go
  // when the driver lets go, and the mark stay.
  if (last) return void (await released(() => !hasLog(file)))
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    // As soon as it was the last, nothing may come between: a process that is killed now leaves a mark and no log.
    if (await released(() => !hasLog(file) && endsWhole(file))) return
    if (endsWhole(file) || (tries >= SURE_TRIES && hasLog(file))) return
    // Others who end as well are not to meet each time.
    await pause(Math.random() * BETWEEN_MS)
  }
}

/** False: somebody has it open, and the mark is theirs. */
function endsWhole(file: string): boolean {
  // Each look is an opening and a closing too, and may be the last.
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (takeBack(file)) return true
    if (hasLog(file)) return false
    if (!isMarkedInFile(file)) return true
  }
  return false
}

function takeBack(file: string): boolean {
  if (!existsSync(file)) return true
  try {
    const db = openDatabase(file, WAIT_MS)
    // No statement is prepared on it: it is let go of at once.
    try {
      db.exec('PRAGMA locking_mode = EXCLUSIVE')
      unmark(db)
      return true
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

/** True where nobody else has it open. */
function closeNow(db: Database): boolean {
  let last = false
  try {
    // Who has it open keeps it open: waiting for them is of no use.
    db.exec(`PRAGMA busy_timeout = ${WAIT_MS}`)
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
    unmark(db)
    last = true
  } catch {
    // Others have it open, or it can't be written: then the mark stays.
  }
  try {
    if (db.inTransaction) db.exec('ROLLBACK')
    // The driver lets go of the file only later: it must keep nobody out until then.
    db.exec('PRAGMA locking_mode = NORMAL')
    versionOf(db)
  } catch {
    // A damaged file keeps nobody out.
  }
  db.close()
  return last
}

/** What is missing is given up: the file counts as whole from now on. */
export const unmark = (db: Database): void =>
  db.exec(`UPDATE meta SET value = '' WHERE key = '${MARK}' AND value <> ''`)

const VALUE = 'SELECT value FROM meta WHERE key = ?'

const isMarked = (db: Database): boolean => db.query<[string], [string]>(VALUE).one(MARK)?.[0] === '1'

/** What the file says without its log. One that can't be read (missing, empty, damaged, just being written) says nothing. */
const isMarkedInFile = (file: string): boolean => readFileAlone(file, VALUE, MARK)?.[0] === '1'

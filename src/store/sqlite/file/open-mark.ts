import { existsSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreFault } from '../../port/store-fault.ts'
import { type Database, openDatabase, released } from './database.ts'
import { versionOf } from './migrate.ts'

/**
 * As long as processes have the data file open, the file itself says so; the last one that closes it takes that back, when
 * everything is in it. A file that says so, beside which there is no log, has lost what was written last: somebody copied
 * or moved it without its log. (A crash leaves the log in its place.)
 */
const MARK = 'inUse'
const WAIT_MS = 5
/** So long it is tried to be the last, once the driver was asked to let go of the file: it does so a few turns of the event loop later. */
const LATER_MS = [0, 5, 20, 50]

/** Before the file is opened, since opening makes a log. */
export const hasLog = (file: string): boolean => existsSync(`${file}-wal`)

/** Closes a file that was refused, and takes away the log that opening it has made: the next start is to be refused as well. */
export function closeRefused(db: Database, file: string, hadLog: boolean): void {
  db.close()
  if (!hadLog && file !== ':memory:') for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
}

/** Throws `StoreFault` where the file is not all that was kept. `secretFile`: that of this data file, if it has one. */
export function refuseIncomplete(db: Database, about: { hadLog: boolean; secretFile: string }): void {
  if (versionOf(db) === 0) {
    // Looked at once more: another process that starts for the first time makes the secret after the tables.
    if (existsSync(about.secretFile) && versionOf(db) === 0)
      throw new StoreFault(
        'incomplete',
        `The data file is empty, but its secret ${about.secretFile} is there: what was kept is lost or lies elsewhere. Restore a backup (\`hallo restore FILE\`) or put the data file back with its log; to begin anew, move the secret away too.`,
      )
    return
  }
  if (about.hadLog || !isMarked(db)) return
  throw new StoreFault(
    'incomplete',
    `The data file's log (its name with -wal) is missing, and with it what was written last (unless another program has opened the file since). Put the log back beside it, or restore a backup (\`hallo restore FILE\`); to go on without it, run \`hallo doctor --without-log\`.`,
  )
}

/** Durably in the file itself, not only in its log. */
export function markOpen(db: Database): void {
  if (isMarked(db)) return
  db.exec(`INSERT INTO meta (key, value) VALUES ('${MARK}', '1') ON CONFLICT DO UPDATE SET value = excluded.value`)
  try {
    db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  } catch {
    // Another process is at it: the next checkpoint takes it along.
  }
}

/**
 * Closes it; the last one who has it open takes the mark back, since closing moves the log into the file. Where others have it
 * open the mark stays: it is theirs. But the others may be connections of this process that the driver has not yet let go of, or
 * processes that are killed before it lets go of this one: then it was the last after all, SQLite moves the log into the file and
 * removes it, and the mark must be gone by then. So it is tried again until it is known.
 */
export async function closeMarked(db: Database): Promise<void> {
  const { file } = db
  const hadLog = hasLog(file)
  const last = closeNow(db)
  if (last || !hadLog) return
  for (const ms of LATER_MS) {
    await pause(ms)
    await released()
    if (!existsSync(file) || takeBack(file)) return
  }
}

/** False: somebody has it open, and the mark is theirs. */
function takeBack(file: string): boolean {
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

const isMarked = (db: Database): boolean =>
  db.query<[string], [string]>('SELECT value FROM meta WHERE key = ?').one(MARK)?.[0] === '1'

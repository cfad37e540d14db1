import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../config/settings.ts'
import { besideOf } from '../start/data-place.ts'
import { StartProblem } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import type { Summary } from '../store/backup/backup-format.ts'
import { readBackup } from '../store/backup/read-backup.ts'
import type { EmptyStore, Store } from '../store/port/store.ts'
import { StoreFault } from '../store/port/store-fault.ts'
import { secretFileOf, secretFor } from '../store/secret.ts'
import { eraseAgain } from '../store/sqlite/copy/erase-again.ts'
import { emptySqlite } from '../store/sqlite/copy/load-copy.ts'
import { moveOutOfSqlite } from '../store/sqlite/copy/move-out.ts'
import { released } from '../store/sqlite/file/database.ts'
import { openSqlite } from '../store/sqlite/open-sqlite.ts'

/**
 * `hallo restore FILE`: a backup as the store that the settings name, where nothing is kept yet. Nothing stands there before
 * the backup was read to its end and found whole.
 */
export async function restore(backup: string): Promise<void> {
  const settings = readSettings()
  try {
    if (settings.store.kind === 'sqlite') await intoFile(backup, settings.store.file, settings)
    else await intoMongo(backup, settings.store.url, settings)
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([error.message])
    throw error
  }
}

async function intoFile(backup: string, file: string, settings: Settings): Promise<void> {
  const secret = secretFor(file, settings.secret)
  if (secret === undefined)
    throw new StoreFault(
      'secret',
      `The secret is missing that the backup was made with: set HALLO_SECRET to it, or put its file at ${secretFileOf(file)}.`,
    )
  const { made, rows } = await load(backup, file, secret)
  console.log(`${file}: ${rows.bookings ?? 0} bookings, as of ${made}.`)
  await recounted(await openErased(file, secret, settings))
}

/** As a data file first, which goes when all of it is in the database. */
async function intoMongo(backup: string, url: string, settings: Settings): Promise<void> {
  const { moveIntoMongo, refuseUsedMongo } = await import('../store/mongo/move-in.ts')
  const { openMongo } = await import('../store/mongo/open-mongo.ts')
  // The settings see to it that there is one.
  const secret = settings.secret ?? ''
  await refuseUsedMongo(url)
  const folder = `${besideOf(settings)}.restoring`
  const scratch = join(folder, 'hallo.db')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    const { made, rows } = await load(backup, scratch, secret)
    // Who was erased since then never gets there.
    await (await openErased(scratch, secret, settings)).close()
    await released()
    const source = moveOutOfSqlite(scratch, secret)
    try {
      // A run that is ended is not continued: another one would erase anew, and seal by other keys.
      await moveIntoMongo({ url, source: { ...source, fingerprint: randomUUID() } })
    } finally {
      source.close()
    }
    console.log(`The database: ${rows.bookings ?? 0} bookings, as of ${made}.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await recounted(await openMongo({ url, secret, patient: true }))
}

async function load(backup: string, file: string, secret: string): Promise<Summary> {
  let store: EmptyStore | undefined
  try {
    const summary = await readBackup(backup, {
      header: ({ schema }) => {
        store = emptySqlite({ file, schema, secret })
      },
      portion: (portion) => store?.add(portion),
    })
    await store?.finish()
    return summary
  } finally {
    await store?.abandon()
    // What loading has needed is given back.
    await released()
  }
}

/** Without those who were erased since the backup was made. */
async function openErased(file: string, secret: string, settings: Settings): Promise<Store> {
  const store = await openSqlite({ file, secret })
  try {
    const erased = await eraseAgain(store, file, besideOf(settings))
    if (erased > 0) console.log(`${erased} persons who were erased since then were erased again.`)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

async function recounted(store: Store): Promise<void> {
  try {
    const { bookings, problems } = await store.verify()
    for (const problem of problems) console.log(problem)
    console.log(`${bookings} bookings recounted, ${problems.length} problems. The service can be started.`)
    if (problems.length > 0) process.exitCode = 1
  } finally {
    await store.close()
  }
}

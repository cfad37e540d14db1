import { fileOf, StartProblem } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import { readBackup } from '../store/backup/read-backup.ts'
import type { EmptyStore } from '../store/port/store.ts'
import { StoreFault } from '../store/port/store-fault.ts'
import { secretFileOf, secretFor } from '../store/secret.ts'
import { eraseAgain } from '../store/sqlite/copy/erase-again.ts'
import { emptySqlite } from '../store/sqlite/copy/load-copy.ts'
import { released } from '../store/sqlite/file/database.ts'
import { openSqlite } from '../store/sqlite/open-sqlite.ts'

/**
 * `hallo restore FILE`: a backup as the data file that the settings name, where nothing is kept yet. Nothing stands there before
 * the backup was read to its end and found whole.
 */
export async function restore(backup: string): Promise<void> {
  const settings = readSettings()
  const file = fileOf(settings)
  try {
    const secret = secretFor(file, settings.secret)
    if (secret === undefined)
      throw new StoreFault(
        'secret',
        `The secret is missing that the backup was made with: set HALLO_SECRET to it, or put its file at ${secretFileOf(file)}.`,
      )
    let store: EmptyStore | undefined
    try {
      const { made, rows } = await readBackup(backup, {
        header: ({ schema }) => {
          store = emptySqlite({ file, schema, secret })
        },
        portion: (portion) => store?.add(portion),
      })
      await store?.finish()
      console.log(`${file}: ${rows.bookings ?? 0} bookings, as of ${made}.`)
    } finally {
      await store?.abandon()
    }
    await recount(file, secret)
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([error.message])
    throw error
  }
}

async function recount(file: string, secret: string): Promise<void> {
  // What loading has needed is given back first.
  await released()
  const store = await openSqlite({ file, secret })
  try {
    const erased = await eraseAgain(store, file)
    if (erased > 0) console.log(`${erased} persons who were erased since then were erased again.`)
    const { bookings, problems } = await store.verify()
    for (const problem of problems) console.log(problem)
    console.log(`${bookings} bookings recounted, ${problems.length} problems. The service can be started.`)
    if (problems.length > 0) process.exitCode = 1
  } finally {
    await store.close()
  }
}

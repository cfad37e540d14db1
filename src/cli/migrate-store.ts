import { StartProblem } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
import type { Store, VerifyReport } from '../store/port/store.ts'
import { StoreFault } from '../store/port/store-fault.ts'
import { isStrong, secretFileOf, secretFor } from '../store/secret.ts'
import { moveOutOfSqlite } from '../store/sqlite/copy/move-out.ts'
import { openSqlite } from '../store/sqlite/open-sqlite.ts'

/**
 * `hallo migrate --from sqlite:<file> --to mongodb://…`: takes everything to a database, under the same secret. The service is
 * stopped. A run that was ended in between is continued by the next one; at the end places and limits are recounted.
 */
export async function migrate({ from, to }: { from: string; to: string }): Promise<void> {
  const { secret: given } = readSettings()
  const [, file] = /^sqlite:(.+)$/.exec(from) ?? []
  if (file === undefined || !/^mongodb(\+srv)?:\/\//.test(to))
    throw new StartProblem([
      'migrate goes from a data file to MongoDB; expected --from sqlite:<file> --to mongodb://<hosts>/<database>.',
    ])
  try {
    const secret = secretFor(file, given)
    if (secret === undefined)
      throw new StoreFault(
        'secret',
        `The secret of ${file} is missing: set HALLO_SECRET, or put ${secretFileOf(file)} back.`,
      )
    // Brings the file's tables up to this version, and says where the secret is wrong.
    const old = await openSqlite({ file, secret })
    await old.close()
    const { moveIntoMongo } = await import('../store/mongo/move-in.ts')
    const source = moveOutOfSqlite(file, secret)
    try {
      const show = progressTo(source.count)
      const { records } = await moveIntoMongo({ url: to, source, onPortion: show })
      process.stderr.write('\n')
      console.log(`${records} records are in the database.`)
    } finally {
      source.close()
    }
    await compared(file, to, secret)
    console.log(
      `Set HALLO_STORE to that database${given === undefined ? ` and HALLO_SECRET to what stands in ${secretFileOf(file)}` : ''}, then start the service.`,
    )
    if (!isStrong(secret))
      console.log('That secret is weak: change it with `hallo rekey` on the data file first, and migrate anew.')
  } catch (error) {
    if (error instanceof StoreFault) throw new StartProblem([error.message])
    throw error
  }
}

const BAR = 30

/** A line that is written over; on what is no terminal a line for each tenth. */
function progressTo(count: number): (done: number) => void {
  let tenth = -1
  return (done) => {
    const part = Math.min(1, done / Math.max(1, count))
    const full = Math.round(part * BAR)
    const line = `[${'#'.repeat(full)}${' '.repeat(BAR - full)}] ${done} records`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}`)
    else if (Math.floor(part * 10) > tenth) {
      tenth = Math.floor(part * 10)
      process.stderr.write(`${line}\n`)
    }
  }
}

/** Recounts both, one after the other, so that only one takes memory: the same bookings, and nothing that does not add up. */
async function compared(file: string, to: string, secret: string): Promise<void> {
  const { openMongo } = await import('../store/mongo/open-mongo.ts')
  const had = await recounted(await openSqlite({ file, secret }))
  const has = await recounted(await openMongo({ url: to, secret, patient: true }))
  for (const problem of has.problems) console.log(problem)
  console.log(`${has.bookings} of ${had.bookings} bookings recounted, ${has.problems.length} problems.`)
  if (had.bookings !== has.bookings || has.problems.length > 0) process.exitCode = 1
}

async function recounted(store: Store): Promise<VerifyReport> {
  try {
    return await store.verify()
  } finally {
    await store.close()
  }
}

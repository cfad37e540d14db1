import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { newestBackup } from '../start/backups.ts'
import { backupFolder, besideOf } from '../start/data-place.ts'
import { readSettings } from '../start/read-settings.ts'
import { StoreFault } from '../store/port/store-fault.ts'
import { looseFiles } from '../store/private-files.ts'
import { isStrong, secretFileOf, secretFor } from '../store/secret.ts'
import { examine } from '../store/sqlite/file/examine.ts'

const ROOM = 200_000_000
const DAYS = 86_400_000

/**
 * `hallo doctor`: looks at settings, data file, secret, backups and disk without changing anything, and says what is wrong and what
 * to do. Exit code 1 where something is. `withoutLog`: gives up what stood in a log that is missing.
 */
export async function doctor({ withoutLog = false }: { withoutLog?: boolean }): Promise<void> {
  const settings = readSettings()
  const beside = besideOf(settings)
  const { there, problems } =
    settings.store.kind === 'sqlite'
      ? lookAtFile(settings.store.file, settings.secret, withoutLog)
      : await lookAtDatabase(settings.store.url, settings.secret)
  const folder = backupFolder(settings)
  const newest = newestBackup(folder)
  if (newest !== undefined) console.log(`The newest backup in ${folder} is of ${new Date(newest).toISOString()}.`)
  const every = settings.backup?.everyMs ?? 7 * DAYS
  if (there && (newest === undefined || Date.now() - newest > 2 * every))
    problems.push(`There is no recent backup in ${folder}: run \`hallo backup\`, or set HALLO_BACKUP=24h:7.`)
  const free = existsSync(dirname(beside)) ? roomAt(dirname(beside)) : ROOM
  if (free < ROOM) problems.push(`The disk of ${beside} has ${Math.round(free / 1e6)} MB left: make room.`)
  for (const problem of problems) console.log(problem)
  console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} problems.`)
  if (problems.length > 0) process.exitCode = 1
}

interface Look {
  /** something is kept */
  there: boolean
  problems: string[]
}

function lookAtFile(file: string, given: string | undefined, withoutLog: boolean): Look {
  const problems: string[] = []
  const secret = secretFor(file, given)
  if (!existsSync(file) && !existsSync(secretFileOf(file)))
    console.log(`${file}: not there yet; the first start makes it.`)
  else {
    const { sentences, version, bookings } = examine(file, secret, { withoutLog })
    problems.push(...sentences)
    console.log(`${file}: tables of version ${version}, ${bookings} bookings.`)
  }
  if (secret !== undefined && !isStrong(secret))
    problems.push('HALLO_SECRET is weak: stop the service and run `hallo rekey`.')
  for (const loose of looseFiles(file)) problems.push(`${loose}: others on this machine may read it: chmod 600.`)
  return { there: existsSync(file), problems }
}

/** Whether it is reached, and whole as far as that is known without reading all of it: `hallo verify` does that. */
async function lookAtDatabase(url: string, secret = ''): Promise<Look> {
  const problems = isStrong(secret) ? [] : ['HALLO_SECRET is weak: take a longer one with a new database.']
  try {
    const { moveOutOfMongo } = await import('../store/mongo/live-source.ts')
    await (await moveOutOfMongo(url, secret)).close()
    console.log('The database is reached, and opens with the secret.')
    return { there: true, problems }
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    return { there: false, problems: [...problems, error.message] }
  }
}

function roomAt(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { backupName, newestBackup } from '../start/backups.ts'
import { fileOf } from '../start/open-store.ts'
import { readSettings } from '../start/read-settings.ts'
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
  const file = fileOf(settings)
  const problems: string[] = []
  const secret = secretFor(file, settings.secret)
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
  const folder = dirname(backupName(settings, 0))
  const newest = newestBackup(folder)
  if (newest !== undefined) console.log(`The newest backup in ${folder} is of ${new Date(newest).toISOString()}.`)
  const every = settings.backup?.everyMs ?? 7 * DAYS
  if (existsSync(file) && (newest === undefined || Date.now() - newest > 2 * every))
    problems.push(`There is no recent backup in ${folder}: run \`hallo backup\`, or set HALLO_BACKUP=24h:7.`)
  const free = existsSync(dirname(file)) ? roomAt(dirname(file)) : ROOM
  if (free < ROOM) problems.push(`The disk of ${file} has ${Math.round(free / 1e6)} MB left: make room.`)
  for (const problem of problems) console.log(problem)
  console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} problems.`)
  if (problems.length > 0) process.exitCode = 1
}

function roomAt(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

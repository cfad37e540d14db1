import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Settings } from '../../config/settings.ts'
import type { Summary } from '../store/backup/backup-format.ts'
import { writeBackup } from '../store/backup/write.ts'
import { dropFile, moveIntoSqlite } from '../store/sqlite/copy/file-of-records.ts'
import { sqliteSnapshot } from '../store/sqlite/copy/snapshot.ts'
import { backupFolder, type DataPlace } from './data-place.ts'

const UNFINISHED = /^hallo-\d{8}T\d{6}Z\.backup\.\d+\.part(\.db(-\w+)?)?$/
const NAME = /^hallo-\d{8}T\d{6}Z\.backup$/

/** A name that tells the instant (UTC ms), so that names in order are backups in order. */
export function backupName(place: DataPlace, now: number): string {
  const instant = `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  return join(backupFolder(place), `hallo-${instant}.backup`)
}

interface Backup {
  store: Settings['store']
  /** of a database */
  secret: string | undefined
  file: string
  /** UTC ms */
  now: number
  program: string
}

/** `damaged`: so many of a kind can't be read, and are not in it. */
type BackupMade = Summary & { bytes: number; damaged: ReadonlyMap<string, number> }

/** Backs up the store to `file`; see `writeBackup`. */
export async function backUp({ store, secret = '', ...backup }: Backup): Promise<BackupMade> {
  if (store.kind === 'sqlite') return { ...(await fromFile(store.file, backup)), damaged: new Map() }
  const scratch = `${backup.file}.${process.pid}.part.db`
  mkdirSync(dirname(scratch), { recursive: true })
  const { moveOutOfMongo } = await import('../store/mongo/live-source.ts')
  const source = await moveOutOfMongo(store.url, secret)
  try {
    // One format: what a database holds is laid down as a data file first.
    await moveIntoSqlite(scratch, source, backup.now)
    return { ...(await fromFile(scratch, backup)), damaged: source.damaged() }
  } finally {
    await source.close()
    dropFile(scratch)
  }
}

async function fromFile(dataFile: string, backup: Pick<Backup, 'file' | 'now' | 'program'>) {
  const snapshot = sqliteSnapshot(dataFile)
  try {
    return await writeBackup({ ...backup, snapshot })
  } finally {
    await snapshot.close()
  }
}

/** Names of the backups in `folder` that were made without a name, oldest first. */
function backupsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort()
  } catch {
    return []
  }
}

/** Removes all but the newest `most` of those, and what was begun and never finished. */
export function keepNewest(folder: string, most: number): void {
  const unfinished = readdirSync(folder).filter((name) => UNFINISHED.test(name))
  for (const name of [...unfinished, ...backupsIn(folder).slice(0, -most)]) rmSync(join(folder, name), { force: true })
}

/** When the newest of them was made (UTC ms); undefined: there is none. */
export function newestBackup(folder: string): number | undefined {
  const name = backupsIn(folder).at(-1)
  if (name === undefined) return undefined
  const [, day, time] = /(\d{8})T(\d{6})/.exec(name)!
  const parts = /(....)(..)(..)(..)(..)(..)/
    .exec(day! + time!)!
    .slice(1)
    .map(Number)
  return Date.UTC(parts[0]!, parts[1]! - 1, parts[2], parts[3], parts[4], parts[5])
}

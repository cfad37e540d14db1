import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Settings } from '../../config/settings.ts'
import type { Summary } from '../store/backup/backup-format.ts'
import { writeBackup } from '../store/backup/write.ts'
import { sqliteSnapshot } from '../store/sqlite/copy/snapshot.ts'
import { fileOf } from './open-store.ts'

const UNFINISHED = /^hallo-\d{8}T\d{6}Z\.backup\.\d+\.part$/
const NAME = /^hallo-\d{8}T\d{6}Z\.backup$/

/** Where backups go that nobody names a place for: beside the data file. */
const backupFolder = (settings: Pick<Settings, 'store'>): string => join(dirname(fileOf(settings)), 'backups')

/** A name that tells the instant (UTC ms), so that names in order are backups in order. */
export function backupName(settings: Pick<Settings, 'store'>, now: number): string {
  const instant = `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  return join(backupFolder(settings), `hallo-${instant}.backup`)
}

/** Backs up the data file `store` to `file`; see `writeBackup`. */
export async function backUp(backup: {
  store: string
  file: string
  now: number
  program: string
}): Promise<Summary & { bytes: number }> {
  const snapshot = sqliteSnapshot(backup.store)
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

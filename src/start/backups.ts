import { dirname, join } from 'node:path'
import type { Settings } from '../../config/settings.ts'
import type { Summary } from '../store/backup/format.ts'
import { writeBackup } from '../store/backup/write.ts'
import { sqliteSnapshot } from '../store/sqlite/snapshot.ts'
import { fileOf } from './open-store.ts'

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
    snapshot.close()
  }
}

import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import type { Database } from '../database.ts'
import { versionOf } from '../migrate.ts'
import { MIGRATIONS } from '../schema.ts'

/** Where the data file lies as it was with older tables. */
const copyBefore = (file: string, version: number): string => `${file}.v${version}`

/**
 * A whole copy of the data file before its tables are changed: with it the older version of the service can be started again.
 * It is for its owner only, and there at once or not at all.
 */
export function copyBeforeMigration(db: Database, file: string): void {
  const version = versionOf(db)
  if (version === 0 || version >= MIGRATIONS.at(-1)!.version || file === ':memory:') return
  const copy = copyBefore(file, version)
  if (existsSync(copy)) return
  const part = `${copy}.${process.pid}.part`
  rmSync(part, { force: true })
  closeSync(openSync(part, 'wx', 0o600))
  try {
    db.command<[string]>('VACUUM INTO ?')(part)
    renameSync(part, copy)
  } finally {
    rmSync(part, { force: true })
  }
}

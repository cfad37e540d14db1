import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../file/database.ts'
import { versionOf } from '../file/migrate.ts'
import { MIGRATIONS } from '../file/schema.ts'

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

/** Removes the copies of a data file that were made before migrations: they still hold whoever was erased since. */
export function dropCopies(file: string): void {
  if (file === '') return
  const [folder, name] = [path.dirname(file), path.basename(file)]
  for (const each of readdirSync(folder))
    if (each.startsWith(`${name}.v`) && /^\d+$/.test(each.slice(name.length + 2)))
      rmSync(path.join(folder, each), { force: true })
}

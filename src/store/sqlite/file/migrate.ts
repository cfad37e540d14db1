import { StoreFault } from '../../port/store-fault.ts'
import type { Database } from './database.ts'
import { MIGRATIONS, type Migration } from './schema.ts'

/**
 * Brings the tables to the newest version, each step in a transaction of its own; two processes that start at once
 * take turns. `at` is noted beside each step (UTC ms).
 */
export function migrate(db: Database, at: number, migrations: readonly Migration[] = MIGRATIONS): void {
  const newest = migrations.at(-1)?.version ?? 0
  const before = versionOf(db)
  if (before > newest)
    throw new StoreFault(
      'newer',
      `The data file was written by a newer version of this service (${before}, this one knows ${newest}): start that one.`,
    )
  if (before === newest) return
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(
      'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER NOT NULL)',
    )
    const done = db.command<[number, string, number]>('INSERT INTO migrations VALUES (?, ?, ?)')
    const from = versionOf(db)
    for (const { version, name, sql } of migrations) {
      if (version <= from) continue
      db.exec(sql)
      done(version, name, at)
    }
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** 0: no tables yet. */
export function versionOf(db: Database): number {
  const table = db.query<[], [number]>("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'").one()
  if (table?.[0] !== 1) return 0
  return db.query<[], [number | null]>('SELECT max(version) FROM migrations').one()?.[0] ?? 0
}

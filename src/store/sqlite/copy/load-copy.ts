import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { EmptyStore, Portion } from '../../port/portable.ts'
import { StoreFault } from '../../port/store-fault.ts'
import { keepPrivate } from '../../private-files.ts'
import { checkSecret, SECRET_CHECK } from '../../seal/secret-facts.ts'
import { type Database, openDatabase, readFileAlone, type Value } from '../file/database.ts'
import { asFault } from '../file/fault-of.ts'
import { migrate, versionOf } from '../file/migrate.ts'
import { unmark } from '../file/open-mark.ts'
import { MIGRATIONS } from '../file/schema.ts'
import { metaRows } from '../rows/meta.ts'
import { tablesOf } from './snapshot.ts'

export interface LoadOptions {
  /** path of the data file, which does not exist yet or holds nothing */
  file: string
  /** version of the rows' tables */
  schema: number
  /** what the rows were sealed under */
  secret: string
}

/**
 * A new data file from the rows of a snapshot. It is made beside its place, with the tables as they were then, and moved there
 * once it is complete: whatever ends this in between leaves no half store.
 */
export function emptySqlite({ file, schema, secret }: LoadOptions): EmptyStore {
  refuseUsed(file)
  const newest = MIGRATIONS.at(-1)!.version
  if (schema > newest)
    throw new StoreFault(
      'newer',
      `It was written by a newer version of this service (its tables are ${schema}, this one knows ${newest}).`,
    )
  const aside = `${file}.restoring`
  remove(aside)
  mkdirSync(dirname(file), { recursive: true })
  keepPrivate(aside)
  const db = openDatabase(aside, 500)
  try {
    // Nobody uses it before it is complete, and then it is made durable at once. Without a log nothing else is to be moved.
    db.exec('PRAGMA journal_mode = MEMORY')
    db.exec('PRAGMA synchronous = OFF')
    db.exec('PRAGMA cache_size = -16384')
    migrate(
      db,
      Date.now(),
      MIGRATIONS.filter(({ version }) => version <= schema),
    )
  } catch (error) {
    db.close()
    remove(aside)
    throw asFault(error)
  }
  const inserts = inserter(db)
  let finished = false
  return {
    add(portion) {
      try {
        db.exec('BEGIN')
        const insert = inserts(portion)
        for (const row of portion.rows) insert(...(row as Value[]))
        db.exec('COMMIT')
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK')
        throw asFault(error)
      }
      // As early as it can be known: `meta` comes first.
      const meta = metaRows({ db })
      if (portion.kind === 'meta' && meta.get(SECRET_CHECK) !== undefined) checkSecret(meta, secret)
    },
    finish() {
      try {
        checkSecret(metaRows({ db }), secret)
        migrate(db, Date.now())
        unmark(db)
        db.close()
        makeDurable(aside)
        refuseUsed(file)
        for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true })
        renameSync(aside, file)
        makeDurable(dirname(file))
        finished = true
      } catch (error) {
        throw asFault(error)
      }
    },
    abandon() {
      if (finished) return
      db.close()
      remove(aside)
    },
  }
}

/** Statements by kind; refuses what is no table or column of this service. */
function inserter(db: Database): (portion: Portion) => (...values: Value[]) => void {
  const tables = new Map(tablesOf(db).map((table) => [table.name, new Set(table.columns)]))
  const known = new Map<string, (...values: Value[]) => void>()
  return ({ kind, fields }) => {
    const made = known.get(kind)
    if (made !== undefined) return made
    const columns = tables.get(kind)
    if (columns === undefined || !fields.every((field) => columns.has(field)))
      throw new StoreFault('backup', `It holds ${kind} (${fields.join(', ')}), which this version does not know.`)
    const sql = `INSERT INTO ${kind} (${fields.join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`
    const statement = db.command<Value[]>(sql)
    known.set(kind, statement)
    return statement
  }
}

/** Only where nothing was ever kept. */
function refuseUsed(file: string): void {
  if (!existsSync(file) || (statSync(file).size === 0 && !existsSync(`${file}-wal`))) return
  if (readFileAlone(file, 'SELECT version FROM migrations') === undefined) {
    const db = openDatabase(file, 500)
    try {
      if (versionOf(db) === 0) return
    } finally {
      db.close()
    }
  }
  throw new StoreFault(
    'notEmpty',
    'Something is kept there already, and a restore replaces nothing: name another file in HALLO_STORE, or move this one and what lies beside it away.',
  )
}

function makeDurable(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function remove(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

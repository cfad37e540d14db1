import { existsSync } from 'node:fs'
import type { PortableValue, Portion, Snapshot } from '../../port/portable.ts'
import { StoreFault } from '../../port/store-fault.ts'
import type { Database, Value } from '../file/database.ts'
import { asFault } from '../file/fault-of.ts'
import { versionOf } from '../file/migrate.ts'
import { closeMarked, openWhole } from '../file/open-mark.ts'

/** What only the running processes need, and what a new file gets by itself. */
const LEFT_OUT: ReadonlySet<string> = new Set(['due_leases', 'migrations'])

/** So many bytes are read at a time, as far as rows let it be. */
const BYTES = 1_000_000
const MOST_ROWS = 512

/** The data file as it stands now, whether the service runs or not: it goes on writing, and its log grows meanwhile. */
export function sqliteSnapshot(file: string): Snapshot {
  if (!existsSync(file)) throw new StoreFault('cannotOpen', `There is no data file ${file} yet.`)
  const db = openWhole(file, 5_000)
  try {
    db.exec('BEGIN')
    // The first read is what fixes the instant.
    const schema = versionOf(db)
    if (schema === 0) throw new StoreFault('incomplete', 'The data file is empty: there is nothing to back up.')
    return { schema, portions: () => portionsOf(db), close: () => closeSnapshot(db) }
  } catch (error) {
    void closeSnapshot(db)
    throw asFault(error)
  }
}

function closeSnapshot(db: Database): Promise<void> {
  if (db.inTransaction) db.exec('ROLLBACK')
  return closeMarked(db)
}

function* portionsOf(db: Database): Generator<Portion> {
  try {
    for (const table of tablesOf(db)) yield* rowsOf(db, table)
  } catch (error) {
    throw asFault(error)
  }
}

interface Table {
  name: string
  columns: readonly string[]
  /** what its rows are ordered by */
  key: readonly string[]
}

/** `meta` comes first: it knows of which secret the rest is. */
export function tablesOf(db: Database): Table[] {
  const names = db.query<[], [string, string]>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name <> 'meta', name`,
  )
  const columns = db.query<[string], [string, number]>('SELECT name, pk FROM pragma_table_info(?)')
  return names
    .all()
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, sql]) => {
      const all = columns.all(name)
      const primary = all.filter(([, pk]) => pk > 0).sort(([, a], [, b]) => a - b)
      const key = /WITHOUT ROWID/i.test(sql) ? primary.map(([column]) => column) : ['rowid']
      return { name, columns: all.map(([column]) => column), key }
    })
}

function* rowsOf(db: Database, { name, columns, key }: Table): Generator<Portion> {
  const page = (where: string) =>
    db.query<Value[], Value[]>(
      `SELECT ${[...key, ...columns].join(', ')} FROM ${name} ${where} ORDER BY ${key.join(', ')} LIMIT ?`,
    )
  const first = page('')
  const next = page(`WHERE (${key.join(', ')}) > (${key.map(() => '?').join(', ')})`)
  let limit = 16
  for (let last: Value[] | undefined; ; ) {
    const found = last === undefined ? first.all(limit) : next.all(...last, limit)
    if (found.length === 0) return
    last = found.at(-1)!.slice(0, key.length)
    const rows = found.map((row): PortableValue[] => row.slice(key.length))
    yield { kind: name, fields: columns, rows }
    const bytes = rows.reduce((sum, row) => sum + row.reduce<number>((all, value) => all + sizeOf(value), 0), 0)
    limit = bytes > BYTES ? Math.max(1, limit >> 1) : Math.min(MOST_ROWS, limit * 2)
  }
}

const sizeOf = (value: PortableValue): number => (value === null || typeof value === 'number' ? 8 : value.length)

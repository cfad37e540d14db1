import Libsql from 'libsql'
import { asFault, cannotOpen } from './fault-of.ts'

/** What may be bound. Anything else (a boolean, undefined in a list) would end the process inside the driver. */
export type Value = string | number | null | Buffer
export type Row = readonly Value[]

/** A prepared statement whose rows are tuples in the order of its columns. */
export interface Query<Params extends readonly Value[], Result extends Row> {
  one(...params: Params): Result | undefined
  all(...params: Params): Result[]
}

/** Opens the file and sets what holds for every connection. `busyMs` is how long a statement may block for a lock. */
export function openDatabase(file: string, busyMs: number): Database {
  try {
    const db = new Database(connect(file, busyMs))
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL')
    db.exec('PRAGMA secure_delete = ON') // what is erased is overwritten
    db.exec('PRAGMA cache_size = -32768')
    db.exec('PRAGMA wal_autocheckpoint = 4000') // pages; see docs/decisions/writing-through-a-batch.md
    return db
  } catch (error) {
    throw asFault(error)
  }
}

function connect(file: string, busyMs: number): Libsql.Database {
  try {
    return new Libsql(file, { timeout: busyMs })
  } catch (error) {
    // The driver gives no code here; whatever it is, there is no connection.
    throw cannotOpen(error)
  }
}

/** A thin hold on the driver: tuples only, so that nothing it adds to its row objects (`_metadata`) gets any further. */
export class Database {
  readonly #driver: Libsql.Database
  #closed = false

  constructor(driver: Libsql.Database) {
    this.#driver = driver
  }

  query<Params extends readonly Value[], Result extends Row = readonly []>(sql: string): Query<Params, Result> {
    const driver = this.#driver
    const single = driver.prepare(sql).raw()
    // A statement of its own: after `all` the driver leaves its statement unfinished, and the next `get` of the same one
    // still sees the old parameters.
    let many: typeof single | undefined
    return {
      // One array, never a lone argument: the driver takes a single Buffer or null for named parameters.
      one: (...params) => single.get(params as unknown as unknown[]) as Result | undefined,
      all: (...params) => {
        many ??= driver.prepare(sql).raw()
        return many.all(params as unknown as unknown[]) as Result[]
      },
    }
  }

  /** A statement without rows; returns how many rows it changed. */
  command<Params extends readonly Value[]>(sql: string): (...params: Params) => number {
    const statement = this.#driver.prepare(sql)
    return (...params) => statement.run(params as unknown as unknown[]).changes
  }

  /** A statement that adds one row; returns its rowid, or undefined where a conflict kept it out. */
  insert<Params extends readonly Value[]>(sql: string): (...params: Params) => number | undefined {
    const statement = this.#driver.prepare(sql)
    return (...params) => {
      const { changes, lastInsertRowid } = statement.run(params as unknown as unknown[])
      return changes === 0 ? undefined : Number(lastInsertRowid)
    }
  }

  exec(sql: string): void {
    this.#driver.exec(sql)
  }

  get inTransaction(): boolean {
    // The driver ends the process where it is asked this of a closed file.
    return !this.#closed && this.#driver.inTransaction
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    try {
      // What is in the log goes into the file, so that a copy of it alone is whole.
      this.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // A damaged file or a full disk: the log stays beside the file, and nothing is lost by it.
    }
    this.#driver.close()
  }
}

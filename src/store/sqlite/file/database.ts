import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Libsql from 'libsql'
import { collectGarbage } from '../../collect-garbage.ts'
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
    const driver = connect(file, busyMs)
    try {
      driver.exec('PRAGMA journal_mode = WAL')
      driver.exec('PRAGMA synchronous = FULL')
      driver.exec('PRAGMA secure_delete = ON') // what is erased is overwritten
      driver.exec('PRAGMA cache_size = -32768')
      driver.exec('PRAGMA wal_autocheckpoint = 4000') // pages; see docs/decisions/writing-through-a-batch.md
      return new Database(driver, file)
    } catch (error) {
      // Left to the collector it would have the file open for as long as that takes.
      driver.close()
      throw error
    }
  } catch (error) {
    throw asFault(error)
  }
}

/**
 * The first row that a data file has without its log, read without a lock and without leaving anything beside it; undefined where it
 * can't be read.
 */
export function readFileAlone(file: string, sql: string, ...params: Value[]): Row | undefined {
  // The driver would make a file that is not there.
  if (!existsSync(file)) return undefined
  try {
    const driver = new Libsql(`${pathToFileURL(resolve(file))}?immutable=1`, { readonly: true })
    try {
      return driver
        .prepare(sql)
        .raw()
        .get(params as unknown as unknown[]) as Row | undefined
    } finally {
      driver.close()
    }
  } catch {
    return undefined
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
  /** All are held here alone, so that closing lets go of them (`released`). */
  readonly #statements: Libsql.Statement[] = []
  #closed = false

  /** its path */
  readonly file: string

  constructor(driver: Libsql.Database, file = ':memory:') {
    this.#driver = driver
    this.file = file
  }

  query<Params extends readonly Value[], Result extends Row = readonly []>(sql: string): Query<Params, Result> {
    const single = this.#prepare(sql, true)
    // A statement of its own: after `all` the driver leaves its statement unfinished, and the next `get` of the same one
    // still sees the old parameters.
    let many: (() => Libsql.Statement) | undefined
    return {
      // One array, never a lone argument: the driver takes a single Buffer or null for named parameters.
      one: (...params) => single().get(params as unknown as unknown[]) as Result | undefined,
      all: (...params) => {
        many ??= this.#prepare(sql, true)
        return many().all(params as unknown as unknown[]) as Result[]
      },
    }
  }

  /** A statement without rows; returns how many rows it changed. */
  command<Params extends readonly Value[]>(sql: string): (...params: Params) => number {
    const statement = this.#prepare(sql)
    return (...params) => statement().run(params as unknown as unknown[]).changes
  }

  /** A statement that adds one row; returns its rowid, or undefined where a conflict kept it out. */
  insert<Params extends readonly Value[]>(sql: string): (...params: Params) => number | undefined {
    const statement = this.#prepare(sql)
    return (...params) => {
      const { changes, lastInsertRowid } = statement().run(params as unknown as unknown[])
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
    this.#statements.length = 0
  }

  #prepare(sql: string, raw = false): () => Libsql.Statement {
    const statement = this.#driver.prepare(sql)
    const at = this.#statements.push(raw ? statement.raw() : statement) - 1
    return () => {
      const found = this.#statements[at]
      if (found === undefined) throw new Error('The data file is closed.')
      return found
    }
  }
}

/**
 * The driver lets go of a closed file only when the statements that were prepared on it are collected. Resolves when those of
 * all that was closed are, or as soon as `enough` says so (then true). (Under V8's --optimize-for-size they are not collected then:
 * a restored file kept its mark.)
 */
export async function released(enough: () => boolean = () => false): Promise<boolean> {
  collectGarbage()
  // What was collected is let go of some turns of the event loop later.
  for (let turns = 0; turns < 8; turns += 1) {
    if (enough()) return true
    await new Promise(setImmediate)
  }
  return enough()
}

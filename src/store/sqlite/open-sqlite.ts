import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Hall } from '../../domain/hall/hall.ts'
import type { Store } from '../port/store.ts'
import { StoreFault } from '../port/store-fault.ts'
import { keepPrivate } from '../private-files.ts'
import { checkOf, keysOf, REKEYING, SECRET_CHECK } from '../seal/secret-facts.ts'
import { secretFileOf } from '../secret.ts'
import { openVault, type Vault } from '../vault.ts'
import { Batch, type Watch } from './batch.ts'
import { copyBeforeMigration } from './copy/before-migration.ts'
import type { Database } from './file/database.ts'
import { asFault, isBusy } from './file/fault-of.ts'
import { migrate } from './file/migrate.ts'
import { closeMarked, markOpen, openWhole, refuseEmpty } from './file/open-mark.ts'
import { groundOf, type SqliteParts } from './ground.ts'
import { COMPACT, metaRows } from './rows/meta.ts'
import { erasures } from './rows/people/erasures.ts'
import { sqliteStore } from './sqlite-store.ts'

export interface SqliteOptions {
  /** path of the data file, created where it is missing; or `:memory:` */
  file: string
  /** see `../secret.ts`; a function makes one where the file was never used, and is not called otherwise */
  secret: string | (() => string)
  /** the first catalogue, where the file has none yet */
  halls?: readonly Hall[]
  /** when that catalogue was made, by the service's clock (UTC ms) */
  catalogueNow?: number
  /** the real clock (UTC ms), for leases and back-off */
  clock?: () => number
  /** as `clock`, but never set (ms since whenever); left out with a `clock`: nobody sets that one */
  steady?: () => number
}

/** How long a statement may block the event loop for a lock; after that the waiting is asynchronous. */
const BUSY_MS = 5
const OPEN_PATIENCE_MS = 10_000

/** Opens the data file. A `StoreFault` says in a sentence why it can't be opened: damaged, not writable, wrong secret … */
export async function openSqlite(options: SqliteOptions): Promise<Store> {
  const clock = options.clock ?? Date.now
  const steady = options.steady ?? (options.clock === undefined ? () => performance.now() : undefined)
  const { file } = options
  const db = await patiently(() => {
    const opened = openFile(file)
    try {
      refuseEmpty(opened, secretFileOf(file))
      copyBeforeMigration(opened, file)
      migrate(opened, clock())
      checkWritable(opened)
      markOpen(opened)
      return opened
    } catch (error) {
      void closeMarked(opened)
      throw error
    }
  })
  try {
    const vault = await patiently(() => vaultOf(db, options.secret))
    compact(db)
    const ground = groundOf({ db, vault, clock, steady })
    const store = sqliteStore(ground, new Batch(db, keysInMemory(ground)))
    if (options.halls !== undefined && (await store.catalogue()).version === 0) {
      const now = options.catalogueNow ?? clock()
      await store.changeCatalogue({ expected: 0, halls: options.halls, actor: 'system', now, what: 'first start' })
    }
    return store
  } catch (error) {
    await closeMarked(db)
    throw error
  }
}

function openFile(file: string): Database {
  if (file !== ':memory:') {
    try {
      mkdirSync(dirname(file), { recursive: true })
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      throw new StoreFault('cannotOpen', `The data file's folder can't be created (${detail}).`, { cause: error })
    }
    keepPrivate(file)
  }
  return openWhole(file, BUSY_MS)
}

/** A file that can only be read is found out at the start, not at the first message. */
function checkWritable(db: Database): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec("INSERT INTO meta (key, value) VALUES ('opened', '') ON CONFLICT DO UPDATE SET value = excluded.value")
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}

/** The vault under the file's secret; a file that was never used takes the secret that it is opened with. */
function vaultOf(db: Database, given: string | (() => string)): Vault {
  const meta = metaRows({ db })
  if (meta.get(REKEYING) !== undefined)
    throw new StoreFault('secret', 'A change of the secret has begun and is not finished: run `hallo rekey` again.')
  const stands = meta.get(SECRET_CHECK)
  if (stands !== undefined && typeof given !== 'string')
    throw new StoreFault(
      'secret',
      'The secret that this data file was made with is missing: set HALLO_SECRET to it, or put the file `<data file>.secret` back.',
    )
  const secret = typeof given === 'string' ? given : given()
  const vault = openVault(secret, keysOf(meta, secret))
  if (stands === undefined) meta.set(SECRET_CHECK, checkOf(vault), undefined)
  else if (stands !== checkOf(vault))
    throw new StoreFault(
      'secret',
      'The secret is not the one this data file was made with: set HALLO_SECRET to that one, or put the old file `<data file>.secret` back.',
    )
  return vault
}

/** Writes the file anew where something that was erased may lie in its free space; somebody else at work: the next time. */
function compact(db: Database): void {
  const meta = metaRows({ db })
  if (meta.get(COMPACT) === undefined) return
  try {
    db.exec('VACUUM')
    meta.drop(COMPACT)
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}

/** Keys in memory are those of the file: no longer where they were taken back, or another process has erased somebody. */
function keysInMemory({ seal, ...ground }: SqliteParts): Watch {
  const { newest } = erasures(ground)
  let known = newest()
  return {
    begun() {
      const now = newest()
      if (now !== known) seal.drop()
      known = now
    },
    takenBack: () => seal.drop(),
  }
}

async function patiently<T>(work: () => T): Promise<T> {
  const deadline = performance.now() + OPEN_PATIENCE_MS
  for (;;) {
    try {
      return work()
    } catch (error) {
      const cause = error instanceof StoreFault ? error.cause : error
      if (!isBusy(cause) || performance.now() > deadline) throw asFault(error)
    }
    await pause(5 + Math.random() * 20)
  }
}

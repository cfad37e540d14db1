import { StoreFault } from '../../port/store-fault.ts'
import { PERSONAL } from '../../seal/person-seal.ts'
import { checkOf, keysOf, putKeys, REKEYING, SECRET_CHECK } from '../../seal/secret-facts.ts'
import { lastingKey, openVault, type Vault } from '../../vault.ts'
import type { Database, Value } from '../file/database.ts'
import { asFault, isBusy } from '../file/fault-of.ts'
import { migrate } from '../file/migrate.ts'
import { closeMarked, openWhole } from '../file/open-mark.ts'
import { cutOffTurns } from '../rows/conversations/cut-off.ts'
import { metaRows } from '../rows/meta.ts'
import { mobilesAnew } from './rekey-mobiles.ts'
import { SEALED, type SealedTable } from './sealed-tables.ts'

export interface RekeyOptions {
  /** path of the data file */
  file: string
  /** the secret as it is */
  from: string
  /** the secret as it shall be */
  to: string
  /** is told of each portion that is durable: so many values so far */
  onPortion?: (done: number) => void
}

/** So many rows a transaction, and so many bytes of them: a file's pieces are large. */
const ROWS = 200
const BYTES = 4_000_000

/**
 * Seals the whole data file anew under another secret, in portions. What has been done is seen by the key's number that
 * each sealed value begins with, so a change that was killed is taken up by calling this again with the same two secrets;
 * until it is finished nothing else opens the file. Throws `StoreFault`: the file is in use, or a secret is a wrong one.
 */
export async function rekeySqlite({ file, from, to, onPortion }: RekeyOptions): Promise<{ values: number }> {
  const db = openAlone(file)
  try {
    migrate(db, Date.now())
    const meta = metaRows({ db })
    const { id, lasting } = keysOf(meta, from)
    const finished = openVault(to, { id })
    let values = 0
    if (meta.get(SECRET_CHECK) !== checkOf(finished)) {
      const before = openVault(from, { id, lasting })
      const keys = { id: (id % 255) + 1, lasting: lastingKey(from, { id, lasting }) }
      const after = openVault(to, keys)
      finishErasing(db)
      begin(db, { stands: checkOf(before), next: checkOf(after) })
      for (const table of SEALED) values += sealAnew(db, table, { before, after, to: keys.id }, report)
      remarkMobiles(db, { before, after, to: keys.id })
      function report(done: number) {
        onPortion?.(values + done)
      }
      inTransaction(db, () => {
        for (const table of SEALED) checkDone(db, table, keys.id)
        // What only the old secret's marks could find. An open invitation is made anew.
        for (const forgotten of ['invitations', 'tries', 'hits']) db.exec(`DELETE FROM ${forgotten}`)
        db.exec('UPDATE bookings SET network = NULL WHERE network IS NOT NULL')
        db.exec('UPDATE bookings SET mobile = NULL WHERE mobile IS NOT NULL AND answers IS NULL')
        putKeys(meta, after, keys)
        db.command<[string]>('DELETE FROM meta WHERE key = ?')(REKEYING)
      })
    }
    // Pages that are free still hold what was sealed under the old secret.
    db.exec('VACUUM')
    return { values }
  } catch (error) {
    throw asFault(error)
  } finally {
    await closeMarked(db)
  }
}

/** Nobody else has the file open, and nobody can open it meanwhile: they would go on with the old secret. */
function openAlone(file: string): Database {
  const db = openWhole(file, 500)
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE')
    db.exec('COMMIT')
    return db
  } catch (error) {
    db.close()
    if (!isBusy(error)) throw asFault(error)
    throw new StoreFault('busy', 'The data file is in use: stop the service and the terminal chat first.', {
      cause: error,
    })
  }
}

function begin(db: Database, { stands, next }: { stands: string; next: string }): void {
  const meta = metaRows({ db })
  if (meta.get(SECRET_CHECK) !== stands)
    throw new StoreFault('secret', 'The old secret is not the one this data file was made with.')
  const begun = meta.get(REKEYING)
  if (begun !== undefined && begun !== next)
    throw new StoreFault('secret', 'A change to another new secret has begun: finish it with that one.')
  meta.set(REKEYING, next, begun)
}

interface Vaults {
  before: Vault
  after: Vault
  /** number of the new keys */
  to: number
}

/** Returns how many values it has sealed. */
function sealAnew(db: Database, table: SealedTable, vaults: Vaults, report: (done: number) => void): number {
  const { name, key, columns } = table
  const others = table.others ?? []
  const read = [key, ...others, ...columns.map((column) => column.name)]
  const page = db.query<[Value, number], Value[]>(
    `SELECT ${read.join(', ')} FROM ${name} WHERE ${key} > ? ORDER BY ${key} LIMIT ?`,
  )
  const write = columns.map((column) => db.command<Value[]>(`UPDATE ${name} SET ${column.name} = ? WHERE ${key} = ?`))
  let done = 0
  for (let after: Value = table.first; ; ) {
    const rows = page.all(after, table.rows ?? ROWS)
    if (rows.length === 0) return done
    inTransaction(db, () => {
      let bytes = 0
      for (const row of rows) {
        after = row[0]!
        const about = row.slice(0, 1 + others.length)
        columns.forEach(({ where }, at) => {
          const sealed = row[1 + others.length + at]
          // Empty: its words were forgotten. Of the new key already: a change that was killed had come so far. Of a person's
          // key (or such a key, destroyed): that stays as it is.
          if (!Buffer.isBuffer(sealed) || sealed.length === 0 || sealed[0] === vaults.to || sealed[0] === PERSONAL)
            return
          const place = where(about, db)
          const value = vaults.before.openBytes(place, sealed)
          write[at]!(vaults.after.sealBytes(place, value), row[0]!)
          bytes += sealed.length
          done++
        })
        if (bytes > BYTES) break
      }
    })
    report(done)
  }
}

/** Nothing leads to those turns any more, by which their conversation would be known. */
function finishErasing(db: Database): void {
  const { emptySome } = cutOffTurns({ db })
  for (let more = true; more; )
    inTransaction(db, () => {
      more = emptySome()
    })
}

function remarkMobiles(db: Database, vaults: Vaults): void {
  const next = mobilesAnew(db, vaults)
  for (let from: number | undefined = 0; from !== undefined; ) {
    const last: number = from
    inTransaction(db, () => {
      from = next(last, ROWS)
    })
  }
}

/** A value under the old key would be lost: rather nothing is changed. */
function checkDone(db: Database, { name, columns }: SealedTable, to: number): void {
  for (const column of columns) {
    const left = db.query<[Buffer], [number]>(
      `SELECT count(*) FROM ${name} WHERE length(${column.name}) > 0 AND substr(${column.name}, 1, 1) NOT IN (?, x'00')`,
    )
    if (left.one(Buffer.of(to))![0] > 0) throw new Error(`${name}.${column.name} has values under another key`)
  }
}

function inTransaction(db: Database, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

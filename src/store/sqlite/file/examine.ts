import { StoreFault } from '../../port/store-fault.ts'
import { checkSecret, SECRET_CHECK } from '../../seal/secret-facts.ts'
import { secretFileOf } from '../../secret.ts'
import { metaRows } from '../rows/meta.ts'
import { type Database, openDatabase } from './database.ts'
import { asFault } from './fault-of.ts'
import { versionOf } from './migrate.ts'
import { closeMarked, refuseEmpty, refuseWithoutLog } from './open-mark.ts'

export interface FileReport {
  /** of the tables; 0: none */
  version: number
  bookings: number
  /** what is wrong and what to do */
  sentences: string[]
}

/** Looks at a data file without changing what it holds. `withoutLog`: it counts as whole from now on, also without its log. */
export function examine(file: string, secret: string | undefined, { withoutLog }: { withoutLog: boolean }): FileReport {
  const found: FileReport = { version: 0, bookings: 0, sentences: [] }
  const note = (look: () => void): void => {
    try {
      look()
    } catch (error) {
      const fault = asFault(error)
      if (!(fault instanceof StoreFault)) throw fault
      found.sentences.push(`${file}: ${fault.message}`)
    }
  }
  note(() => {
    if (!withoutLog) refuseWithoutLog(file)
    const db = openDatabase(file, 5_000)
    try {
      found.version = versionOf(db)
      refuseEmpty(db, secretFileOf(file))
      note(() => found.sentences.push(...damages(db).map((damage) => `${file}: ${damage}`)))
      if (found.version === 0) return
      note(() => {
        found.bookings = db.query<[], [number]>('SELECT count(*) FROM bookings').one()![0]
      })
      note(() => {
        const meta = metaRows({ db })
        if (meta.get(SECRET_CHECK) !== undefined) checkSecret(meta, secret ?? '')
      })
    } finally {
      // Where nobody else has it open that takes the mark back: what is missing is given up.
      void closeMarked(db)
    }
  })
  return found
}

/** By SQLite's own check of every page. */
function damages(db: Database): string[] {
  const found = db.query<[], [string]>('PRAGMA quick_check(3)').all()
  return found.filter(([line]) => line !== 'ok').map(([line]) => `${line}: stop the service and restore a backup.`)
}

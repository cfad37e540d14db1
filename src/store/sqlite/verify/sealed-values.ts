import { KeyDestroyed } from '../../seal/person-seal.ts'
import type { Value } from '../file/database.ts'
import { SEALED, type SealedTable } from '../rekey/sealed-tables.ts'
import type { Rows } from '../rows/all-rows.ts'

const PAGE = 200
/** More of a table are counted, not named. */
const NAMED = 10

/** Opens every sealed value; what can't be opened, and is not of somebody who was erased, is damaged. */
export function* unopened(rows: Rows): Generator<void, string[]> {
  const found: string[] = []
  for (const table of SEALED) {
    const bad: string[] = []
    if (table.name === 'log') yield* openTurns(rows, bad)
    else yield* openRows(rows, table, bad)
    found.push(...bad.slice(0, NAMED).map((which) => `${table.name} ${which}: can't be opened`))
    if (bad.length > NAMED) found.push(`${table.name}: ${bad.length - NAMED} more can't be opened`)
  }
  return found
}

function* openRows({ db, seal }: Rows, table: SealedTable, bad: string[]): Generator<void> {
  const { name, key, first, others = [], columns } = table
  const read = [key, ...others, ...columns.map((column) => column.name)]
  const page = db.query<[Value, number], Value[]>(
    `SELECT ${read.join(', ')} FROM ${name} WHERE ${key} > ? ORDER BY ${key} LIMIT ?`,
  )
  const size = Math.min(table.rows ?? PAGE, PAGE)
  for (let after: Value = first; ; ) {
    const rows = page.all(after, size)
    for (const row of rows) {
      const about = row.slice(0, 1 + others.length)
      columns.forEach(({ where }, at) => {
        const sealed = row[1 + others.length + at]
        if (!Buffer.isBuffer(sealed) || sealed.length === 0 || (name === 'person_keys' && sealed[0] === 0)) return
        if (!opens(() => seal.openBytes(where(about, db), sealed))) bad.push(nameOf(row[0]!))
      })
    }
    if (rows.length < size) return
    after = rows.at(-1)![0]!
    yield
  }
}

/** A turn is known by its conversation, so each is gone through from its newest. */
function* openTurns({ db, log }: Rows, bad: string[]): Generator<void> {
  const page = db.query<[number, number], [number, number | null]>(
    'SELECT n, tail FROM conversations WHERE n > ? ORDER BY n LIMIT ?',
  )
  const before = db.query<[number], [number | null]>('SELECT before FROM log WHERE n = ?')
  let turns = 0
  for (let after = 0; ; ) {
    const conversations = page.all(after, PAGE)
    for (const [n, tail] of conversations)
      for (let turn = tail; turn !== null; turn = before.one(turn)?.[0] ?? null) {
        if (!opens(() => log.ofTurn(n, turn!))) bad.push(String(turn))
        turns += 1
        if (turns % PAGE === 0) yield
      }
    if (conversations.length < PAGE) return
    after = conversations.at(-1)![0]
    yield
  }
}

function opens(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch (error) {
    return error instanceof KeyDestroyed
  }
}

/** Ids in bytes are marks: they name nobody. */
const nameOf = (key: Value): string => (Buffer.isBuffer(key) ? key.toString('hex') : String(key))

import type { AuditEntry, AuditLog } from '../../port/audit.ts'
import { openOr } from '../file/open-or.ts'
import type { SqliteParts } from '../ground.ts'

/** What staff did; details are sealed, since they may hold answers. */
export interface Audit {
  add(entry: AuditEntry): void
  list(query: Parameters<AuditLog['audit']>[0]): AuditEntry[]
}

type Row = [at: number, actor: string, what: string, subject: string, detail: Buffer | null]

export function auditRows({ db, seal }: SqliteParts): Audit {
  const insert = db.command<[number, string, string, string, Buffer]>(
    'INSERT INTO audit (at, actor, what, subject, detail) VALUES (?, ?, ?, ?, ?)',
  )
  const newest = db.query<[number], Row>('SELECT at, actor, what, subject, detail FROM audit ORDER BY n DESC LIMIT ?')
  const ofKind = db.query<[string, number], Row>(
    'SELECT at, actor, what, subject, detail FROM audit WHERE what = ? ORDER BY n DESC LIMIT ?',
  )

  const whereOf = (subject: string): string => `audit ${subject}`
  function toEntry([at, actor, what, subject, detail]: Row): AuditEntry {
    const said = detail === null ? {} : openOr(() => seal.open(whereOf(subject), detail) as object, {})
    return { at, actor, what, subject, ...said }
  }

  return {
    add: ({ at, actor, what, subject, about, before, after }) =>
      void insert(at, actor, what, subject, seal.seal(about ?? [], whereOf(subject), { before, after })),
    list: ({ what, limit }) => (what === undefined ? newest.all(limit) : ofKind.all(what, limit)).map(toEntry),
  }
}

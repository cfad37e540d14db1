import type { AuditEntry } from '../../decide/writes.ts'
import type { Ground } from '../ground.ts'

/** What staff did; details are sealed, since they may hold answers. */
export interface Audit {
  add(entry: AuditEntry): void
}

export function auditRows({ db, vault }: Ground): Audit {
  const insert = db.command<[number, string, string, string, Buffer]>(
    'INSERT INTO audit (at, actor, what, subject, detail) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    add: ({ at, actor, what, subject, before, after }) =>
      void insert(at, actor, what, subject, vault.seal(`audit ${subject}`, { before, after })),
  }
}

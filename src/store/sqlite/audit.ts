import type { Ground } from './ground.ts'

/** What staff did: who, when, what, and how the thing stood before and after (sealed, since it may hold answers). */
export interface Audit {
  note(entry: { at: number; actor: string; what: string; subject: string; before?: unknown; after?: unknown }): void
}

export function auditRows({ db, vault }: Ground): Audit {
  const insert = db.command<[number, string, string, string, Buffer]>(
    'INSERT INTO audit (at, actor, what, subject, detail) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    note: ({ at, actor, what, subject, before, after }) =>
      void insert(at, actor, what, subject, vault.seal(`audit ${subject}`, { before, after })),
  }
}

import type { SqliteParts } from '../../ground.ts'

/** When wrong tries of a subject (a person, a code) were made, by the service's clock. */
export interface Tries {
  /** The newest first. */
  since(subject: string, after: number): number[]
  /** Those until `forget` don't matter any more. */
  add(subject: string, at: number, forget: number): void
}

export function tries({ db, vault }: SqliteParts): Tries {
  const recent = db.query<[Buffer, number], [number]>(
    'SELECT at FROM tries WHERE subject = ? AND at > ? ORDER BY at DESC',
  )
  const insert = db.command<[Buffer, number]>('INSERT INTO tries (subject, at) VALUES (?, ?)')
  const forget = db.command<[Buffer, number]>('DELETE FROM tries WHERE subject = ? AND at <= ?')

  return {
    since: (subject, after) => recent.all(vault.hash('try', subject), after).map(([at]) => at),
    add(subject, at, until) {
      const hash = vault.hash('try', subject)
      forget(hash, until)
      insert(hash, at)
    },
  }
}

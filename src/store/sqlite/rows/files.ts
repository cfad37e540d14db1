import type { KeptFile, NewFile } from '../../port/store.ts'
import type { Ground } from '../ground.ts'

/** Files, sealed whole. */
export interface FileRows {
  keep(file: NewFile): void
  get(id: string, now: number): KeptFile | undefined
  /** Keeps the file at least until then. */
  keepUntil(id: string, expires: number): void
  drop(id: string): void
  dropOf(person: string): void
}

type Row = [person: string, expires: number, about: Buffer, content: Buffer]

export function fileRows({ db, vault }: Ground): FileRows {
  const insert = db.command<[string, string, number, Buffer, Buffer]>(
    'INSERT INTO files (id, person, expires, about, content) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const byId = db.query<[string], Row>('SELECT person, expires, about, content FROM files WHERE id = ?')
  const forget = db.command<[number]>('DELETE FROM files WHERE expires <= ?')
  const prolong = db.command<[number, string]>('UPDATE files SET expires = max(expires, ?1) WHERE id = ?2')
  const drop = db.command<[string]>('DELETE FROM files WHERE id = ?')
  const dropOf = db.command<[string]>(`DELETE FROM files
    WHERE person = ?1 OR person IN (SELECT id FROM persons WHERE linked_to = ?1)`)
  const whereOf = (id: string): string => `file ${id}`

  return {
    keep({ id, person, name, type, content, now, expires }) {
      forget(now)
      const sealed = vault.seal(whereOf(id), Buffer.from(content).toString('base64'))
      insert(id, person, expires, vault.seal(`${whereOf(id)} about`, { name, type }), sealed)
    },
    keepUntil: (id, expires) => void prolong(expires, id),
    drop: (id) => void drop(id),
    dropOf: (person) => void dropOf(person),
    get(id, now) {
      const row = byId.one(id)
      if (row === undefined || row[1] <= now) return undefined
      const about = vault.open(`${whereOf(id)} about`, row[2]) as { name: string; type: string }
      return { id, person: row[0], ...about, content: Buffer.from(vault.open(whereOf(id), row[3]) as string, 'base64') }
    },
  }
}

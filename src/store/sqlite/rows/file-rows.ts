import type { NewFile, StoredFileInfo } from '../../port/store.ts'
import { openOr } from '../file/open-or.ts'
import type { SqliteParts } from '../ground.ts'

/**
 * Files, in pieces that are sealed each for itself, so that neither writing nor reading one keeps the event loop for long. A
 * file is there once it is complete: what a crash leaves of one goes when its time is over.
 */
export interface FileRows {
  /** False where it is kept already. Forgets one or two whose time is over. */
  begin(file: NewFile): boolean
  put(file: NewFile, piece: number): void
  finish(file: NewFile): void
  /** As another store had it, whole; its pieces by `putPiece`. */
  putWhole(file: Omit<NewFile, 'now' | 'content'>, bytes: number): void
  putPiece(file: Pick<NewFile, 'id' | 'person' | 'subjects'>, piece: number, content: Uint8Array): void
  info(id: string, now: number): StoredFileInfo | undefined
  /** Undefined behind the last one. */
  piece(id: string, piece: number, now: number): Buffer | undefined
  /** Bytes of what guests have sent and no booking has; of all, or of one person. */
  looseBytes(now: number, person?: string): number
  /** A booking has it: it is kept at least until then. */
  keepUntil(id: string, expires: number): void
  /** Neither longer nor shorter (UTC ms). */
  keepExactly(id: string, expires: number): void
  drop(id: string): void
  /** Only if it was sent and no booking has it. */
  dropLoose(id: string): void
  dropOf(person: string): void
  /** Some of those whose time is over. */
  prune(now: number, most: number): void
}

export const PIECE = 256 * 1024
/** What is being written may take so long. */
const UNFINISHED_MS = 10 * 60_000
/** Each file that comes takes so many with it whose time is over. */
const FORGOTTEN = 2

type About = Pick<StoredFileInfo, 'name' | 'type' | 'halls'>
type Row = [person: string, expires: number, about: Buffer, bytes: number | null]

export function fileRows({ db, seal }: SqliteParts): FileRows {
  const insert = db.command<[string, string, number, Buffer, Buffer, number, number]>(
    `INSERT INTO files (id, person, expires, about, content, bytes, complete, loose) VALUES (?, ?, ?, ?, ?, ?, 0, ?)
     ON CONFLICT DO NOTHING`,
  )
  const isComplete = db.query<[string], [number]>('SELECT complete FROM files WHERE id = ?')
  const complete = db.command<[number, string]>(
    'UPDATE files SET complete = 1, expires = ? WHERE id = ? AND complete = 0',
  )
  const byId = db.query<[string], Row>('SELECT person, expires, about, bytes FROM files WHERE id = ? AND complete = 1')
  const inRow = db.query<[string], [Buffer]>('SELECT content FROM files WHERE id = ?')
  const over = db.query<[number, number], [string]>('SELECT id FROM files WHERE expires <= ? ORDER BY expires LIMIT ?')
  const looseOf = db.query<[string, number], [number]>(
    'SELECT ifnull(sum(bytes), 0) FROM files WHERE loose = 1 AND person = ? AND expires > ?',
  )
  const loose = db.query<[number], [number]>('SELECT ifnull(sum(bytes), 0) FROM files WHERE loose = 1 AND expires > ?')
  const prolong = db.command<[number, string]>('UPDATE files SET expires = max(expires, ?1), loose = 0 WHERE id = ?2')
  const setExpires = db.command<[number, string]>('UPDATE files SET expires = ?1 WHERE id = ?2 AND complete = 1')
  const drop = db.command<[string]>('DELETE FROM files WHERE id = ?')
  const dropLoose = db.command<[string]>('DELETE FROM files WHERE id = ? AND loose = 1')
  const idsOf = db.query<[string], [string]>(`SELECT id FROM files
    WHERE person = ?1 OR person IN (SELECT id FROM persons WHERE linked_to = ?1)`)

  const insertPiece = db.command<[string, number, Buffer]>(
    'INSERT INTO file_pieces (file, piece, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const pieceOf = db.query<[string, number], [Buffer]>('SELECT content FROM file_pieces WHERE file = ? AND piece = ?')
  const dropPieces = db.command<[string]>('DELETE FROM file_pieces WHERE file = ?')
  const whereOf = (id: string): string => `file ${id}`
  const whereOfPiece = (id: string, piece: number): string => `${whereOf(id)} piece ${piece}`

  const ownersOf = ({ person, subjects = [] }: Pick<NewFile, 'person' | 'subjects'>): string[] => [person, ...subjects]
  function insertAbout(file: Omit<NewFile, 'now' | 'content'>, expires: number, bytes: number): void {
    const { id, person, name, type, halls, loose: isLoose = false } = file
    const about: About = { name, type, ...(halls !== undefined && { halls }) }
    const sealed = seal.seal(ownersOf(file), `${whereOf(id)} about`, about)
    insert(id, person, expires, sealed, Buffer.alloc(0), bytes, isLoose ? 1 : 0)
  }
  function putPiece(file: Pick<NewFile, 'id' | 'person' | 'subjects'>, piece: number, content: Uint8Array): void {
    insertPiece(file.id, piece, seal.sealBytes(ownersOf(file), whereOfPiece(file.id, piece), content))
  }
  function remove(id: string): void {
    drop(id)
    dropPieces(id)
  }
  function standing(id: string, now: number): Row | undefined {
    const row = byId.one(id)
    return row === undefined || row[1] <= now ? undefined : row
  }
  /** Kept by an older version. */
  const whole = (id: string): Buffer => Buffer.from(seal.open(whereOf(id), inRow.one(id)![0]) as string, 'base64')

  function prune(now: number, most: number): void {
    for (const [gone] of over.all(now, most)) remove(gone)
  }

  return {
    prune,
    begin(file) {
      const { id, content, now } = file
      prune(now, FORGOTTEN)
      if (isComplete.one(id)?.[0] === 1) return false
      insertAbout(file, now + UNFINISHED_MS, content.length)
      return true
    },
    put: (file, piece) => putPiece(file, piece, file.content.subarray(piece * PIECE, (piece + 1) * PIECE)),
    putWhole(file, bytes) {
      insertAbout(file, file.expires, bytes)
      complete(file.expires, file.id)
    },
    putPiece,
    finish: ({ id, expires }) => void complete(expires, id),
    keepUntil: (id, expires) => void prolong(expires, id),
    keepExactly: (id, expires) => void setExpires(expires, id),
    drop: remove,
    dropLoose(id) {
      if (dropLoose(id) > 0) dropPieces(id)
    },
    dropOf(person) {
      for (const [id] of idsOf.all(person)) remove(id)
    },
    looseBytes: (now, person) => (person === undefined ? loose.one(now) : looseOf.one(person, now))?.[0] ?? 0,
    info(id, now) {
      const row = standing(id, now)
      if (row === undefined) return undefined
      const about = openOr(() => seal.open(`${whereOf(id)} about`, row[2]) as About, undefined)
      if (about === undefined) return undefined
      return { id, person: row[0], ...about, bytes: row[3] ?? whole(id).length }
    },
    piece(id, piece, now) {
      const row = standing(id, now)
      if (row === undefined) return undefined
      if (row[3] === null) return piece === 0 ? whole(id) : undefined
      const sealed = pieceOf.one(id, piece)
      return sealed && openOr(() => seal.openBytes(whereOfPiece(id, piece), sealed[0]), undefined)
    },
  }
}

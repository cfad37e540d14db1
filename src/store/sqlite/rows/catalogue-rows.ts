import type { Catalogue, Hall } from '../../../domain/hall/hall.ts'
import type { ChatSettings } from '../../../domain/hall/setting-names.ts'
import type { CatalogueWrite } from '../../decide/writes.ts'
import type { CatalogueChange, CatalogueChanged, HallsEdit } from '../../port/store.ts'
import type { SqliteParts } from '../ground.ts'

export interface Catalogues {
  /** As it stands: parsed once for each version, whichever process changed it. */
  current(): Catalogue
  /** Within a transaction. The version before stays as it was: it is what an undo goes back to. */
  change(change: CatalogueChange): CatalogueChanged
  /** Within a transaction: the next version, by a command. */
  set(write: CatalogueWrite, by: { at: number; actor: string }): void
  /** As another store had it; it knows the halls of the newest version only. */
  put(catalogue: Catalogue, at: number): void
  putEdit(edit: HallsEdit, key: Buffer, at: number): void
  edit(by: { version: number } | { key: Buffer }): HallsEdit | undefined
}

type EditRow = [version: number, changes: string]
const EDIT = 'SELECT version, changes FROM catalogues WHERE changes IS NOT NULL AND'

export function catalogues({ db }: SqliteParts): Catalogues {
  const newest = db.query<[], [number, string]>('SELECT version, stamp FROM catalogues ORDER BY version DESC LIMIT 1')
  const hallsOf = db.query<[number], [string, string | null]>(
    'SELECT halls, settings FROM catalogues WHERE version = ?',
  )
  const insert = db.command<[number, number, string, string, string, string | null]>(
    'INSERT INTO catalogues (version, at, actor, what, halls, settings) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const stored = (settings: Catalogue['settings']) => (settings === undefined ? null : JSON.stringify(settings))
  const insertEdit = db.command<[number, number, string, string, string | null, Buffer, string]>(
    `INSERT INTO catalogues (version, at, actor, what, halls, settings, key, changes) VALUES (?, ?, ?, 'edit', ?, ?, ?, ?)`,
  )
  const put = db.command<[number, number, string, string | null]>(
    `INSERT INTO catalogues (version, at, actor, what, halls, settings) VALUES (?, ?, 'system', 'moved', ?, ?)
     ON CONFLICT (version) DO UPDATE SET halls = excluded.halls, settings = excluded.settings`,
  )
  const putEdit = db.command<[number, number, Buffer, string]>(
    `INSERT INTO catalogues (version, at, actor, what, halls, key, changes) VALUES (?, ?, 'system', 'edit', '[]', ?, ?)
     ON CONFLICT (version) DO UPDATE SET key = excluded.key, changes = excluded.changes`,
  )
  const byVersion = db.query<[number], EditRow>(`${EDIT} version = ?`)
  const byKey = db.query<[Buffer], EditRow>(`${EDIT} key = ?`)
  const none: Catalogue = { version: 0, halls: [] }
  let known = { catalogue: none, stamp: '' }

  function current(): Catalogue {
    const row = newest.one()
    if (row === undefined) return none
    const [version, stamp] = row
    if (stamp !== known.stamp) {
      const [json, set] = hallsOf.one(version) ?? ['[]', null]
      const halls = JSON.parse(json) as Hall[]
      const settings = set === null ? {} : { settings: JSON.parse(set) as ChatSettings }
      known = { catalogue: { version, halls, ...settings }, stamp }
    }
    return known.catalogue
  }

  return {
    current,
    change({ expected, halls, actor, now, what }) {
      const version = newest.one()?.[0] ?? 0
      if (version !== expected) return { ok: false, reason: 'changed', version }
      insert(version + 1, now, actor, what, JSON.stringify(halls), stored(current().settings))
      return { ok: true, version: version + 1 }
    },
    set({ after, key, changes }, { at, actor }) {
      const { version, halls, settings } = after
      insertEdit(version, at, actor, JSON.stringify(halls), stored(settings), key, JSON.stringify(changes))
    },
    put: ({ version, halls, settings }, at) => void put(version, at, JSON.stringify(halls), stored(settings)),
    putEdit: ({ version, changes }, key, at) => void putEdit(version, at, key, JSON.stringify(changes)),
    edit(by) {
      const row = 'key' in by ? byKey.one(by.key) : byVersion.one(by.version)
      return row && { version: row[0], changes: JSON.parse(row[1]) as HallsEdit['changes'] }
    },
  }
}

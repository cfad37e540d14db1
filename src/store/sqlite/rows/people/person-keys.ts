import type { KeyRows } from '../../../seal/person-seal.ts'
import type { Database } from '../../file/database.ts'

/**
 * Keys lie in the order they were made and are never moved or deleted: SQLite leaves no copy of them in other pages, and
 * one that is overwritten by a value of the same length is overwritten in its place.
 */
export function personKeys({ db }: { db: Database }): KeyRows {
  const ofPerson = db.query<[string], [number, Buffer]>(
    'SELECT n, key FROM person_keys WHERE person = ? ORDER BY n DESC LIMIT 1',
  )
  const byId = db.query<[number], [string, Buffer]>('SELECT person, key FROM person_keys WHERE n = ?')
  const insert = db.insert<[string, Buffer]>('INSERT INTO person_keys (person, key) VALUES (?, ?)')
  const overwrite = db.command<[string]>('UPDATE person_keys SET key = zeroblob(length(key)) WHERE person = ?')
  return {
    ofPerson(person) {
      const row = ofPerson.one(person)
      return row === undefined || isDestroyed(row[1]) ? undefined : { id: row[0], sealed: row[1] }
    },
    byId(id) {
      const row = byId.one(id)
      return row === undefined || isDestroyed(row[1]) ? undefined : { person: row[0], sealed: row[1] }
    },
    add: (person, sealed) => insert(person, sealed)!,
    destroy: (person) => void overwrite(person),
  }
}

/** A sealed key begins with the number of the secret's key, which is never 0. */
const isDestroyed = (sealed: Buffer): boolean => sealed[0] === 0

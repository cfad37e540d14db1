import type { Gathering } from '../../move-records.ts'
import type { Database } from '../file/database.ts'

const PORTION = 1000

/** In a table of this connection alone, which SQLite keeps in a file that nobody else sees and that goes with it. */
export function gatheredRows(db: Database): Gathering {
  db.exec('DROP TABLE IF EXISTS temp.gathered')
  db.exec('CREATE TEMP TABLE gathered (n INTEGER PRIMARY KEY, whole TEXT NOT NULL, part TEXT NOT NULL)')
  const insert = db.command<[string, string]>('INSERT INTO gathered (whole, part) VALUES (?, ?)')
  return {
    add: (whole, part) => void insert(whole, part),
    *groups() {
      // Sorted once, which is quicker than keeping it sorted while it comes.
      db.exec('CREATE INDEX temp.gathered_whole ON gathered (whole, n)')
      const page = db.query<[string, number, number], [string, number, string]>(
        'SELECT whole, n, part FROM gathered WHERE (whole, n) > (?, ?) ORDER BY whole, n LIMIT ?',
      )
      let [whole, n, parts]: [string, number, string[]] = ['', 0, []]
      for (;;) {
        const rows = page.all(whole, n, PORTION)
        for (const [next, at, part] of rows) {
          if (next !== whole && parts.length > 0) {
            yield { whole, parts }
            parts = []
          }
          parts.push(part)
          whole = next
          n = at
        }
        if (rows.length < PORTION) break
      }
      if (parts.length > 0) yield { whole, parts }
      db.exec('DROP TABLE temp.gathered')
    },
  }
}

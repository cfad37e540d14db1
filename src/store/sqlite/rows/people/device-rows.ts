import type { Device } from '../../../port/store.ts'
import type { SqliteParts } from '../../ground.ts'
import { PRIVATE } from '../conversations/tells.ts'

type DeviceRow = [
  id: string,
  since: number,
  linked: number | null,
  door: string | null,
  seen: number | null,
  proved: number | null,
]

/** So many are listed: nobody has more of their own. */
const MOST = 50

/** The sessions and accounts of a person, the first one first. */
export function deviceRows({ db }: SqliteParts): (person: string) => Device[] {
  // `max` picks the row that the other columns come from: where it spoke last.
  const all = db.query<[string, number], DeviceRow>(
    `SELECT p.id, p.created_at, CASE WHEN p.linked_to IS NULL THEN NULL ELSE ifnull(p.linked_at, p.created_at) END, c.door, max(log.at), p.proved
     FROM persons AS p
     LEFT JOIN (SELECT n, person, door, tail FROM conversations WHERE ${PRIVATE}) AS c ON c.person = p.id
     LEFT JOIN log ON log.n = c.tail
     WHERE p.id = ?1 OR p.linked_to = ?1 GROUP BY p.id ORDER BY p.linked_to IS NOT NULL, p.linked_at, p.id LIMIT ?2`,
  )
  return (person) =>
    all.all(person, MOST).map(([id, since, linked, door, seen, proved]) => ({
      id,
      since,
      ...(door !== null && { door }),
      ...(linked !== null && { linked }),
      ...(proved === 1 && { proved: true as const }),
      ...(seen !== null && { seen }),
    }))
}

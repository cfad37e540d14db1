import { codeOf } from '../../decide/code.ts'
import { capacitiesOf, contradictions, countsWrongly } from '../../decide/contradictions.ts'
import type { StoredBooking } from '../../decide/facts.ts'
import type { Rows } from '../rows/all-rows.ts'

/** So many bookings are opened between two looks at what else waits. */
const PAGE = 500

export interface Recount {
  bookings: number
  problems: string[]
  /** what of it was put right */
  repaired: string[]
}

/**
 * Recounts from the bookings themselves what the slots' rows say, and compares both with the capacities, a portion at a time. Meant
 * to run in one transaction, so that nothing moves meanwhile. What it finds is a fault (or a capacity that was lowered since).
 * `repair`: a slot counts what its bookings have, and a booking has places exactly where its state says so.
 */
export function* recount(rows: Rows, repair: boolean): Generator<void, Recount> {
  const found: Recount = { bookings: 0, problems: [], repaired: [] }
  const { problems, repaired } = found
  const real = tally(rows)
  const setCounted = rows.db.command<[number, number]>('UPDATE bookings SET counted = ? WHERE number = ?')
  let unreadable = 0
  const unread = (number: number): void => {
    unreadable += 1
    problems.push(`booking ${codeOf(number)}: can't be read`)
  }
  for (const page of pagesOf(rows, unread)) {
    for (const stored of page) {
      found.bookings++
      problems.push(...contradictions(stored))
      let { counted } = stored
      if (repair && countsWrongly(stored)) {
        counted = !counted
        setCounted(counted ? 1 : 0, stored.number)
        repaired.push(`booking ${stored.booking.code}: ${counted ? 'has its places' : 'has no places any more'}`)
      }
      if (!counted) continue
      for (const { pool, mark, places } of stored.booking.claims) real.add(pool, mark, places)
    }
    yield
  }
  const setRight = (pool: string, mark: string, used: number, places: number): void => {
    // What can't be read may have had the places: nobody else gets them.
    if (!repair || (unreadable > 0 && places < used)) return
    rows.places.set(pool, mark, places)
    repaired.push(`${pool} ${mark}: counts ${places} places now`)
  }
  const capacities = capacitiesOf(rows.catalogues.current())
  for (const page of slotPages(rows)) {
    for (const { pool, mark, used } of page) {
      const places = real.of(pool, mark)
      if (places !== used) {
        problems.push(`${pool} ${mark}: counts ${used} places, its bookings have ${places}`)
        setRight(pool, mark, used, places)
      }
      const capacity = capacities(pool, mark)
      if (places > capacity) problems.push(`${pool} ${mark}: ${places} of ${capacity} places are taken`)
    }
    yield
  }
  for (const [pool, mark, places] of real.uncounted()) {
    problems.push(`${pool} ${mark}: counts nothing, its bookings have ${places}`)
    setRight(pool, mark, 0, places)
  }
  real.drop()
  return found
}

/** In the order in which they lie. */
function* pagesOf({ db, bookings }: Rows, unread: (number: number) => void): Generator<StoredBooking[]> {
  const page = bookings.select<[number, number]>('WHERE n > ? AND n <= ? ORDER BY n', unread)
  const newest = db.query<[], [number | null]>('SELECT max(n) FROM bookings').one()![0] ?? 0
  for (let from = 0; from < newest; from += PAGE) yield page(from, from + PAGE)
}

function* slotPages(rows: Rows): Generator<Slot[]> {
  for (let after = { pool: '', mark: '' }; ; ) {
    const page = rows.places.after(after.pool, after.mark, PAGE)
    yield page
    const last = page.at(-1)
    if (last === undefined) return
    after = last
  }
}

type Slot = ReturnType<Rows['places']['after']>[number]

/** Places by slot, in a table of this connection alone: there may be very many slots. */
function tally({ db }: Rows) {
  db.exec('DROP TABLE IF EXISTS temp.recounted')
  db.exec('CREATE TEMP TABLE recounted (pool TEXT, mark TEXT, places INTEGER, PRIMARY KEY (pool, mark)) WITHOUT ROWID')
  const add = db.command<[string, string, number]>(
    'INSERT INTO recounted VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET places = places + excluded.places',
  )
  const one = db.query<[string, string], [number]>('SELECT places FROM recounted WHERE pool = ? AND mark = ?')
  const uncounted = db.query<[], [string, string, number]>(
    `SELECT pool, mark, places FROM recounted
     WHERE NOT EXISTS (SELECT 1 FROM slots WHERE slots.pool = recounted.pool AND slots.mark = recounted.mark)`,
  )
  return {
    add,
    of: (pool: string, mark: string): number => one.one(pool, mark)?.[0] ?? 0,
    uncounted: () => uncounted.all(),
    drop: () => db.exec('DROP TABLE recounted'),
  }
}

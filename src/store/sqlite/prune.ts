import type { Pruning } from '../port/store.ts'
import type { Rows } from './rows/all-rows.ts'

const STEP = 2_000
const DAY = 86_400_000
const INVITATIONS_KEPT_MS = 30 * DAY
/** What was given up is listed so long. */
const DEAD_KEPT_MS = 28 * DAY
const LEASES_KEPT_MS = 7 * DAY
const FILES = 20

/**
 * What is kept no longer goes, a bounded number a call. Tables without an index on the time are walked: each call goes on where the
 * last one stopped, round and round.
 */
export function pruner({ db, files, questions, cutOff }: Rows): (at: Pruning) => void {
  const step = db.query<[Buffer, number], [Buffer]>('SELECT id FROM inbox WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?')
  const events = db.command<[Buffer, Buffer, number]>('DELETE FROM inbox WHERE id > ? AND id <= ? AND at < ?')
  const sends = db.command<[number]>(`DELETE FROM sends WHERE n IN (
    SELECT n FROM sends WHERE state <> 'waiting' AND not_before < ? ORDER BY n LIMIT ${STEP})`)
  const dead = db.command<[number]>('DELETE FROM dead_events WHERE at < ?')
  const leases = db.command<[number]>('DELETE FROM due_leases WHERE lease < ?')
  const holds = db.command<[number, number, number]>(
    `DELETE FROM bookings WHERE n > ? AND n <= ? AND state = 'expired' AND ends < ? AND (due IS NULL OR settled = 1)`,
  )
  const newest = db.query<[], [number | null]>('SELECT max(n) FROM bookings')
  // The oldest come first in both: what is not over keeps what follows it.
  const tries = db.command<[number]>(
    `DELETE FROM tries WHERE rowid IN (SELECT rowid FROM tries ORDER BY rowid LIMIT ${STEP}) AND at < ?`,
  )
  const audit = db.command<[number]>(
    `DELETE FROM audit WHERE n IN (SELECT n FROM audit ORDER BY n LIMIT ${STEP}) AND at < ?`,
  )
  const invitations = db.command<[number]>('DELETE FROM invitations WHERE until < ?')
  const END = Buffer.alloc(16, 0xff)
  const START: Buffer = Buffer.alloc(0)
  let event: Buffer = START
  let hold = 0

  return ({ real, now, keep }) => {
    const to = step.one(event, STEP)?.[0]
    events(event, to ?? END, real - keep.events)
    event = to ?? START
    holds(hold, hold + STEP, now - keep.holds)
    hold = hold + STEP > (newest.one()![0] ?? 0) ? 0 : hold + STEP
    sends(real - keep.sends)
    dead(real - DEAD_KEPT_MS)
    leases(real - LEASES_KEPT_MS)
    tries(now - keep.tries)
    audit(now - keep.audit)
    invitations(now - INVITATIONS_KEPT_MS)
    questions.prune(now - keep.questions)
    files.prune(now, FILES)
    cutOff.emptySome()
  }
}

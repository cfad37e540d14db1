import type { Ground } from './ground.ts'

/** A repeated event is recognised for so long at least (DESIGN 6). */
const KEPT_MS = 7 * 86_400_000
const STEP = 2_000

/**
 * Forgets events answered more than 7 days before `now` (real clock), a bounded number a call: each goes on where the
 * last one stopped, round and round, so that no index on the time is needed.
 */
export function pruner({ db }: Ground): (now: number) => void {
  const step = db.query<[Buffer, number], [Buffer]>('SELECT id FROM inbox WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?')
  const forget = db.command<[Buffer, Buffer, number]>('DELETE FROM inbox WHERE id > ? AND id <= ? AND at < ?')
  const sends = db.command<[number]>(`DELETE FROM sends WHERE n IN (
    SELECT n FROM sends WHERE state <> 'waiting' AND not_before < ? ORDER BY n LIMIT ${STEP})`)
  const dead = db.command<[number]>('DELETE FROM dead_events WHERE at < ?')
  const leases = db.command<[number]>('DELETE FROM due_leases WHERE lease < ?')
  const END = Buffer.alloc(16, 0xff)
  const START: Buffer = Buffer.alloc(0)
  let from: Buffer = START

  return (now) => {
    const to = step.one(from, STEP)?.[0]
    forget(from, to ?? END, now - KEPT_MS)
    from = to ?? START
    sends(now - 4 * KEPT_MS)
    dead(now - 4 * KEPT_MS)
    leases(now - KEPT_MS)
  }
}

import type { ClaimedSend, NewSend, Send, SendOutcome, Take } from '../../../port/store.ts'
import type { Owners } from '../../../seal/person-seal.ts'
import type { Value } from '../../file/database.ts'
import { openOr } from '../../file/open-or.ts'
import type { Ground } from '../../ground.ts'
import { freeSql } from '../../lease.ts'

/** What pushing doors still have to deliver. Times are of the real clock. */
export interface SendRows {
  /** Repeating an id changes nothing. */
  add(send: NewSend, owners: Owners): void
  anyDue(doors: readonly string[]): boolean
  take(query: { doors: readonly string[]; limit: number } & Take): Send[]
  renew(ids: readonly string[], take: Take): void
  settle(id: string, outcome: SendOutcome): void
  claim(id: string, take: Take): ClaimedSend
  hasten(to: { door: string; address: string }): void
  /** Nothing of it goes out any more, and what could not go out is forgotten. */
  forget(conversation: string): void
}

/** No send is put off longer: one that seems to be was written by a clock that was ahead, and goes now. */
const WAIT_MOST_MS = 3_600_000

type SendRow = [
  n: number,
  id: string,
  door: string,
  address: string,
  conversation: string,
  notBefore: number,
  tries: number,
  body: Buffer,
]

export function sendRows({ db, seal, clock }: Ground): SendRows {
  const insert = db.command<Value[]>(
    `INSERT INTO sends (id, door, address, conversation, state, not_before, lease, tries, body)
     VALUES (?, ?, ?, ?, 'waiting', ?, 0, 0, ?) ON CONFLICT DO NOTHING`,
  )
  // Only the first that waits for an address: a later one never overtakes it.
  const due = db.query<[string, number, number], SendRow>(
    `SELECT n, id, door, address, conversation, not_before, tries, body FROM sends AS send
     WHERE state = 'waiting' AND door = ?1 AND (not_before <= ?2 OR not_before > ?2 + ${WAIT_MOST_MS})
       AND ${freeSql('lease', '?2')}
       AND NOT EXISTS (SELECT 1 FROM sends AS earlier WHERE earlier.state = 'waiting' AND earlier.door = send.door
                       AND earlier.address = send.address AND earlier.n < send.n)
     ORDER BY n LIMIT ?3`,
  )
  const lease = db.command<[number, string, number]>('UPDATE sends SET lease = ?, worker = ? WHERE n = ?')
  const renew = db.command<[number, string, string]>(
    `UPDATE sends SET lease = ? WHERE id = ? AND worker = ? AND state = 'waiting'`,
  )
  const sent = db.command<[string | null, number, string]>(
    `UPDATE sends SET state = 'sent', platform_id = ?, not_before = ?, body = NULL, tries = tries + 1 WHERE id = ? AND state = 'waiting'`,
  )
  const again = db.command<[number, string, string]>(
    `UPDATE sends SET not_before = ?, error = ?, lease = 0, tries = tries + 1 WHERE id = ? AND state = 'waiting'`,
  )
  const dead = db.command<[string, number, string]>(
    `UPDATE sends SET state = 'dead', error = ?, not_before = ?, tries = tries + 1 WHERE id = ? AND state = 'waiting'`,
  )
  const byId = db.query<[string, number], [...SendRow, state: string, platformId: string | null, free: number]>(
    `SELECT n, id, door, address, conversation, not_before, tries, body, state, platform_id, ${freeSql('lease', '?2')}
     FROM sends WHERE id = ?1`,
  )
  const hasten = db.command<[string, string]>(
    `UPDATE sends SET not_before = 0 WHERE state = 'waiting' AND door = ? AND address = ?`,
  )
  const forget = db.command<[string]>('DELETE FROM sends WHERE conversation = ?')
  const whereOf = (id: string): string => `send ${id}`

  return {
    add({ id, door, address, conversation, body, notBefore }, owners) {
      insert(id, door, address, conversation, notBefore ?? 0, seal.seal(owners, whereOf(id), body))
    },
    anyDue: (doors) => doors.some((door) => due.one(door, clock(), 1) !== undefined),
    take({ doors, limit, worker, leaseMs }) {
      const now = clock()
      const taken: Send[] = []
      for (const door of doors)
        for (const [n, id, , address, conversation, notBefore, tries, body] of due.all(
          door,
          now,
          limit - taken.length,
        )) {
          lease(now + leaseMs, worker, n)
          const opened = openOr(() => ({ body: seal.open(whereOf(id), body) }), undefined)
          // It would keep all that follows it waiting.
          if (opened === undefined) dead('unreadable', now, id)
          else taken.push({ id, door, address, conversation, notBefore, tries, ...opened })
        }
      return taken
    },
    renew(ids, { worker, leaseMs }) {
      for (const id of ids) renew(clock() + leaseMs, id, worker)
    },
    claim(id, { worker, leaseMs }) {
      const now = clock()
      const [n, , door, address, conversation, notBefore, tries, body, state, platformId, free] =
        byId.one(id, now) ?? []
      if (state === 'sent') return { status: 'sent', ...(platformId != null && { platformId }) }
      if (state !== 'waiting') return { status: 'none' }
      if (free !== 1) return { status: 'busy' }
      const opened = openOr(() => ({ body: seal.open(whereOf(id), body!) }), undefined)
      if (opened === undefined) return { status: 'none' }
      lease(now + leaseMs, worker, n!)
      return {
        status: 'taken',
        send: { id, door: door!, address: address!, conversation: conversation!, notBefore, tries: tries!, ...opened },
      }
    },
    hasten: ({ door, address }) => void hasten(door, address),
    forget: (conversation) => void forget(conversation),
    settle(id, outcome) {
      if (outcome.sent) sent(outcome.platformId ?? null, clock(), id)
      else if ('dead' in outcome) dead(outcome.error, clock(), id)
      else again(Math.min(outcome.retryAt, clock() + WAIT_MOST_MS), outcome.error, id)
    },
  }
}

import type { EventClaim, NewSend, Outbox, Send, SendClaim } from '../../../port/store.ts'
import type { Owners } from '../../../seal/person-seal.ts'
import type { Value } from '../../file/database.ts'
import { openOr } from '../../file/open-or.ts'
import type { SqliteParts } from '../../ground.ts'
import { freeSql } from '../../lease.ts'

/** What pushing doors still have to deliver. Times are of the real clock. */
export interface SendRows {
  /** Repeating an id changes nothing. */
  add(send: NewSend, owners: Owners): void
  anyDue(doors: readonly string[]): boolean
  take(query: { doors: readonly string[]; limit: number } & EventClaim): Send[]
  renew(ids: readonly string[], take: EventClaim): void
  /** False where it was taken anew, or is settled. */
  settle(...settled: Parameters<Outbox['settleSend']>): boolean
  claim(id: string, take: EventClaim): SendClaim
  undelivered(group: string): { waits: boolean; dead: number }
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
  take: number,
  /** 1: whoever took it last has not settled it */
  unsettled: number,
]
const COLUMNS = 'n, id, door, address, conversation, not_before, tries, body, take, lease <> 0'

export function sendRows({ db, seal, clock, leases }: SqliteParts): SendRows {
  const insert = db.command<Value[]>(
    `INSERT INTO sends (id, door, address, conversation, state, not_before, lease, tries, body)
     VALUES (?, ?, ?, ?, 'waiting', ?, 0, 0, ?) ON CONFLICT DO NOTHING`,
  )
  // Only the first that waits for an address: a later one never overtakes it.
  const due = db.query<[string, number, number, number, number], SendRow>(
    `SELECT ${COLUMNS} FROM sends AS send
     WHERE state = 'waiting' AND door = ?1 AND (not_before <= ?2 OR not_before > ?2 + ${WAIT_MOST_MS})
       AND ${freeSql('lease', '?3', '?4')}
       AND NOT EXISTS (SELECT 1 FROM sends AS earlier WHERE earlier.state = 'waiting' AND earlier.door = send.door
                       AND earlier.address = send.address AND earlier.n < send.n)
     ORDER BY n LIMIT ?5`,
  )
  const lease = db.command<[number, string, number]>(
    'UPDATE sends SET lease = ?, worker = ?, take = take + 1 WHERE n = ?',
  )
  const renew = db.command<[number, string, string]>(
    `UPDATE sends SET lease = ? WHERE id = ? AND worker = ? AND state = 'waiting'`,
  )
  const asTaken = `tries = tries + 1 WHERE id = ? AND take = ifnull(?, take) AND state = 'waiting'`
  const sent = db.command<[string | null, number, string, number | null]>(
    `UPDATE sends SET state = 'sent', platform_id = ?, not_before = ?, body = NULL, ${asTaken}`,
  )
  const again = db.command<[number, string, string, number | null]>(
    `UPDATE sends SET not_before = ?, error = ?, lease = 0, ${asTaken}`,
  )
  const dead = db.command<[string, number, string, number | null]>(
    `UPDATE sends SET state = 'dead', error = ?, not_before = ?, ${asTaken}`,
  )
  const byId = db.query<
    [string, number, number],
    [state: string, platformId: string | null, free: number, ...row: SendRow]
  >(`SELECT state, platform_id, ${freeSql('lease', '?2', '?3')}, ${COLUMNS} FROM sends WHERE id = ?1`)
  const hasten = db.command<[string, string]>(
    `UPDATE sends SET not_before = 0 WHERE state = 'waiting' AND door = ? AND address = ?`,
  )
  // Words are the first send of a reply; its pictures and files have numbers of their own.
  const unsent = db.query<[string, string], [state: string, count: number]>(
    `SELECT state, count(*) FROM sends
     WHERE id >= ? AND id < ? AND state <> 'sent' AND id LIKE '%.1' AND id NOT LIKE '%.1.1' GROUP BY state`,
  )
  const forget = db.command<[string]>('DELETE FROM sends WHERE conversation = ?')
  const whereOf = (id: string): string => `send ${id}`

  function dueFor(door: string, limit: number): SendRow[] {
    const { ended, beyond } = leases.bounds()
    return due.all(door, clock(), ended, beyond, limit)
  }

  /** Leased; undefined where it can't be read. */
  function taken(row: SendRow, by: EventClaim): Send | undefined {
    const [n, id, door, address, conversation, notBefore, tries, sealed, taken, unsettled] = row
    lease(leases.until(by), by.worker, n)
    const opened = openOr(() => ({ body: seal.open(whereOf(id), sealed) }), undefined)
    if (opened === undefined) return undefined
    const send: Send = { id, door, address, conversation, notBefore, tries, take: taken + 1, ...opened }
    return unsettled === 1 ? { ...send, repeated: true } : send
  }

  return {
    add({ id, door, address, conversation, body, notBefore }, owners) {
      insert(id, door, address, conversation, notBefore ?? 0, seal.seal(owners, whereOf(id), body))
    },
    anyDue: (doors) => doors.some((door) => dueFor(door, 1).length > 0),
    take({ doors, limit, ...by }) {
      const sends: Send[] = []
      for (const door of doors)
        for (const row of dueFor(door, limit - sends.length)) {
          const send = taken(row, by)
          // It would keep all that follows it waiting.
          if (send === undefined) dead('unreadable', clock(), row[1], row[8] + 1)
          else sends.push(send)
        }
      return sends
    },
    renew(ids, take) {
      for (const id of ids) renew(leases.until(take), id, take.worker)
    },
    claim(id, take) {
      const { ended, beyond } = leases.bounds()
      const [state, platformId, free, ...row] = byId.one(id, ended, beyond) ?? []
      if (state === 'sent') return { status: 'sent', ...(platformId != null && { platformId }) }
      if (state !== 'waiting') return { status: 'none' }
      if (free !== 1) return { status: 'busy' }
      const send = taken(row as SendRow, take)
      return send === undefined ? { status: 'none' } : { status: 'taken', send }
    },
    undelivered(group) {
      const counts = new Map(unsent.all(`${group}:`, `${group};`))
      return { waits: counts.has('waiting'), dead: counts.get('dead') ?? 0 }
    },
    hasten: ({ door, address }) => void hasten(door, address),
    forget: (conversation) => void forget(conversation),
    settle({ id, take = null }, outcome) {
      if (outcome.sent) return sent(outcome.platformId ?? null, clock(), id, take) > 0
      if ('dead' in outcome) return dead(outcome.error, clock(), id, take) > 0
      return again(Math.min(outcome.retryAt, clock() + WAIT_MOST_MS), outcome.error, id, take) > 0
    },
  }
}

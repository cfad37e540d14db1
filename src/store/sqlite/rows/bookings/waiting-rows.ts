import type { EventClaim, Incoming } from '../../../port/store.ts'
import { openOr } from '../../file/open-or.ts'
import type { SqliteParts } from '../../ground.ts'
import { freeSql } from '../../lease.ts'

/** An event that waits, by the mark of its id. */
export interface InboxEntry {
  conversation: number
  n: number
  mark: Buffer
  /** mark of its body */
  body: Buffer
  /** undefined: damaged, and not to be read any more */
  event: Incoming | undefined
  /** until when somebody works on it, real clock */
  lease: number
}

/**
 * Events that are not answered yet, in order within each conversation. Only the oldest of a conversation is ever leased,
 * and with it the conversation. The table is small, so that coming and going costs little.
 */
export interface WaitingRows {
  /**
   * Behind those of its conversation; leased where it is alone there. Undefined where its id waits already.
   */
  add(
    event: Omit<InboxEntry, 'n' | 'lease'> & { event: Incoming },
    take: EventClaim | undefined,
  ): 'alone' | 'behind' | undefined
  /** Mark of the body of the event that waits under this mark. */
  bodyOf(mark: Buffer): Buffer | undefined
  oldestOf(conversation: number): InboxEntry | undefined
  /** All that can be read of a conversation's. */
  of(conversation: number): InboxEntry[]
  /** After its person's key was destroyed. */
  sealAnew(waiting: InboxEntry): void
  /** The oldest of the next conversation that nobody works on. */
  oldestFree(): InboxEntry | undefined
  take(waiting: InboxEntry, take: EventClaim): void
  /** False where somebody else works on the conversation. */
  renew(conversation: number, take: EventClaim): boolean
  /** It waits no longer; false where it did not wait there, or another has it. */
  leave(conversation: number, mark: Buffer, worker: string): boolean
}

type WaitingRow = [conversation: number, n: number, mark: Buffer, body: Buffer, event: Buffer, lease: number]
const COLUMNS = 'conversation, n, id, body, event, lease'

export function waitingRows({ db, seal, leases }: SqliteParts): WaitingRows {
  const newest = db.query<[number], [number | null]>('SELECT max(n) FROM waiting WHERE conversation = ?')
  const add = db.command<[number, number, Buffer, Buffer, Buffer, string | null, number]>(
    `INSERT INTO waiting (conversation, n, id, body, event, worker, lease) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  )
  const bodyOf = db.query<[Buffer], [Buffer]>('SELECT body FROM waiting WHERE id = ?')
  const oldestOf = db.query<[number], WaitingRow>(
    `SELECT ${COLUMNS} FROM waiting WHERE conversation = ? ORDER BY n LIMIT 1`,
  )
  const all = db.query<[number], WaitingRow>(`SELECT ${COLUMNS} FROM waiting WHERE conversation = ?`)
  const reseal = db.command<[Buffer, Buffer]>('UPDATE waiting SET event = ? WHERE id = ?')
  const oldestFree = db.query<[number, number, number], WaitingRow>(
    `SELECT ${COLUMNS} FROM waiting AS one
     WHERE conversation > ?1 AND ${freeSql('lease', '?2', '?3')}
       AND NOT EXISTS (SELECT 1 FROM waiting AS older WHERE older.conversation = one.conversation AND older.n < one.n)
     ORDER BY conversation, n LIMIT 1`,
  )
  const lease = db.command<[string, number, number, number]>(
    'UPDATE waiting SET worker = ?, lease = ? WHERE conversation = ? AND n = ?',
  )
  const renew = db.command<[number, number, string]>(
    'UPDATE waiting SET lease = ? WHERE conversation = ? AND worker = ?',
  )
  const leave = db.command<[number, Buffer, string]>(
    'DELETE FROM waiting WHERE conversation = ? AND id = ? AND worker = ?',
  )
  let lastServed = 0

  const whereOf = (mark: Buffer): string => `event ${mark.toString('hex')}`
  const toWaiting = (row: WaitingRow | undefined): InboxEntry | undefined => {
    if (row === undefined) return undefined
    const [conversation, n, mark, body, sealed, until] = row
    return {
      conversation,
      n,
      mark,
      body,
      event: openOr(() => seal.open(whereOf(mark), sealed) as Incoming, undefined),
      lease: until,
    }
  }

  return {
    add({ conversation, mark, body, event }, take) {
      const last = newest.one(conversation)![0]
      const taken = last === null ? take : undefined
      const lease = taken === undefined ? 0 : leases.until(taken)
      const sealed = seal.seal(event.person, whereOf(mark), event)
      const added = add(conversation, (last ?? 0) + 1, mark, body, sealed, taken?.worker ?? null, lease)
      if (added === 0) return undefined
      return last === null ? 'alone' : 'behind'
    },
    bodyOf: (mark) => bodyOf.one(mark)?.[0],
    oldestOf: (conversation) => toWaiting(oldestOf.one(conversation)),
    of: (conversation) => all.all(conversation).map((row) => toWaiting(row)!),
    sealAnew({ mark, event }) {
      if (event !== undefined) reseal(seal.seal(event.person, whereOf(mark), event), mark)
    },
    oldestFree() {
      const { ended, beyond } = leases.bounds()
      return toWaiting(oldestFree.one(lastServed, ended, beyond) ?? oldestFree.one(0, ended, beyond))
    },
    take({ conversation, n }, take) {
      lease(take.worker, leases.until(take), conversation, n)
      // Conversations take turns, so that a crowded one keeps nobody waiting.
      lastServed = conversation
    },
    renew: (conversation, take) => renew(leases.until(take), conversation, take.worker) > 0,
    leave: (conversation, mark, worker) => leave(conversation, mark, worker) > 0,
  }
}

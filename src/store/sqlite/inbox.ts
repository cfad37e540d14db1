import type { Accepted, Incoming, Take, Turn } from '../store.ts'
import type { Conversation, ConversationRows } from './conversation-rows.ts'
import type { Ground } from './ground.ts'
import type { Log } from './log.ts'
import type { PersonRows } from './person-rows.ts'

/** Events by the mark of their id: those answered, and those that still wait, oldest first in each conversation. */
export interface Inbox {
  accept(event: Incoming, take: Take | undefined): Accepted
  /** As `accept`, without looking at what came of a known one; false where it was known. */
  add(event: Incoming): boolean
  /** The oldest waiting event of that conversation, or of the next one that is free, is taken; undefined: nothing to do. */
  next(conversation: string | undefined, take: Take): Turn | undefined
  /** A read outside of a transaction: is it worth one? */
  anythingFor(conversation: string | undefined): boolean
  /** The event's place among those waiting; undefined where it is done or was never accepted. */
  waiting(id: string): { conversation: number; mark: Buffer } | undefined
  done(event: { conversation: number; mark: Buffer }, first: number, last: number): void
}

interface Rooms extends Ground {
  conversations: ConversationRows
  persons: PersonRows
  log: Log
}

export function inbox({ db, vault, clock, conversations, persons, log }: Rooms): Inbox {
  const known = db.query<[Buffer], [Buffer, number, number | null, number | null]>(
    'SELECT body, conversation, first, last FROM inbox WHERE id = ?',
  )
  const insert = db.command<[Buffer, Buffer, number, number]>(
    'INSERT INTO inbox (id, body, conversation, at) VALUES (?, ?, ?, ?)',
  )
  const wait = db.command<[number, number, Buffer, Buffer]>(
    'INSERT INTO waiting (conversation, n, id, event) VALUES (?, ?, ?, ?)',
  )
  const newest = db.query<[number], [number | null]>('SELECT max(n) FROM waiting WHERE conversation = ?')
  const oldestOf = db.query<[number], [Buffer, Buffer]>(
    'SELECT id, event FROM waiting WHERE conversation = ? ORDER BY n LIMIT 1',
  )
  const oldestFree = db.query<[number, number], [number, Buffer, Buffer]>(
    `SELECT waiting.conversation, waiting.id, waiting.event FROM waiting
     CROSS JOIN conversations ON conversations.n = waiting.conversation AND conversations.lease <= ?
     WHERE waiting.conversation > ? ORDER BY waiting.conversation, waiting.n LIMIT 1`,
  )
  const finish = db.command<[number, number, Buffer]>('UPDATE inbox SET first = ?, last = ? WHERE id = ?')
  const leave = db.command<[number, Buffer]>('DELETE FROM waiting WHERE conversation = ? AND id = ?')
  let lastServed = 0
  const markOf = (id: string): Buffer => vault.mark('event', id)

  /** The conversation, new where it was never heard of, and the person too. */
  function meet(event: Incoming): Conversation {
    const met = conversations.byId(event.conversation)
    if (met !== undefined) return met
    persons.meet(event.person, event.at)
    persons.knows(event.door, event.account, event.person)
    return conversations.create(event)
  }

  function store(event: Incoming, mark: Buffer): { conversation: Conversation; first: boolean } {
    const conversation = meet(event)
    const before = newest.one(conversation.n)?.[0] ?? null
    insert(mark, bodyMark(event), conversation.n, clock())
    wait(conversation.n, (before ?? 0) + 1, mark, vault.seal(whereOf(mark), event))
    return { conversation, first: before === null }
  }

  function turnOf(conversation: Conversation, event: Incoming, take: Take): Turn {
    conversations.take(conversation.n, event, take.worker, clock() + take.leaseMs)
    return {
      conversation: conversation.id,
      revision: conversation.revision,
      ...conversations.stateOf(conversation),
      event,
      person: persons.meet(event.person, event.at),
    }
  }

  /** Conversations take turns, so that a crowded one keeps nobody waiting. */
  const freeRow = () => oldestFree.one(clock(), lastServed) ?? oldestFree.one(clock(), 0)

  const bodyMark = (event: Incoming): Buffer => vault.mark('body', JSON.stringify(event.body))
  const whereOf = (mark: Buffer): string => `event ${mark.toString('hex')}`
  const openEvent = (mark: Buffer, sealed: Buffer): Incoming => vault.open(whereOf(mark), sealed) as Incoming

  return {
    accept(event, take) {
      const mark = markOf(event.id)
      const row = known.one(mark)
      if (row !== undefined) {
        const [body, n, first, last] = row
        if (!body.equals(bodyMark(event))) return { status: 'reused' }
        if (first === null || last === null) return { status: 'waiting' }
        return {
          status: 'done',
          entries: log.between(n, first, last),
          open: conversations.stateOf(conversations.byNumber(n)).open,
        }
      }
      const { conversation, first } = store(event, mark)
      if (take === undefined || !first || conversation.lease > clock()) return { status: 'new' }
      return { status: 'new', turn: turnOf(conversation, event, take) }
    },
    add(event) {
      const mark = markOf(event.id)
      if (known.one(mark) !== undefined) return false
      store(event, mark)
      return true
    },
    next(id, take) {
      if (id === undefined) {
        const row = freeRow()
        if (row === undefined) return undefined
        lastServed = row[0]
        return turnOf(conversations.byNumber(row[0])!, openEvent(row[1], row[2]), take)
      }
      const conversation = conversations.byId(id)
      if (conversation === undefined || conversation.lease > clock()) return undefined
      const row = oldestOf.one(conversation.n)
      return row === undefined ? undefined : turnOf(conversation, openEvent(row[0], row[1]), take)
    },
    anythingFor(id) {
      if (id === undefined) return freeRow() !== undefined
      const conversation = conversations.byId(id)
      return conversation !== undefined && conversation.lease <= clock() && oldestOf.one(conversation.n) !== undefined
    },
    waiting(id) {
      const mark = markOf(id)
      const row = known.one(mark)
      return row === undefined || row[2] !== null ? undefined : { conversation: row[1], mark }
    },
    done({ conversation, mark }, first, last) {
      finish(first, last, mark)
      leave(conversation, mark)
    },
  }
}

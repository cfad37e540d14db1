import type { AcceptResult, EventClaim, Incoming, Turn } from '../../../port/store.ts'
import type { SqliteParts } from '../../ground.ts'
import type { InboxEntry, WaitingRows } from '../bookings/waiting-rows.ts'
import type { PersonRows } from '../people/person-rows.ts'
import type { ConversationRow, ConversationRows } from './conversation-rows.ts'
import type { DeadEvents } from './dead-events.ts'
import type { Log } from './log-rows.ts'

/** Events by the mark of their id: those answered are kept here, those that still wait in `waiting-rows.ts`. */
export interface InboxRows {
  accept(event: Incoming, take: EventClaim | undefined): AcceptResult
  /** As `accept`, without looking at what came of a known one; false where it was known. */
  add(event: Incoming): boolean
  /** The oldest waiting event of that conversation, or of the next one that is free, is taken; undefined: nothing to do. */
  next(conversation: string | undefined, take: EventClaim): Turn | undefined
  /** A read outside of a transaction: is it worth one? */
  anythingFor(conversation: string | undefined): boolean
  /** Takes the event out of those that wait; undefined where it does not wait in that conversation, or another has it. */
  leave(conversation: Pick<ConversationRow, 'n'>, id: string, worker: string): AnsweredEntry | undefined
  /** `turn`: the log's row that it led to, if it led to any. */
  done(event: AnsweredEntry, turn: number | null): void
}

/** An event on its way from those that wait to those that are answered. */
type AnsweredEntry = Pick<InboxEntry, 'conversation' | 'mark' | 'body'>
type Marks = Pick<InboxEntry, 'mark' | 'body'>

/** So many of the newest events keep their marks in memory. */
const NEWEST = 256

interface Rooms extends SqliteParts {
  conversations: ConversationRows
  persons: PersonRows
  waiting: WaitingRows
  log: Log
  dead: DeadEvents
}

export function inbox({ db, vault, clock, leases, conversations, persons, waiting, log, dead }: Rooms): InboxRows {
  const answered = db.query<[Buffer], [Buffer, number, number | null]>(
    'SELECT body, conversation, turn FROM inbox WHERE id = ?',
  )
  const insert = db.command<[Buffer, Buffer, number, number, number | null]>(
    'INSERT INTO inbox (id, body, conversation, at, turn) VALUES (?, ?, ?, ?, ?)',
  )
  const markOf = (id: string): Buffer => vault.hash('event', id)
  const bodyMark = (event: Incoming): Buffer => vault.hash('body', JSON.stringify(event.body))

  /** Who accepts an event is nearly always who finishes it a moment later: its marks are not made twice. */
  const newest = new Map<string, Marks>()

  function remember(id: string, { mark, body }: Marks): void {
    newest.set(id, { mark, body })
    if (newest.size > NEWEST) newest.delete(newest.keys().next().value!)
  }

  function wait(conversation: ConversationRow, marks: Marks, event: Incoming, take: EventClaim | undefined) {
    const added = waiting.add({ conversation: conversation.n, ...marks, event }, take)
    if (added !== undefined) remember(event.id, marks)
    return added
  }

  /** The conversation, new where it was never heard of, and the person too. */
  function meet(event: Incoming): ConversationRow {
    const met = conversations.byId(event.conversation)
    if (met !== undefined) return met
    persons.meet(event.person, event.at)
    persons.knows(event.door, event.account, event.person)
    return conversations.create(event)
  }

  function turnOf(conversation: ConversationRow, event: Incoming): Turn {
    conversations.heard(conversation, event)
    return {
      conversation: conversation.id,
      revision: conversation.revision,
      ...conversations.stateOf(conversation),
      event,
      person: persons.meet(event.person, event.at),
    }
  }

  /** One that can't be read keeps nobody behind it waiting. */
  function buried(found: InboxEntry, id: string | undefined, take: EventClaim): Turn | undefined {
    const { conversation, mark, body } = found
    waiting.take(found, take)
    waiting.leave(conversation, mark, take.worker)
    insert(mark, body, conversation, clock(), null)
    dead.add({ conversation: conversations.byNumber(conversation)?.id ?? '', fault: 'unreadable event' })
    return next(id, take)
  }

  function next(id: string | undefined, take: EventClaim): Turn | undefined {
    const conversation = id === undefined ? undefined : conversations.byId(id)
    if (id !== undefined && conversation === undefined) return undefined
    const found = conversation === undefined ? waiting.oldestFree() : waiting.oldestOf(conversation.n)
    if (found === undefined || !leases.isFree(found.lease)) return undefined
    if (found.event === undefined) return buried(found, id, take)
    waiting.take(found, take)
    // As it waits there now, whatever was accepted here and taken back.
    remember(found.event.id, found)
    return turnOf(conversation ?? conversations.byNumber(found.conversation)!, found.event)
  }

  return {
    accept(event, take) {
      const mark = markOf(event.id)
      const body = bodyMark(event)
      const row = answered.one(mark)
      if (row !== undefined) {
        const [known, n, turn] = row
        if (!known.equals(body)) return { status: 'reused' }
        const { open } = conversations.stateOf(conversations.byNumber(n))
        return { status: 'done', entries: turn === null ? [] : log.ofTurn(n, turn), open }
      }
      const conversation = meet(event)
      const added = wait(conversation, { mark, body }, event, take)
      if (added === undefined) return { status: waiting.bodyOf(mark)?.equals(body) ? 'waiting' : 'reused' }
      if (take === undefined || added === 'behind') return { status: 'new' }
      return { status: 'new', turn: turnOf(conversation, event) }
    },
    add(event) {
      const mark = markOf(event.id)
      if (answered.one(mark) !== undefined) return false
      return wait(meet(event), { mark, body: bodyMark(event) }, event, undefined) !== undefined
    },
    next,
    anythingFor(id) {
      if (id === undefined) return waiting.oldestFree() !== undefined
      const conversation = conversations.byId(id)
      const found = conversation === undefined ? undefined : waiting.oldestOf(conversation.n)
      return found !== undefined && leases.isFree(found.lease)
    },
    leave({ n: conversation }, id, worker) {
      const known = newest.get(id)
      const mark = known?.mark ?? markOf(id)
      const body = known?.body ?? waiting.bodyOf(mark)
      return body !== undefined && waiting.leave(conversation, mark, worker) ? { conversation, mark, body } : undefined
    },
    done({ conversation, mark, body }, turn) {
      insert(mark, body, conversation, clock(), turn)
    },
  }
}

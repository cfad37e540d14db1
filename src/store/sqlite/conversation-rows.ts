import type { Incoming, OpenQuestion } from '../store.ts'
import type { Value } from './database.ts'
import type { Ground } from './ground.ts'

/** A conversation as it stands; state and open question stay sealed until somebody asks. */
export interface Conversation {
  n: number
  id: string
  /** raised by each turn: the fence */
  revision: number
  /** of the last log entry; 0: none yet */
  seq: number
  /** until when somebody works on it, real clock */
  lease: number
  state: Buffer | null
  open: Buffer | null
  person: string
  expires: number | null
}

export interface ConversationRows {
  byId(id: string): Conversation | undefined
  byNumber(n: number): Conversation | undefined
  create(event: Incoming): Conversation
  /** Notes who works on it and until when, and where an answer to `event` goes. */
  take(n: number, event: Incoming, worker: string, lease: number): void
  renew(id: string, revision: number, worker: string, lease: number): boolean
  /** The turn's end: the next revision, free for the next worker. */
  finish(at: Conversation, turn: { state: unknown; open: unknown; seq: number; expires?: number }): void
  stateOf(conversation: Conversation): unknown
  openOf(conversation: Conversation | undefined): OpenQuestion | null
}

/** A state beyond this is a fault of the dialogs (DESIGN 5.2). */
const MOST_STATE = 32 * 1024

const COLUMNS = 'n, id, revision, seq, lease, state, open, person, expires'
type ConversationRow = [
  n: number,
  id: string,
  revision: number,
  seq: number,
  lease: number,
  state: Buffer | null,
  open: Buffer | null,
  person: string,
  expires: number | null,
]

export function conversationRows({ db, vault }: Ground): ConversationRows {
  const byId = db.query<[string], ConversationRow>(`SELECT ${COLUMNS} FROM conversations WHERE id = ?`)
  const byNumber = db.query<[number], ConversationRow>(`SELECT ${COLUMNS} FROM conversations WHERE n = ?`)
  const insert = db.query<Value[], [number]>(
    `INSERT INTO conversations (id, revision, seq, lease, person, door, address, locale)
     VALUES (?, 0, 0, 0, ?, ?, ?, ?) RETURNING n`,
  )
  const take = db.command<Value[]>(
    'UPDATE conversations SET worker = ?, lease = ?, door = ?, address = ?, locale = ? WHERE n = ?',
  )
  const repersoned = db.command<[string, number]>('UPDATE conversations SET person = ? WHERE n = ? AND person <> ?1')
  const renew = db.command<[number, string, number, string]>(
    'UPDATE conversations SET lease = ? WHERE id = ? AND revision = ? AND worker = ?',
  )
  const finish = db.command<Value[]>(
    `UPDATE conversations SET revision = revision + 1, seq = ?, state = ?, open = ?, worker = NULL, lease = 0 WHERE n = ?`,
  )
  const expire = db.command<[number | null, number]>('UPDATE conversations SET expires = ? WHERE n = ?')

  const toConversation = ([n, id, revision, seq, lease, state, open, person, expires]: ConversationRow) => ({
    n,
    id,
    revision,
    seq,
    lease,
    state,
    open,
    person,
    expires,
  })

  return {
    byId(id) {
      const row = byId.one(id)
      return row === undefined ? undefined : toConversation(row)
    },
    byNumber(n) {
      const row = byNumber.one(n)
      return row === undefined ? undefined : toConversation(row)
    },
    create({ conversation: id, person, door, address, locale }) {
      const n = insert.one(id, person, door, address, locale ?? null)![0]
      return { n, id, revision: 0, seq: 0, lease: 0, state: null, open: null, person, expires: null }
    },
    take(n, { person, door, address, locale }, worker, lease) {
      take(worker, lease, door, address, locale ?? null, n)
      repersoned(person, n)
    },
    renew: (id, revision, worker, lease) => renew(lease, id, revision, worker) > 0,
    finish(at, { state, open, seq, expires = null }) {
      const sealedState = state === undefined || state === null ? null : vault.seal(`state ${at.n}`, state)
      if (sealedState !== null && sealedState.length > MOST_STATE)
        throw new RangeError(`the state of a conversation has ${sealedState.length} bytes: at most ${MOST_STATE}`)
      const sealedOpen = open === undefined || open === null ? null : vault.seal(`open ${at.n}`, open)
      finish(seq, sealedState, sealedOpen, at.n)
      if (expires !== at.expires) expire(expires, at.n)
    },
    stateOf: ({ n, state }) => (state === null ? undefined : vault.open(`state ${n}`, state)),
    openOf(conversation) {
      if (conversation === undefined || conversation.open === null) return null
      return vault.open(`open ${conversation.n}`, conversation.open) as OpenQuestion
    },
  }
}

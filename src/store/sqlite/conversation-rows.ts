import type { Incoming } from '../store.ts'
import type { Value } from './database.ts'
import type { Ground } from './ground.ts'

/** A conversation as it stands; state and open question stay sealed, in one piece, until somebody asks. */
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
  person: string
  expires: number | null
}

export interface ConversationRows {
  byId(id: string): Conversation | undefined
  byNumber(n: number): Conversation | undefined
  create(event: Incoming): Conversation
  /** Those of a person, and of all that are linked to them. */
  of(person: string): Conversation[]
  /** Nothing is under way in it any more. */
  clear(n: number): void
  /** Notes who works on it and until when, and where an answer to `event` goes. */
  take(n: number, event: Incoming, worker: string, lease: number): void
  renew(id: string, revision: number, worker: string, lease: number): boolean
  /** The turn's end: the next revision, free for the next worker. */
  finish(at: Conversation, turn: { state: unknown; open: unknown; seq: number; expires?: number }): void
  /** Nothing under way: undefined, and null for the open question. */
  stateOf(conversation: Conversation | undefined): { state: unknown; open: unknown }
}

/** A state beyond this is a fault of the dialogs (DESIGN 5.2). */
const MOST_STATE = 32 * 1024

const COLUMNS = 'n, id, revision, seq, lease, state, person, expires'
type ConversationRow = [
  n: number,
  id: string,
  revision: number,
  seq: number,
  lease: number,
  state: Buffer | null,
  person: string,
  expires: number | null,
]

export function conversationRows({ db, vault }: Ground): ConversationRows {
  const byId = db.query<[string], ConversationRow>(`SELECT ${COLUMNS} FROM conversations WHERE id = ?`)
  const byNumber = db.query<[number], ConversationRow>(`SELECT ${COLUMNS} FROM conversations WHERE n = ?`)
  const ofPerson = db.query<[string], ConversationRow>(`SELECT ${COLUMNS} FROM conversations
     WHERE person = ?1 OR person IN (SELECT id FROM persons WHERE linked_to = ?1)`)
  const clear = db.command<[number]>('UPDATE conversations SET state = NULL, expires = NULL WHERE n = ?')
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
    `UPDATE conversations SET revision = revision + 1, seq = ?, state = ?, worker = NULL, lease = 0 WHERE n = ?`,
  )
  const expire = db.command<[number | null, number]>('UPDATE conversations SET expires = ? WHERE n = ?')

  const toConversation = ([n, id, revision, seq, lease, state, person, expires]: ConversationRow) => ({
    n,
    id,
    revision,
    seq,
    lease,
    state,
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
    of: (person) => ofPerson.all(person).map(toConversation),
    clear: (n) => void clear(n),
    create({ conversation: id, person, door, address, locale }) {
      const n = insert.one(id, person, door, address, locale ?? null)![0]
      return { n, id, revision: 0, seq: 0, lease: 0, state: null, person, expires: null }
    },
    take(n, { person, door, address, locale }, worker, lease) {
      take(worker, lease, door, address, locale ?? null, n)
      repersoned(person, n)
    },
    renew: (id, revision, worker, lease) => renew(lease, id, revision, worker) > 0,
    finish(at, { state, open, seq, expires = null }) {
      const empty = (state === undefined || state === null) && (open === undefined || open === null)
      const sealed = empty ? null : vault.seal(whereOf(at.n), { state: state ?? null, open: open ?? null })
      if (sealed !== null && sealed.length > MOST_STATE)
        throw new RangeError(`the state of a conversation has ${sealed.length} bytes: at most ${MOST_STATE}`)
      finish(seq, sealed, at.n)
      if (expires !== at.expires) expire(expires, at.n)
    },
    stateOf(conversation) {
      if (conversation === undefined || conversation.state === null) return { state: undefined, open: null }
      const { state, open } = vault.open(whereOf(conversation.n), conversation.state) as Stood
      return { state: state ?? undefined, open }
    },
  }
}

interface Stood {
  state: unknown
  open: unknown
}

const whereOf = (n: number): string => `state ${n}`

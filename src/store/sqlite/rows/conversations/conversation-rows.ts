import type { MovedConversation } from '../../../move-records.ts'
import { type Incoming, MOST_STATE_BYTES } from '../../../port/store.ts'
import type { Owners } from '../../../seal/person-seal.ts'
import type { Value } from '../../file/database.ts'
import { openOr } from '../../file/open-or.ts'
import type { SqliteParts } from '../../ground.ts'

/** How far a conversation has got: what a turn's end needs to know of it. */
export interface StoredConversation {
  n: number
  /** raised by each turn: the fence */
  revision: number
  /** of the last log entry; 0: none yet */
  seq: number
  /** its newest row of the log */
  tail: number | null
  person: string
  expires: number | null
}

/** A conversation as it stands; state and open question stay sealed, in one piece, until somebody asks. */
export interface ConversationRow extends StoredConversation {
  id: string
  state: Buffer | null
  door: string
  address: string
  locale: string | null
}

export interface ConversationRows {
  byId(id: string): ConversationRow | undefined
  reached(id: string): StoredConversation | undefined
  byNumber(n: number): ConversationRow | undefined
  create(event: Incoming): ConversationRow
  /** As another store had it; its log comes afterwards (`ends`). */
  put(moved: MovedConversation): void
  /** Its log ends there. */
  ends(n: number, tail: number): void
  /** By id, the revision of each that there is. */
  revisions(ids: readonly string[]): ReadonlyMap<string, number>
  /** Those of a person, and of all that are linked to them. */
  of(person: string): ConversationRow[]
  /** Nothing is under way in it any more. */
  clear(n: number): void
  /** It was never there. */
  remove(n: number): void
  /** Notes where an answer to `event` goes. */
  heard(at: ConversationRow, event: Incoming): void
  /** The turn's end: the next revision. */
  finish(
    at: StoredConversation,
    turn: { state: unknown; open: unknown; seq: number; tail: number | null; expires?: number },
    owners: Owners,
  ): void
  /**
   * Nothing under way: undefined, and null for the open question. One that can't be opened is none that the dialogs know:
   * they say that they have lost their place, and the conversation goes on.
   */
  stateOf(conversation: ConversationRow | undefined): { state: unknown; open: unknown }
}

const COLUMNS = 'n, id, revision, seq, tail, state, person, door, address, locale, expires'
type ConversationColumns = [
  n: number,
  id: string,
  revision: number,
  seq: number,
  tail: number | null,
  state: Buffer | null,
  person: string,
  door: string,
  address: string,
  locale: string | null,
  expires: number | null,
]

export function conversationRows({ db, seal }: SqliteParts): ConversationRows {
  const byId = db.query<[string], ConversationColumns>(`SELECT ${COLUMNS} FROM conversations WHERE id = ?`)
  const reached = db.query<[string], [number, number, number, number | null, string, number | null]>(
    'SELECT n, revision, seq, tail, person, expires FROM conversations WHERE id = ?',
  )
  const revisions = db.query<[string], [string, number]>(
    'SELECT id, revision FROM conversations WHERE id IN (SELECT value FROM json_each(?))',
  )
  const byNumber = db.query<[number], ConversationColumns>(`SELECT ${COLUMNS} FROM conversations WHERE n = ?`)
  const ofPerson = db.query<[string], ConversationColumns>(`SELECT ${COLUMNS} FROM conversations
     WHERE person = ?1 OR person IN (SELECT id FROM persons WHERE linked_to = ?1)`)
  const clear = db.command<[number]>('UPDATE conversations SET state = NULL, expires = NULL WHERE n = ?')
  const remove = db.command<[number]>('DELETE FROM conversations WHERE n = ?')
  const insert = db.insert<Value[]>(
    'INSERT INTO conversations (id, revision, seq, person, door, address, locale) VALUES (?, 0, 0, ?, ?, ?, ?)',
  )
  const heard = db.command<Value[]>(
    'UPDATE conversations SET person = ?, door = ?, address = ?, locale = ? WHERE n = ?',
  )
  const finish = db.command<Value[]>(
    'UPDATE conversations SET revision = revision + 1, seq = ?, tail = ?, state = ? WHERE n = ?',
  )
  const put = db.command<Value[]>(
    `INSERT INTO conversations (n, id, revision, seq, person, door, address, locale, expires, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const ends = db.command<[number, number]>('UPDATE conversations SET tail = ? WHERE n = ?')
  const expire = db.command<[number | null, number]>('UPDATE conversations SET expires = ? WHERE n = ?')

  function toConversation(row: ConversationColumns): ConversationRow {
    const [n, id, revision, seq, tail, state, person, door, address, locale, expires] = row
    return { n, id, revision, seq, tail, state, person, door, address, locale, expires }
  }

  /** null: nothing is under way */
  function sealedAs(n: number, { state, open }: { state: unknown; open: unknown }, owners: Owners): Buffer | null {
    const empty = (state === undefined || state === null) && (open === undefined || open === null)
    return empty ? null : seal.seal(owners, whereOf(n), { state: state ?? null, open: open ?? null })
  }

  return {
    byId(id) {
      const row = byId.one(id)
      return row === undefined ? undefined : toConversation(row)
    },
    byNumber(n) {
      const row = byNumber.one(n)
      return row === undefined ? undefined : toConversation(row)
    },
    reached(id) {
      const row = reached.one(id)
      if (row === undefined) return undefined
      const [n, revision, seq, tail, person, expires] = row
      return { n, revision, seq, tail, person, expires }
    },
    put({ n, id, revision, seq, person, door, address, locale = null, expires = null, state, open, subjects }) {
      const sealed = sealedAs(n, { state, open }, [person, ...subjects])
      put(n, id, revision, seq, person, door, address, locale, expires, sealed)
    },
    ends: (n, tail) => void ends(tail, n),
    revisions: (ids) => new Map(revisions.all(JSON.stringify(ids))),
    of: (person) => ofPerson.all(person).map(toConversation),
    clear: (n) => void clear(n),
    remove: (n) => void remove(n),
    create({ conversation: id, person, door, address, locale = null }) {
      const n = insert(id, person, door, address, locale)!
      return { n, id, revision: 0, seq: 0, tail: null, state: null, person, door, address, locale, expires: null }
    },
    heard(at, { person, door, address, locale = null }) {
      // Most come from where the one before came from.
      const same = at.person === person && at.door === door && at.address === address && at.locale === locale
      if (!same) heard(person, door, address, locale, at.n)
    },
    finish(at, { state, open, seq, tail, expires = null }, owners) {
      const sealed = sealedAs(at.n, { state, open }, owners)
      if (sealed !== null && sealed.length > MOST_STATE_BYTES)
        throw new RangeError(`the state of a conversation has ${sealed.length} bytes: at most ${MOST_STATE_BYTES}`)
      finish(seq, tail, sealed, at.n)
      if (expires !== at.expires) expire(expires, at.n)
    },
    stateOf(conversation) {
      if (conversation === undefined || conversation.state === null) return { state: undefined, open: null }
      const stands = openOr(() => seal.open(whereOf(conversation.n), conversation.state!) as Stood, UNREADABLE, NOTHING)
      return { state: stands.state ?? undefined, open: stands.open }
    },
  }
}

const UNREADABLE: Stood = { state: 'unreadable', open: null }
/** What was under way showed somebody who has been erased since. */
const NOTHING: Stood = { state: null, open: null }

interface Stood {
  state: unknown
  open: unknown
}

const whereOf = (n: number): string => `state ${n}`

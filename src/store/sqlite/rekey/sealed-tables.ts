import { whereOfKey } from '../../seal/person-seal.ts'
import type { Database, Value } from '../file/database.ts'

/**
 * A table with columns that are sealed by the secret, as a change of the secret goes over it; what is sealed by persons' keys
 * stays as it is, and only the keys are sealed anew. A test sees that no table is missing.
 */
export interface SealedTable {
  name: string
  /** unique and in an index: what the rows are gone over by */
  key: string
  /** comes before every key */
  first: Value
  /** so many at once, where they are large */
  rows?: number
  /** columns that `where` wants besides the key */
  others?: readonly string[]
  columns: readonly { name: string; where(about: readonly Value[], db: Database): string }[]
}

const START: Buffer = Buffer.alloc(0)

/** Where each value stands must be what the rows say that write it (`*-rows.ts`, …). */
export const SEALED: readonly SealedTable[] = [
  {
    name: 'person_keys',
    key: 'n',
    first: 0,
    others: ['person'],
    columns: [{ name: 'key', where: ([, person]) => whereOfKey(person as string) }],
  },
  {
    name: 'persons',
    key: 'id',
    first: '',
    columns: [
      { name: 'answers', where: ([id]) => `person ${id}` },
      { name: 'name', where: ([id]) => `name ${id}` },
      { name: 'blocks', where: ([id]) => `blocks ${id}` },
    ],
  },
  {
    name: 'bookings',
    key: 'n',
    first: 0,
    others: ['number'],
    columns: [{ name: 'answers', where: ([, number]) => `answers ${number}` }],
  },
  { name: 'conversations', key: 'n', first: 0, columns: [{ name: 'state', where: ([n]) => `state ${n}` }] },
  {
    name: 'waiting',
    key: 'id',
    first: START,
    columns: [{ name: 'event', where: ([id]) => `event ${(id as Buffer).toString('hex')}` }],
  },
  {
    name: 'log',
    key: 'n',
    first: 0,
    others: ['last'],
    columns: [
      { name: 'entries', where: ([n, last], db) => `log ${conversationOf(db, n as number) * 2 ** 20 + Number(last)}` },
    ],
  },
  { name: 'sends', key: 'n', first: 0, others: ['id'], columns: [{ name: 'body', where: ([, id]) => `send ${id}` }] },
  {
    name: 'audit',
    key: 'n',
    first: 0,
    others: ['subject'],
    columns: [{ name: 'detail', where: ([, subject]) => `audit ${subject}` }],
  },
  {
    name: 'files',
    key: 'id',
    first: '',
    columns: [
      { name: 'about', where: ([id]) => `file ${id} about` },
      { name: 'content', where: ([id]) => `file ${id}` },
    ],
  },
  {
    name: 'file_pieces',
    key: 'rowid',
    first: 0,
    rows: 16,
    others: ['file', 'piece'],
    columns: [{ name: 'content', where: ([, file, piece]) => `file ${file} piece ${piece}` }],
  },
  {
    name: 'questions',
    key: 'n',
    first: 0,
    others: ['id'],
    columns: [{ name: 'body', where: ([, id]) => `question ${id}` }],
  },
  {
    name: 'tasks',
    key: 'n',
    first: 0,
    others: ['kind', 'id'],
    columns: [{ name: 'body', where: ([, kind, id]) => `${kind} ${id}` }],
  },
]

/** A turn of the log knows the one before it, and only its conversation knows the newest: the way from there is noted once. */
const conversations = new WeakMap<Database, Map<number, number>>()

function conversationOf(db: Database, turn: number): number {
  let known = conversations.get(db)
  if (known === undefined) {
    known = new Map()
    for (const [n, conversation] of db.query<[], [number, number]>(CHAINS).all()) known.set(n, conversation)
    conversations.set(db, known)
  }
  const conversation = known.get(turn)
  if (conversation === undefined) throw new Error(`the turn ${turn} belongs to no conversation`)
  return conversation
}

const CHAINS = `WITH RECURSIVE chain (n, conversation) AS (
    SELECT tail, n FROM conversations WHERE tail IS NOT NULL
    UNION ALL SELECT log.before, chain.conversation FROM chain JOIN log ON log.n = chain.n WHERE log.before IS NOT NULL)
  SELECT n, conversation FROM chain`

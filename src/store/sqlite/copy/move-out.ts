import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { MoveRecord, MovingSource } from '../../move-records.ts'
import type { GuestQuestion, HallsEdit, Incoming, Invitation, LinkOffer } from '../../port/store.ts'
import { StoreFault } from '../../port/store-fault.ts'
import { keyIdsOf } from '../../seal/person-seal.ts'
import { checkSecret, keysOf } from '../../seal/secret-facts.ts'
import { openVault } from '../../vault.ts'
import type { Database, Value } from '../file/database.ts'
import { asFault } from '../file/fault-of.ts'
import { versionOf } from '../file/migrate.ts'
import { closeMarked, MARK, openWhole } from '../file/open-mark.ts'
import { openOr } from '../file/open-or.ts'
import { MIGRATIONS } from '../file/schema.ts'
import { groundOf } from '../ground.ts'
import { type Rows, rowsOf } from '../rows/all-rows.ts'
import { BEFORE_KEYS, CHECKPOINT, COMPACT, metaRows } from '../rows/meta.ts'
import { personKeys } from '../rows/people/person-keys.ts'
import { gatheredRows } from './gathered-rows.ts'
import { tablesOf } from './snapshot.ts'

/** Facts of the file itself. */
const OF_THE_FILE: ReadonlySet<string> = new Set([CHECKPOINT, COMPACT, BEFORE_KEYS, MARK, 'opened'])

/** The data file as it stands, read in one transaction. Its tables have to be of this version. */
export function moveOutOfSqlite(file: string, secret: string): MovingSource {
  if (!existsSync(file)) throw new StoreFault('cannotOpen', `There is no data file ${file}.`)
  const db = openWhole(file, 5_000)
  const close = () => {
    if (db.inTransaction) db.exec('ROLLBACK')
    closeMarked(db)
  }
  try {
    // Most is read once: what was read is of no use. The driver would keep in memory what is gathered.
    db.exec('PRAGMA cache_size = -4096')
    db.exec('PRAGMA temp_store = FILE')
    db.exec('BEGIN')
    if (versionOf(db) !== MIGRATIONS.at(-1)!.version)
      throw new StoreFault(
        'incomplete',
        `${file} is of another version: start the service once, stop it, and try again.`,
      )
    const meta = metaRows({ db })
    checkSecret(meta, secret)
    const vault = openVault(secret, keysOf(meta, secret))
    const rows = rowsOf(groundOf({ db, vault, clock: Date.now }))
    const { fingerprint, count } = stateOf(db)
    return {
      vault,
      keys: personKeys({ db }),
      allKeys: () => keysIn(db),
      fingerprint,
      count,
      records: () => recordsOf(rows),
      gathering: () => gatheredRows(db),
      close,
    }
  } catch (error) {
    close()
    throw asFault(error)
  }
}

function stateOf(db: Database): { fingerprint: string; count: number } {
  const hash = createHash('sha256')
  let count = 0
  for (const { name } of tablesOf(db)) {
    const rows = db.query<[], [number]>(`SELECT count(*) FROM ${name}`).one()![0]
    hash.update(`${name} ${rows}\n`)
    if (MOVED.has(name)) count += rows
  }
  const changes = db.query<[], Value[]>(
    `SELECT (SELECT total(version) FROM bookings), (SELECT total(revision) FROM conversations),
       (SELECT max(n) FROM log), (SELECT max(n) FROM sends), (SELECT max(n) FROM audit), (SELECT max(n) FROM erasures)`,
  )
  return { fingerprint: hash.update(JSON.stringify(changes.one())).digest('hex'), count }
}

const MOVED: ReadonlySet<string> = new Set(['bookings', 'persons', 'conversations', 'log', 'inbox', 'audit', 'files'])

function* keysIn(db: Database) {
  for (const [id, person, sealed] of paged<[number, string, Buffer]>(db, 'n, person, key', 'person_keys'))
    if (sealed[0] !== 0) yield { id, person, sealed }
}

const PORTION = 500

/** All rows in the order of `key` (the first column), a portion at a time. */
function* paged<Row extends [Value, ...Value[]]>(db: Database, columns: string, table: string): Generator<Row> {
  const key = columns.slice(0, columns.indexOf(','))
  const first = db.query<[number], Row>(`SELECT ${columns} FROM ${table} ORDER BY ${key} LIMIT ?`)
  const next = db.query<[Value, number], Row>(
    `SELECT ${columns} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ?`,
  )
  for (let rows = first.all(PORTION); rows.length > 0; rows = next.all(rows.at(-1)![0], PORTION)) yield* rows
}

function* recordsOf(rows: Rows): Generator<MoveRecord> {
  yield* ofHouse(rows)
  yield* ofPeople(rows)
  yield* ofConversations(rows)
  yield* ofBookings(rows)
  yield* ofFiles(rows)
}

function* ofHouse({ db, vault, seal, catalogues }: Rows): Generator<MoveRecord> {
  for (const [key, value] of paged<[string, string]>(db, 'key, value', 'meta'))
    if (!OF_THE_FILE.has(key)) yield { kind: 'meta', key, value }
  yield { kind: 'catalogue', catalogue: catalogues.current() }
  const edits = '(SELECT * FROM catalogues WHERE changes IS NOT NULL AND key IS NOT NULL)'
  for (const [version, key, changes] of paged<[number, Buffer, string]>(db, 'version, key, changes', edits))
    yield { kind: 'edit', edit: { version, changes: JSON.parse(changes) as HallsEdit['changes'] }, key }
  const about = aboutIn(db)
  for (const [n, at, actor, what, subject, detail] of paged<[number, number, string, string, string, Buffer | null]>(
    db,
    'n, at, actor, what, subject, detail',
    'audit',
  )) {
    const said = detail === null ? {} : openOr(() => seal.open(`audit ${subject}`, detail) as object, {})
    const [of] = detail === null ? [] : about(detail)
    yield { kind: 'audit', n, entry: { at, actor, what, subject, ...(of !== undefined && { about: of }), ...said } }
  }
  for (const [mark, sealed, used] of paged<[Buffer, Buffer, Buffer | null]>(
    db,
    'code, invitation, used',
    'invitations',
  )) {
    const invitation = vault.open(`invitation ${mark.toString('hex')}`, sealed) as Invitation | LinkOffer
    // A link's code is good for minutes only.
    if (!('role' in invitation)) continue
    yield { kind: 'invitation', mark, stored: { invitation, ...(used !== null && { usedBy: used }) } }
  }
  for (const [n, at, mark] of paged<[number, number, Buffer]>(db, 'n, at, mark', 'erasures'))
    yield { kind: 'erasure', n, at, mark: mark.toString('hex') }
}

function* ofPeople({ db, persons, tasks, questions }: Rows): Generator<MoveRecord> {
  for (const [id, to, at, proved] of paged<[string, string | null, number | null, number | null]>(
    db,
    'id, linked_to, linked_at, proved',
    'persons',
  )) {
    const link =
      to === null
        ? {}
        : { linkedTo: to, ...(at !== null && { linkedAt: at }), ...(proved === 1 && { proved: true as const }) }
    yield { kind: 'person', id, person: persons.ownOf(id)!, ...link }
  }
  const accounts =
    '(SELECT rowid_ AS n, door, account, person FROM (SELECT row_number() OVER (ORDER BY door, account) AS rowid_, * FROM accounts))'
  for (const [, door, account, person] of paged<[number, string, string, string]>(
    db,
    'n, door, account, person',
    accounts,
  ))
    yield { kind: 'account', door, account, person }
  for (const [n, id] of paged<[number, string]>(db, 'n, id', 'tasks')) {
    const task = openOr(() => tasks.byId(id), undefined)
    if (task !== undefined) yield { kind: 'task', n, task }
  }
  for (const [, id] of paged<[number, string]>(db, 'n, id', 'questions')) {
    const question: GuestQuestion | undefined = questions.byId(id)
    if (question !== undefined) yield { kind: 'question', question }
  }
}

function* ofConversations({ db, seal, conversations, log }: Rows): Generator<MoveRecord> {
  const about = aboutIn(db)
  const turn = db.query<[number], [number, Buffer]>('SELECT at, entries FROM log WHERE n = ?')
  const answered = db.query<[number], [Buffer, Buffer, number, number | null]>(
    'SELECT id, body, at, turn FROM inbox WHERE conversation = ? ORDER BY at, id',
  )
  const waiting = db.query<[number], [number, Buffer, Buffer, Buffer]>(
    'SELECT n, id, body, event FROM waiting WHERE conversation = ? ORDER BY n',
  )
  for (const [n, id] of paged<[number, string]>(db, 'n, id', 'conversations')) {
    const found = conversations.byNumber(n)!
    const { revision, seq, person, door, address, locale, expires } = found
    const { state, open } = conversations.stateOf(found)
    const subjects = found.state === null ? [] : about(found.state).filter((each) => each !== person)
    const more = { ...(locale !== null && { locale }), ...(expires !== null && { expires }) }
    yield { kind: 'conversation', n, id, revision, seq, state, open, person, door, address, subjects, ...more }
    const seqs = new Map<number, number[]>()
    for (const place of log.turnsBetween(found, 1, seq)) {
      const [at, sealed] = turn.one(place)!
      const entries = log.ofTurn(n, place)
      seqs.set(
        place,
        entries.map((entry) => entry.seq),
      )
      for (const entry of entries) yield { kind: 'entry', conversation: id, at, entry, about: about(sealed) }
    }
    for (const [mark, body, at, place] of answered.all(n))
      yield {
        kind: 'answered',
        mark,
        body,
        n,
        at,
        seqs: place === null ? [] : (seqs.get(place) ?? []),
        conversation: id,
      }
    for (const [place, mark, body, sealed] of waiting.all(n)) {
      const event = openOr(() => seal.open(`event ${mark.toString('hex')}`, sealed) as Incoming, undefined)
      if (event !== undefined) yield { kind: 'waiting', n: place, event, body }
    }
  }
  // Of which nobody knows the conversation any more.
  const unknown = '(SELECT * FROM inbox WHERE conversation = 0)'
  for (const [mark, body, at] of paged<[Buffer, Buffer, number]>(db, 'id, body, at', unknown))
    yield { kind: 'answered', mark, body, n: 0, at, seqs: [] }
  for (const [, at, conversation, fault] of paged<[number, number, string, string]>(
    db,
    'n, at, conversation, fault',
    'dead_events',
  ))
    yield { kind: 'dead', event: { at, conversation, fault } }
  type SendRow = [number, string, string, string, string, number, number, number, Buffer | null]
  const sends = "(SELECT * FROM sends WHERE state = 'waiting')"
  const columns = 'n, id, door, address, conversation, not_before, tries, take, body'
  for (const [n, id, door, address, conversation, notBefore, tries, take, sealed] of paged<SendRow>(
    db,
    columns,
    sends,
  )) {
    const body = sealed === null ? undefined : openOr(() => ({ body: seal.open(`send ${id}`, sealed) }), undefined)
    if (body === undefined) continue
    const send = { id, door, address, conversation, ...body }
    yield { kind: 'send', n, at: Date.now(), send, about: about(sealed!), tries, take, notBefore }
  }
}

function* ofBookings({ db, bookings }: Rows): Generator<MoveRecord> {
  for (const [, number] of paged<[number, number]>(db, 'n, number', 'bookings'))
    yield { kind: 'booking', stored: bookings.byNumber(number)! }
}

function* ofFiles({ db, files }: Rows): Generator<MoveRecord> {
  const about = aboutIn(db)
  type FileRow = [string, string, number, Buffer, number]
  const complete = '(SELECT * FROM files WHERE complete = 1)'
  for (const [id, person, expires, sealed, loose] of paged<FileRow>(
    db,
    'id, person, expires, about, loose',
    complete,
  )) {
    const info = files.info(id, Number.NEGATIVE_INFINITY)
    if (info === undefined) continue
    const owners = about(sealed)
    for (
      let piece = 0, content = files.piece(id, piece, 0);
      content !== undefined;
      content = files.piece(id, ++piece, 0)
    )
      yield { kind: 'piece', file: id, piece, content, about: owners }
    const { name, type, halls, bytes } = info
    const subjects = owners.filter((each) => each !== person)
    const file = { id, person, name, type, expires, ...(halls && { halls }), subjects, loose: loose === 1 }
    yield { kind: 'file', file, bytes }
  }
}

/** Those whose keys a sealed value needs. */
function aboutIn(db: Database): (sealed: Buffer) => string[] {
  const keys = personKeys({ db })
  return (sealed) => keyIdsOf(sealed).flatMap((id) => keys.byId(id)?.person ?? [])
}

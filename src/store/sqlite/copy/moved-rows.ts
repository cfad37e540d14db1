import type { Claim } from '../../../domain/booking/booking.ts'
import type { StoredBooking } from '../../decide/facts.ts'
import type { MovedSend, MoveRecord } from '../../move-records.ts'
import type { Entry } from '../../port/store.ts'
import type { Value } from '../file/database.ts'
import type { Rows } from '../rows/all-rows.ts'

/** Turns what comes out of another store into rows; places follow from the bookings. Call `end` once all is there. */
export class MovedRows {
  readonly #rows: Rows
  readonly #now: number
  readonly #statements: ReturnType<typeof statementsOn>
  readonly #put: Writers
  #turn: OpenTurn | undefined
  /** of the conversation whose entries come */
  #log: { n: number; seq: number; tail: number | null } | undefined

  constructor(rows: Rows, now: number) {
    this.#rows = rows
    this.#now = now
    // Turns by the last of their entries, for the events that led to them; of this connection alone.
    rows.db.exec('CREATE TEMP TABLE turn_of (conversation, last, turn, PRIMARY KEY (conversation, last)) WITHOUT ROWID')
    this.#statements = statementsOn(rows)
    this.#put = this.#writers()
  }

  put(moved: MoveRecord): void {
    if (moved.kind !== 'entry') this.#endTurn()
    const put = this.#put[moved.kind] as (moved: MoveRecord) => void
    put(moved)
  }

  #writers(): Writers {
    const { vault, meta, catalogues, persons, questions, audit, invitations, files, waiting, conversations } =
      this.#rows
    return {
      meta: ({ key, value }) => meta.put(key, value),
      catalogue: ({ catalogue }) => catalogues.put(catalogue, this.#now),
      edit: ({ edit, key }) => catalogues.putEdit(edit, key, this.#now),
      booking: ({ stored }) => void this.booking(stored),
      person({ id, person: { device: _, ...own }, linkedTo, linkedAt, proved }) {
        persons.set({ ...own, id })
        if (linkedTo !== undefined) persons.link(id, linkedTo, linkedAt ?? own.createdAt, proved === true)
      },
      account: ({ door, account, person }) => persons.knows(door, account, person),
      conversation: (moved) => conversations.put(moved),
      entry: (moved) => this.#entry(moved),
      answered: (moved) => this.#answered(moved),
      waiting: ({ event, body }) => {
        const conversation = this.#numberOf(event.conversation)
        const mark = vault.hash('event', event.id)
        if (conversation !== undefined) waiting.add({ conversation, mark, body, event }, undefined)
      },
      dead: ({ event }) => void this.#statements.dead(event.at, event.conversation, event.fault),
      send: (moved) => this.#send(moved),
      audit: ({ entry }) => audit.add(entry),
      invitation: ({ mark, stored }) => invitations.put(mark, stored),
      task: (moved) => this.#task(moved),
      question: ({ question }) => questions.set(question.id, question),
      file: ({ file, bytes }) => files.putWhole(file, bytes),
      piece({ file, piece, content, about: [person = '', ...subjects] }) {
        files.putPiece({ id: file, person, subjects }, piece, content)
      },
      erasure: ({ at, mark }) => void this.#statements.erasure(at, Buffer.from(mark, 'hex')),
    }
  }

  /** A booking that is there already is replaced; true where it was new, or has other places than that. */
  booking(stored: StoredBooking): boolean {
    const { bookings, places } = this.#rows
    const before = bookings.byNumber(stored.number)
    if (before === undefined) bookings.insert(stored)
    else if (placesOf(before) === placesOf(stored)) return false
    else {
      if (before.counted) places.add(less(before.booking.claims))
      bookings.update(before, stored)
    }
    if (stored.counted) places.add(stored.booking.claims)
    return true
  }

  end(): void {
    this.#endTurn()
    this.#rows.db.exec('DROP TABLE turn_of')
    // Of files that were dropped while they were read.
    this.#rows.db.exec('DELETE FROM file_pieces WHERE file NOT IN (SELECT id FROM files)')
  }

  /** A turn's entries are one row: they came at the same moment, because of the same event. */
  #entry({ conversation, at, entry, about }: Extract<MoveRecord, { kind: 'entry' }>): void {
    const turn = this.#turn
    const last = turn?.entries.at(-1)
    const goesOn =
      turn?.conversation === conversation &&
      turn.at === at &&
      last?.inReplyTo === entry.inReplyTo &&
      last?.seq === entry.seq - 1 &&
      turn.about.join() === about.join()
    if (goesOn) {
      turn.entries.push(entry)
      return
    }
    this.#endTurn()
    this.#turn = { conversation, at, about, entries: [entry] }
  }

  #endTurn(): void {
    const turn = this.#turn
    if (turn === undefined) return
    this.#turn = undefined
    const n = this.#numberOf(turn.conversation)
    if (n === undefined) return
    const { log, conversations } = this.#rows
    const { at, entries, about } = turn
    const to = this.#log?.n === n ? this.#log : { n, seq: 0, tail: null }
    const tail = log.put(to, { at, entries, owners: about })
    const { seq } = entries.at(-1)!
    this.#log = { n, seq, tail }
    conversations.ends(n, tail)
    this.#statements.turn(n, seq, tail)
  }

  #answered({ mark, body, at, seqs, conversation }: Extract<MoveRecord, { kind: 'answered' }>): void {
    const n = conversation === undefined ? undefined : this.#numberOf(conversation)
    const turn = n === undefined || seqs.length === 0 ? undefined : this.#statements.turnOf.one(n, Math.max(...seqs))
    // No conversation has the number 0: that of one which is not known.
    this.#statements.answered(mark, body, n ?? 0, at, turn?.[0] ?? null)
  }

  #send({ send, about, tries, take, notBefore }: MovedSend): void {
    this.#rows.sends.add({ ...send, notBefore }, about)
    this.#statements.sendTaken(tries, take, send.id)
  }

  #task({ task }: Extract<MoveRecord, { kind: 'task' }>): void {
    this.#rows.tasks.set(task)
    this.#statements.taskDone(task.done, task.total ?? null, task.after ?? null, task.id)
  }

  #numberOf(conversation: string): number | undefined {
    return this.#statements.numberOf.one(conversation)?.[0]
  }
}

type Writers = { [Kind in MoveRecord['kind']]: (moved: Extract<MoveRecord, { kind: Kind }>) => void }

interface OpenTurn {
  conversation: string
  at: number
  about: readonly string[]
  entries: Entry[]
}

const placesOf = ({ booking, counted }: StoredBooking): string =>
  JSON.stringify([
    booking.version,
    booking.state,
    counted,
    booking.claims.map(({ pool, mark, places }) => [pool, mark, places]),
  ])

const less = (claims: readonly Claim[]): Claim[] => claims.map((claim) => ({ ...claim, places: -claim.places }))

const statementsOn = ({ db }: Rows) => ({
  numberOf: db.query<[string], [number]>('SELECT n FROM conversations WHERE id = ?'),
  turn: db.command<[number, number, number]>('INSERT INTO turn_of (conversation, last, turn) VALUES (?, ?, ?)'),
  turnOf: db.query<[number, number], [number]>(
    'SELECT turn FROM turn_of WHERE conversation = ? AND last >= ? ORDER BY last LIMIT 1',
  ),
  // One that waited a moment ago waits still.
  answered: db.command<Value[]>(
    `INSERT INTO inbox (id, body, conversation, at, turn) SELECT ?1, ?2, ?3, ?4, ?5
     WHERE NOT EXISTS (SELECT 1 FROM waiting WHERE id = ?1) ON CONFLICT DO NOTHING`,
  ),
  dead: db.command<Value[]>('INSERT INTO dead_events (at, conversation, fault) VALUES (?, ?, ?)'),
  erasure: db.command<[number, Buffer]>('INSERT INTO erasures (at, mark) VALUES (?, ?)'),
  sendTaken: db.command<Value[]>('UPDATE sends SET tries = ?, take = ? WHERE id = ?'),
  taskDone: db.command<Value[]>('UPDATE tasks SET done = ?, total = ?, after = ? WHERE id = ?'),
})

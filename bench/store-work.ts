import type { Incoming, ReserveCommand, Store } from '../src/store/port/store.ts'
import { openDatabase } from '../src/store/sqlite/file/database.ts'
import { benchHalls, NOW } from './store-data.ts'

/** The work that the store's benchmarks measure; `i` makes each piece another one. */

const MARKS = ['T20261125-0900', 'T20261126-1200', 'T20261127-1500', 'T20261201-1800', 'T20261203-2000']

/** A hold for two, by a new person each time, at each hall in turn and then at the next of the marks. */
function reservation(i: number, marks: readonly string[] = MARKS): ReserveCommand {
  // Ids of newcomers begin with the time (`http/person-id.ts`).
  const person = `${i.toString(36).padStart(9, '0')}${((i * 2_654_435_761) % 2 ** 32).toString(36).padStart(16, 'x')}`
  return {
    type: 'reserve',
    key: `bench ${i}`,
    now: NOW,
    actor: person,
    person,
    conversation: `p:${person}`,
    hall: benchHalls[i % benchHalls.length]!.id,
    service: 'badminton',
    marks: [marks[Math.floor(i / benchHalls.length) % marks.length]!],
    party: 2,
    hold: { kind: 'form', until: NOW + 600_000 },
  }
}

const take = { worker: 'bench', leaseMs: 3000 }
const STATE = {
  v: 1,
  frames: [{ dialog: 'book', step: 'confirm', draft: { hall: 'hall-1', name: 'Wang Fang' } }],
  pad: 'x'.repeat(600),
}
const REPLY = { text: 'x'.repeat(400), choices: [{ label: 'yes', value: 'a~yes' }] }

/** A message of a person who writes now and then: accepted, and its turn committed with a word and an answer. */
export async function message(store: Store, i: number, persons: number): Promise<void> {
  const person = `talker-${i % persons}`
  const event: Incoming = {
    id: `web:${person}:${i}`,
    conversation: `p:${person}`,
    door: 'web',
    account: person,
    address: person,
    person,
    body: { type: 'text', text: 'badminton for 2 tomorrow at 6pm' },
    at: NOW,
  }
  const accepted = await store.accept(event, take)
  if (accepted.status !== 'new' || accepted.turn === undefined) throw new Error(`not taken: ${accepted.status}`)
  await turn(store, accepted.turn.revision, event)
}

async function turn(store: Store, revision: number, event: Incoming): Promise<void> {
  const done = await store.commitTurn({
    conversation: event.conversation,
    revision,
    event: event.id,
    worker: 'bench',
    now: NOW,
    finish: () => ({
      state: STATE,
      open: { prompt: 'a', dialog: 'book', step: 'confirm', kind: 'confirm' },
      entries: [
        { from: 'guest', at: NOW, inReplyTo: event.id, body: event.body },
        { from: 'hallo', at: NOW, inReplyTo: event.id, body: REPLY },
      ],
      sends: [],
    }),
  })
  if (!done.ok) throw new Error('fenced')
}

export async function reserveOne(store: Store, i: number, marks?: readonly string[]): Promise<void> {
  const result = await store.execute(reservation(i, marks))
  if (!result.ok) throw new Error(`refused: ${result.code}`)
}

/** The least that a reservation could be: one row written and one counter raised, durably, in one transaction. */
export function bareTransactions(file: string): { one: () => void; close: () => void } {
  const db = openDatabase(file, 1000)
  db.exec('CREATE TABLE counters (id TEXT PRIMARY KEY, used INTEGER NOT NULL) STRICT')
  db.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  db.exec("INSERT INTO counters VALUES ('slot', 0)")
  const insert = db.command<[string]>('INSERT INTO rows (body) VALUES (?)')
  const raise = db.command<[string]>('UPDATE counters SET used = used + 1 WHERE id = ?')
  const body = 'x'.repeat(200)
  return {
    one() {
      db.exec('BEGIN IMMEDIATE')
      insert(body)
      raise('slot')
      db.exec('COMMIT')
    },
    close: () => db.close(),
  }
}

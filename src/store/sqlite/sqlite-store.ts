import { availability } from '../decide/bookings/availability.ts'
import type { Store, StoreCommand } from '../port/store.ts'
import { run } from './apply.ts'
import type { Batch } from './batch.ts'
import { commitTurn } from './commit-turn.ts'
import { closeMarked } from './file/open-mark.ts'
import type { SqliteParts } from './ground.ts'
import { historyReader } from './history-reader.ts'
import { keptFiles } from './kept-files.ts'
import { pruner } from './prune.ts'
import { rowsOf } from './rows/all-rows.ts'
import { backlogOf } from './rows/backlog-rows.ts'
import { bookingQueries } from './rows/bookings/booking-queries.ts'
import { inbox as inboxOf } from './rows/conversations/inbox-rows.ts'
import { tells } from './rows/conversations/tells.ts'
import { dueRows } from './rows/due-rows.ts'
import { hits as hitsOf } from './rows/hits.ts'
import { deviceRows } from './rows/people/device-rows.ts'
import { recipientRows } from './rows/people/recipients.ts'
import { factsOf } from './sqlite-facts.ts'
import { tidying } from './tidy.ts'
import { verify } from './verify/verify-sqlite.ts'

/** The port over one data file: each method is a unit of the batch, or a read. */
export function sqliteStore(ground: SqliteParts, batch: Batch): Store {
  const { db } = ground
  const rows = rowsOf(ground)
  const { bookings, catalogues, persons, conversations, log, files, sends, tasks, meta, dead, waiting, erasures } = rows
  const facts = factsOf(rows)
  const inbox = inboxOf({ ...ground, conversations, persons, waiting, log, dead })
  const told = tells({ ...ground, inbox, persons, catalogues })
  const turns = { rows, facts, inbox, tells: told }
  const queries = bookingQueries(bookings, catalogues, persons)
  const due = dueRows(rows)
  const recipients = recipientRows(ground)
  const hits = hitsOf(ground)
  const devices = deviceRows(ground)
  const prune = pruner(rows)
  const backlog = backlogOf(ground)
  const tidy = tidying({ ...rows, batch })
  tidy.start()
  /** What was erased is out of the files before anybody hears that it is. */
  async function tidied<T>(command: StoreCommand | undefined, work: Promise<T>): Promise<T> {
    const result = await work
    if (command?.type === 'erase') await tidy.after()
    return result
  }

  return {
    accept: (event, take) => batch.write(() => inbox.accept(event, take)),
    enqueue: (events) => batch.write(() => events.filter((event) => inbox.add(event)).length),
    async nextTurn({ conversation, ...take }) {
      // Idle workers look often: they look without a lock.
      if (!(await batch.read(() => inbox.anythingFor(conversation)))) return undefined
      return batch.write(() => inbox.next(conversation, take))
    },
    renewTurn: ({ conversation, revision }, take) =>
      batch.write(() => {
        const at = conversations.reached(conversation)
        return at?.revision === revision && waiting.renew(at.n, take)
      }),
    commitTurn: (commit) =>
      tidied(
        commit.command,
        batch.write(() => commitTurn(turns, commit)),
      ),
    deadEvents: (limit) => batch.read(() => dead.list(limit)),
    execute: (command) =>
      tidied(
        command,
        batch.write(() => run(rows, facts, command)),
      ),

    catalogue: () => batch.read(() => catalogues.current()),
    availability: (query) => batch.read(() => availability(facts, query)),
    booking: (by) => batch.read(() => queries.one(by)),
    bookings: (query) => batch.read(() => queries.page(query)),
    person: (by) => batch.read(() => ('id' in by ? persons.byId(by.id) : persons.byAccount(by.door, by.account))),
    devices: (person) => batch.read(() => devices(person)),
    history: historyReader(batch, conversations, log),
    positions: (ids) => batch.read(() => conversations.revisions(ids)),
    // A file tells nobody; a look at it costs next to nothing.
    watch: async () => undefined,

    changeCatalogue: (change) => batch.write(() => catalogues.change(change)),
    hallsEdit: (version) => batch.read(() => catalogues.edit({ version })),
    audit: (query) => batch.read(() => rows.audit.list(query)),
    address: (conversation) => batch.read(() => told.address(conversation)),
    colleagues: () => batch.read(() => persons.withRoles()),
    recipients: (query) => batch.read(() => recipients(query)),

    async takeDue(query) {
      if (!(await batch.read(() => due.any(query.now)))) return []
      return batch.write(() => due.take(query))
    },
    settleDue: (settled) => batch.write(() => due.settle(settled)),
    async takeSends(query) {
      if (!(await batch.read(() => sends.anyDue(query.doors)))) return []
      return batch.write(() => sends.take(query))
    },
    renewSends: (ids, take) => batch.write(() => sends.renew(ids, take)),
    settleSend: (taken, outcome) => batch.write(() => sends.settle(taken, outcome)),
    claimSend: (id, take) => batch.write(() => sends.claim(id, take)),
    undelivered: (group) => batch.read(() => sends.undelivered(group)),
    hastenSends: (to) => batch.write(() => sends.hasten(to)),

    tasks: (query) => batch.read(() => tasks.list(query) as never),
    advanceTask: (id, was, now) => batch.write(() => tasks.advance(id, was, now)),

    questions: (query) => batch.read(() => rows.questions.list(query)),

    // It waits for nobody, and what others read goes with the next portion.
    ...keptFiles(batch, files, () => db.exec('PRAGMA wal_checkpoint(PASSIVE)')),

    meta: (key) => batch.read(() => meta.get(key)),
    setMeta: (key, value, was) => batch.write(() => meta.set(key, value, was)),
    hit: (hit) => batch.write(() => hits.add(hit)),
    erasures: ({ after, limit }) => batch.read(() => erasures.list(after, limit)),
    erasureMark: (person) => ground.vault.hash('erased', person).toString('hex'),
    backlog: () => batch.read(backlog),
    prune: (at) =>
      batch.write(() => {
        prune(at)
        hits.prune(at.real)
      }),
    idlePersons: ({ before, limit }) => batch.read(() => rows.idle.next(before, limit)),
    verify: (how) => verify(rows, batch, how),
    async close() {
      await tidy.stop()
      await batch.close()
      await closeMarked(db)
    },
  }
}

import type { History, Store } from '../port/store.ts'
import { announcementRows } from './announcements.ts'
import { auditRows } from './audit.ts'
import { availability } from './availability.ts'
import type { Batch } from './batch.ts'
import { bookingQueries } from './booking-queries.ts'
import { bookingRows } from './booking-rows.ts'
import { catalogues } from './catalogue.ts'
import { runCommand } from './commands.ts'
import { conversationRows } from './conversation-rows.ts'
import type { Desk } from './desk.ts'
import { dueRows } from './due.ts'
import { fileRows } from './files.ts'
import type { Ground } from './ground.ts'
import { hits as hitsOf } from './hits.ts'
import { inbox as inboxOf } from './inbox.ts'
import { invitationRows } from './invitations.ts'
import { limits } from './limits.ts'
import { log as logOf } from './log.ts'
import { metaRows } from './meta.ts'
import { overdue } from './overdue.ts'
import { personRows } from './person-rows.ts'
import { places } from './places.ts'
import { pruner } from './prune.ts'
import { recipientRows } from './recipients.ts'
import { sendRows } from './sends.ts'
import { tells } from './tells.ts'
import { tries } from './tries.ts'
import { commitTurn } from './turns.ts'
import { verify } from './verify.ts'
import { waitingRows } from './waiting.ts'

/** The port over one data file: each method is a unit of the batch, or a read. */
export function sqliteStore(ground: Ground, batch: Batch): Store {
  const { db, clock } = ground
  const bookings = bookingRows(ground)
  const counted = places(ground)
  const conversations = conversationRows(ground)
  const log = logOf(ground)
  const kept = fileRows(ground)
  const sends = sendRows(ground)
  const desk: Desk = {
    ...ground,
    catalogues: catalogues(ground),
    bookings,
    places: counted,
    overdue: overdue({ bookings, places: counted }),
    limits: limits(ground),
    persons: personRows(ground),
    tries: tries(ground),
    audit: auditRows(ground),
    invitations: invitationRows(ground),
    announcements: announcementRows(ground),
    meta: metaRows(ground),
    files: kept,
    conversations,
    log,
    sends,
  }
  const { persons } = desk
  const waiting = waitingRows(ground)
  const inbox = inboxOf({ ...ground, conversations, persons, waiting, log })
  const told = tells({ ...ground, inbox, persons })
  const rooms = { desk, conversations, inbox, log, sends, tells: told }
  const queries = bookingQueries(bookings, desk.catalogues, persons)
  const due = dueRows(desk)
  const recipients = recipientRows(ground)
  const hits = hitsOf(ground)
  const prune = pruner(ground)

  function history({
    conversation: id,
    after,
    limit,
  }: {
    conversation: string
    after?: number
    limit: number
  }): History {
    const conversation = conversations.byId(id)
    if (conversation === undefined) return { entries: [], open: null, revision: 0 }
    const { seq, revision } = conversation
    const first = after === undefined ? seq - limit + 1 : after + 1
    const entries = log.between(conversation, first, Math.min(seq, first + limit - 1))
    return { entries, open: conversations.stateOf(conversation).open, revision }
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
    commitTurn: (commit) => batch.write(() => commitTurn(rooms, commit)),
    execute: (command) => batch.write(() => runCommand(desk, command)),

    catalogue: () => batch.read(() => desk.catalogues.current()),
    availability: (query) => batch.read(() => availability(desk, query)),
    booking: (by) => batch.read(() => queries.one(by)),
    bookings: (query) => batch.read(() => queries.page(query)),
    person: (by) => batch.read(() => ('id' in by ? persons.byId(by.id) : persons.byAccount(by.door, by.account))),
    history: (query) => batch.read(() => history(query)),

    changeCatalogue: (change) => batch.write(() => desk.catalogues.change(change)),
    changePerson: (id, patch) => batch.write(() => persons.change(id, patch, clock())),
    linkPersons: (from, to) =>
      batch.write(() => persons.link(persons.meet(from, clock()).id, persons.meet(to, clock()).id)),
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
    settleSend: (id, outcome) => batch.write(() => sends.settle(id, outcome)),

    announcements: (query) => batch.read(() => desk.announcements.list(query)),
    advanceAnnouncement: (id, was, now) => batch.write(() => desk.announcements.advance(id, was, now)),

    keepFile: (file) => batch.write(() => kept.keep(file)),
    file: (id, now) => batch.read(() => kept.get(id, now)),

    meta: (key) => batch.read(() => desk.meta.get(key)),
    setMeta: (key, value, was) => batch.write(() => desk.meta.set(key, value, was)),
    hit: (hit) => batch.write(() => hits.add(hit)),
    prune: (now) =>
      batch.write(() => {
        prune(now)
        hits.prune(now)
      }),
    verify: () => batch.write(() => verify(desk)),
    async close() {
      await batch.close()
      db.close()
    },
  }
}

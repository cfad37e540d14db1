import { decide } from '../decide/decide.ts'
import { auditOf, filesOf, picturesOf, placesOf } from '../decide/effects.ts'
import type { Facts } from '../decide/facts.ts'
import type { BookingWrite, Write } from '../decide/writes.ts'
import type { ResultOf, StoreCommand } from '../port/store.ts'
import { erasePerson, lapsePerson } from './erase.ts'
import type { Rows } from './rows/all-rows.ts'

/** Decides and writes, within the caller's transaction. */
export function run<Command extends StoreCommand>(
  rows: Rows,
  facts: Facts,
  command: Command,
): ResultOf<Command['type']> {
  const { result, writes } = decide(facts, command)
  for (const write of writes) {
    apply(rows, write, command)
    const entry = auditOf(command, write)
    if (entry !== undefined) rows.audit.add(entry)
  }
  return result
}

function apply(rows: Rows, write: Write, command: StoreCommand): void {
  const writer = WRITERS[write.set] as Writer<Write>
  writer(rows, write, command)
}

type Writer<One extends Write> = (rows: Rows, write: One, command: StoreCommand) => void

const WRITERS: { [Kind in Write['set']]: Writer<Extract<Write, { set: Kind }>> } = {
  booking: applyBooking,
  person: ({ persons }, { after }) => persons.set(after),
  link: ({ persons }, { from, to, at, proved }) => persons.link(from, to, at, proved),
  unlink: ({ persons }, { device }) => persons.unlink(device),
  invitation: ({ invitations }, { code, after }) => invitations.set(code, after),
  linkOffer: ({ linkOffers }, { code, after }) => linkOffers.set(code, after),
  task: ({ tasks }, { after }) => tasks.set(after),
  question: ({ questions }, { id, after }) => questions.set(id, after),
  catalogue({ catalogues, files }, write, { now: at, actor }) {
    catalogues.set(write, { at, actor })
    for (const { id, until } of picturesOf(write)) files.keepExactly(id, until)
  },
  meta: ({ meta }, { key, after }) => meta.put(key, after),
  wrongTry: ({ tries }, { subject, at, forget }) => tries.add(subject, at, forget),
  forgotten({ conversations, log, clock }, { conversation, ago, from }) {
    const found = conversations.byId(conversation)
    // The log's times are the real clock's.
    if (found === undefined) return
    const real = clock()
    log.forget(found, real - ago, from === undefined ? undefined : real - from)
  },
  erased: (rows, { person, idleSince }, { now }) =>
    idleSince === undefined ? erasePerson(rows, person, now) : lapsePerson(rows, person, idleSince),
  /** what it says goes to the audit log like the entries that follow from others */
  audit: () => undefined,
}

function applyBooking({ bookings, places, files, catalogues }: Rows, write: BookingWrite): void {
  if (write.before === undefined) bookings.insert(write.after)
  else bookings.update(write.before, write.after)
  places.add(placesOf(write))
  const effects = filesOf({ catalogue: catalogues.current }, write)
  if (effects === undefined) return
  for (const { id, until } of effects.keep) files.keepUntil(id, until)
  for (const id of effects.drop) files.drop(id)
}

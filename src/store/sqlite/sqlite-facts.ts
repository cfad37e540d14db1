import type { Facts } from '../decide/facts.ts'
import type { Rows } from './rows/all-rows.ts'

/** The decisions' facts, read straight through: true within the transaction that applies what is decided on them. */
export function factsOf(rows: Rows): Facts {
  const { vault, catalogues, bookings, places, counting, persons, invitations, tasks, questions, meta, tries } = rows
  // One that can't be read keeps its places: it must not keep others from theirs (`rows/due-rows.ts` gives it up).
  const overdue = bookings.select<[number]>(`WHERE due <= ? AND state = 'held' AND counted = 1`, () => undefined)
  const confirmedFrom = bookings.select<[Buffer, number]>(
    `WHERE network = ? AND state = 'confirmed' AND ends > ? LIMIT 1`,
  )
  const heldFrom = bookings.select<[Buffer]>(`WHERE network = ? AND state = 'held' AND counted = 1`)
  const ofPerson = bookings.select<[string]>('WHERE person = ?')
  return {
    hash: vault.hash,
    catalogue: catalogues.current,
    booking: bookings.byNumber,
    bookingsOf: ofPerson,
    used: places.used,
    usedBetween: places.usedBetween,
    counting,
    overdue,
    fromNetwork(network, now) {
      const confirmed = confirmedFrom(network, now)
      return confirmed.length > 0 ? confirmed : heldFrom(network)
    },
    resolve: persons.resolve,
    person: persons.byId,
    linkedTo: persons.linkedTo,
    colleagues: persons.withRoles,
    invitation: invitations.byCode,
    edit: catalogues.edit,
    task: tasks.byId,
    question: questions.byId,
    questionsOf: questions.ofPerson,
    openQuestions: questions.openOf,
    meta: meta.get,
    wrongTries: tries.since,
  }
}

import type { Facts } from '../decide/facts.ts'
import type { Value } from './file/database.ts'
import type { Rows } from './rows/all-rows.ts'

/** One tells it all; more are read in case that one is damaged. */
const SOME = 5

/** The decisions' facts, read straight through: true within the transaction that applies what is decided on them. */
export function factsOf(rows: Rows): Facts {
  const {
    vault,
    catalogues,
    bookings,
    places,
    counting,
    persons,
    invitations,
    linkOffers,
    tasks,
    questions,
    meta,
    tries,
  } = rows
  // One that can't be read keeps its places: it must not keep others from theirs (`rows/due-rows.ts` gives it up), nor its guest
  // or their neighbours from anything else.
  const readable = <Params extends readonly Value[]>(tail: string) => bookings.select<Params>(tail, () => undefined)
  const overdue = readable<[number]>(`WHERE due <= ? AND state = 'held' AND counted = 1`)
  const confirmedFrom = readable<[Buffer, number]>(
    `WHERE network = ? AND state = 'confirmed' AND ends > ? LIMIT ${SOME}`,
  )
  const heldFrom = readable<[Buffer]>(`WHERE network = ? AND state = 'held' AND counted = 1`)
  const ofPerson = readable<[string]>('WHERE person = ?')
  const anyOfPerson = bookings.any<[string]>('WHERE person = ?')
  const bookingsOf = (person: string) => (anyOfPerson(person) ? ofPerson(person) : [])
  return {
    hash: vault.hash,
    catalogue: catalogues.current,
    booking: bookings.byNumber,
    bookingsOf,
    holdsOf: (person) => bookingsOf(person).filter(({ booking, counted }) => counted && booking.state === 'held'),
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
    linkOffer: linkOffers.byCode,
    edit: catalogues.edit,
    task: tasks.byId,
    question: questions.byId,
    questionsOf: questions.ofPerson,
    openQuestions: questions.openOf,
    meta: meta.get,
    wrongTries: tries.since,
  }
}

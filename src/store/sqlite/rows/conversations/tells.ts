import { findHall } from '../../../../domain/hall/catalogue.ts'
import { READ_LATER } from '../../../decide/people/read-later.ts'
import { staffToTell } from '../../../decide/people/staff-to-tell.ts'
import type { NewTell, Recipient } from '../../../port/store.ts'
import type { SqliteParts } from '../../ground.ts'
import type { Catalogues } from '../catalogue-rows.ts'
import type { PersonRows } from '../people/person-rows.ts'
import type { InboxRows } from './inbox-rows.ts'

/** Queues what a turn tells others, within its transaction; the conversations in which something waits now. */
export interface Tells {
  tell: (tell: NewTell) => string[]
  address: (conversation: string) => Recipient | undefined
}

type AddressRow = [conversation: string, person: string, door: string, address: string, locale: string | null]

/** What is for a person alone is never said in a group. */
export const PRIVATE = `substr(id, 1, 2) = 'p:'`

/**
 * The home of `person` (a parameter or a column): where they wrote last by themselves, at whichever of the doors that have proved to be
 * theirs, a messenger before the page.
 */
export const homeOf = (person: string): string =>
  `(person = ${person} OR person IN (SELECT id FROM persons WHERE linked_to = ${person} AND proved = 1)) AND ${PRIVATE}
   ORDER BY door IN (${READ_LATER.map((door) => `'${door}'`)}), tail DESC, n DESC LIMIT 1`

interface Parts extends SqliteParts {
  inbox: InboxRows
  persons: PersonRows
  catalogues: Pick<Catalogues, 'current'>
}

export function tells({ db, inbox, persons, catalogues }: Parts): Tells {
  const latest = db.query<[string], AddressRow>(
    `SELECT id, person, door, address, locale FROM conversations WHERE ${homeOf('?1')}`,
  )
  const byId = db.query<[string], AddressRow>(
    'SELECT id, person, door, address, locale FROM conversations WHERE id = ?',
  )
  function staffOf(hall: string, now: number): string[] {
    const found = findHall(catalogues.current(), hall)
    return staffToTell(hall, { hall: found, colleagues: persons.withRoles(), now }).map(({ id }) => id)
  }

  function addresses({ to, at }: NewTell): Recipient[] {
    if ('conversation' in to) return toRecipients(byId.one(to.conversation))
    const ids =
      'person' in to
        ? [latest.one(to.person) === undefined ? persons.resolve(to.person) : to.person]
        : staffOf(to.staffOf, at).filter((id) => id !== to.except)
    return ids.flatMap((id) => toRecipients(latest.one(id)))
  }

  return {
    address: (conversation) => toRecipients(byId.one(conversation))[0],
    tell: (tell) =>
      addresses(tell).map(({ conversation, ...recipient }) => {
        const { id, body, at } = tell
        inbox.add({ id: `${id}:${conversation}`, conversation, account: recipient.address, ...recipient, body, at })
        return conversation
      }),
  }
}

function toRecipients(row: AddressRow | undefined): Recipient[] {
  if (row === undefined) return []
  const [conversation, person, door, address, locale] = row
  return [{ conversation, person, door, address, ...(locale !== null && { locale }) }]
}

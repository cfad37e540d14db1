import type { Booking } from '../../../domain/booking/booking.ts'
import { dueAfter } from '../../../domain/booking/no-shows.ts'
import { findHall, findService } from '../../../domain/hall/catalogue.ts'
import { idOf, numberOf } from '../../decide/code.ts'
import { READ_LATER } from '../../decide/people/read-later.ts'
import type { Due, EventClaim, Recipient } from '../../port/store.ts'
import type { SqliteParts } from '../ground.ts'
import { freeSql } from '../lease.ts'
import type { BookingRows } from './bookings/booking-rows.ts'
import type { Catalogues } from './catalogue-rows.ts'
import type { DeadEvents } from './conversations/dead-events.ts'
import { homeOf, PRIVATE } from './conversations/tells.ts'

/** Bookings and conversations that the clock has to look at, leased so that two workers don't do the same. */
export interface DueRows {
  /** A read: is a transaction worth it? */
  any(now: number): boolean
  take(query: { now: number; limit: number } & EventClaim): Due[]
  settle(due: Due): void
}

type AddressRow = [id: string, person: string, door: string, address: string, locale: string | null]
const ADDRESS = 'id, person, door, address, locale'

interface Parts extends SqliteParts {
  bookings: BookingRows
  catalogues: Pick<Catalogues, 'current'>
  dead: DeadEvents
}

export function dueRows({ db, leases, bookings, catalogues, dead }: Parts): DueRows {
  const unleased = (subject: string) =>
    `NOT EXISTS (SELECT 1 FROM due_leases WHERE subject = ${subject} AND NOT ${freeSql('lease', '?2', '?3')})`
  /** Those among what was found last that can't be read. */
  const damaged = new Set<number>()
  const dueBookings = bookings.select<[number, number, number, number]>(
    `WHERE due <= ?1 AND settled = 0 AND ${unleased("'booking ' || number")} ORDER BY due LIMIT ?4`,
    (number) => void damaged.add(number),
  )
  const dueConversations = db.query<[number, number, number, number], [...AddressRow, number]>(
    `SELECT ${ADDRESS}, expires FROM conversations WHERE expires <= ?1
     AND ${unleased("'conversation ' || id")} ORDER BY expires LIMIT ?4`,
  )
  // Where it was made, as long as that is one of the guest's doors; a messenger of theirs before the page.
  const addressOf = db.query<[string, string], AddressRow>(
    `SELECT ${ADDRESS} FROM conversations
     WHERE id = ?1 AND ${PRIVATE} AND (person = ?2 OR person IN (SELECT id FROM persons WHERE linked_to = ?2))`,
  )
  const home = db.query<[string], AddressRow>(`SELECT ${ADDRESS} FROM conversations WHERE ${homeOf('?1')}`)
  const lease = db.command<[string, string, number]>(
    `INSERT INTO due_leases (subject, worker, lease) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET worker = excluded.worker, lease = excluded.lease`,
  )
  const release = db.command<[string]>('DELETE FROM due_leases WHERE subject = ?')
  const settleConversation = db.command<[string, number]>(
    'UPDATE conversations SET expires = NULL WHERE id = ? AND expires = ?',
  )

  /** What is due of a booking after that. */
  function laterOf(booking: Booking, settled: number): number | undefined {
    const hall = findHall(catalogues.current(), booking.hall)
    const at = dueAfter(booking, { hall, service: findService(hall, booking.service) }, settled)
    return at !== undefined && at > settled ? at : undefined
  }

  function find(now: number, limit: number): { due: Due; subject: string }[] {
    const { ended, beyond } = leases.bounds()
    damaged.clear()
    const found = dueBookings(now, ended, beyond, limit).map(({ booking, number }): { due: Due; subject: string } => {
      const { conversation, person } = booking
      const here = conversation === undefined ? undefined : addressOf.one(conversation, person)
      const rung = here !== undefined && !READ_LATER.includes(here[2])
      const row = conversation === undefined || rung ? here : (home.one(person) ?? here)
      const due: Due = { type: 'booking', booking, due: booking.nextDue ?? now }
      return { due: row === undefined ? due : { ...due, address: toRecipient(row) }, subject: `booking ${number}` }
    })
    for (const [id, person, door, address, locale, due] of dueConversations.all(now, ended, beyond, limit))
      found.push({
        due: { type: 'conversation', due, address: toRecipient([id, person, door, address, locale]) },
        subject: `conversation ${id}`,
      })
    return found.sort((a, b) => a.due.due - b.due.due).slice(0, limit)
  }

  /** A damaged one keeps nobody behind it waiting, and whoever runs the service finds it among what was given up. */
  function giveUp(number: number): void {
    dead.add({ conversation: '', fault: `unreadable booking ${idOf(number)}` })
    bookings.settleUnread(number)
  }

  return {
    any: (now) => find(now, 1).length > 0 || damaged.size > 0,
    take({ now, limit, ...take }) {
      const found = find(now, limit)
      for (const number of damaged) giveUp(number)
      for (const { subject } of found) lease(subject, take.worker, leases.until(take))
      return found.map(({ due }) => due)
    },
    settle(due) {
      if (due.type === 'conversation') {
        settleConversation(due.address.conversation, due.due)
        release(`conversation ${due.address.conversation}`)
        return
      }
      const number = numberOf(due.booking.id)
      if (number === undefined) return
      const booking = bookings.byNumber(number)?.booking
      bookings.settleDue(number, due.booking.version, due.due, booking && laterOf(booking, due.due))
      release(`booking ${number}`)
    },
  }
}

function toRecipient([conversation, person, door, address, locale]: AddressRow): Recipient {
  const recipient: Recipient = { person, conversation, door, address }
  if (locale !== null) recipient.locale = locale
  return recipient
}

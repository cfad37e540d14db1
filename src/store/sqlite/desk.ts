import type { Booking, Claim } from '../../domain/booking/booking.ts'
import { reminderAt } from '../../domain/booking/reminder.ts'
import { eraseAt, KEEP_DAYS } from '../../domain/booking/retention.ts'
import { readAnswerKey } from '../../domain/form/asked-fields.ts'
import { fileAnswers } from '../../domain/form/file-answers.ts'
import type { Answers } from '../../domain/form/form.ts'
import { findHall, findService } from '../../domain/hall/catalogue.ts'
import type { Hall, Service } from '../../domain/hall/hall.ts'
import { nearestFree } from '../../domain/hall/nearest-free.ts'
import type { Mark, SlotView } from '../../domain/hall/slot.ts'
import { readMark } from '../../domain/hall/slots.ts'
import type { Refusal } from '../../domain/result.ts'
import type { CommandResult, StoreCommand } from '../port/store.ts'
import type { Announcements } from './announcements.ts'
import type { Audit } from './audit.ts'
import type { BookingRows, Kept } from './booking-rows.ts'
import type { Catalogues } from './catalogue.ts'
import type { ConversationRows } from './conversation-rows.ts'
import type { FileRows } from './files.ts'
import type { Ground } from './ground.ts'
import type { Invitations } from './invitations.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import type { MetaRows } from './meta.ts'
import type { Overdue } from './overdue.ts'
import type { PersonRows } from './person-rows.ts'
import type { Places } from './places.ts'
import type { SendRows } from './sends.ts'
import type { Tries } from './tries.ts'

/** What the commands work with, all inside one write transaction. */
export interface Desk extends Ground {
  catalogues: Catalogues
  bookings: BookingRows
  places: Places
  overdue: Overdue
  limits: Limits
  persons: PersonRows
  tries: Tries
  audit: Audit
  invitations: Invitations
  announcements: Announcements
  meta: MetaRows
  files: FileRows
  conversations: ConversationRows
  log: Log
  sends: SendRows
}

export interface Offered {
  hall: Hall | undefined
  service: Service | undefined
}

export function offered(desk: Desk, hall: string, service: string): Offered {
  const found = findHall(desk.catalogues.current(), hall)
  return { hall: found, service: findService(found, service) }
}

/** The blind index of the mobile number among the answers; undefined where the form has none or it was left out. */
export function mobileOf(desk: Desk, service: Service | undefined, answers: Answers): Buffer | undefined {
  const field = service?.fields.find(({ kind }) => kind === 'mobile')
  const mobile = field === undefined ? undefined : answers[field.id]
  return typeof mobile === 'string' && mobile !== '' ? desk.vault.mark('mobile', mobile) : undefined
}

/** What it has of the slots: not in the way of its own guest, who asks for other places. */
export const ownPlaces = (kept: Kept | undefined): readonly Claim[] =>
  kept?.counted === true ? kept.booking.claims : []

export interface Wanted extends Offered {
  marks: readonly Mark[]
  party: number
  now: number
  /** the asker's own booking that is to be changed or to give way */
  own: Kept | undefined
}

/** A refusal about slots carries the nearest that would do, read in the same transaction. */
export function refusedFor(desk: Desk, refusal: Refusal, wanted: Wanted, booking?: Booking): CommandResult {
  const nearest = refusal.code.startsWith('HALLO_SLOT_') ? nearestOf(desk, wanted) : undefined
  return { ...refusal, ...(booking && { booking }), ...(nearest && { nearest }) }
}

function nearestOf(desk: Desk, { hall, service, marks, party, now, own }: Wanted): SlotView[] | undefined {
  if (hall === undefined || service === undefined) return undefined
  desk.overdue.reclaim(now, own?.number)
  const except = ownPlaces(own)
  // A day's slots are read at once: the search looks at most of them.
  const days = new Map<string, Map<Mark, number>>()
  const used = (mark: Mark): number => {
    const date = readMark(mark)?.date ?? ''
    let day = days.get(date)
    if (day === undefined) {
      const prefix = mark.slice(0, 10)
      day = desk.places.usedBetween(service.pool, prefix, `${prefix}2400`, except)
      days.set(date, day)
    }
    return day.get(mark) ?? 0
  }
  return nearestFree({ hall, service, marks, party, now, used })
}

/** Changes made by somebody else than the guest are noted. */
export function noteChange(desk: Desk, command: StoreCommand, before: Booking | undefined, after: Booking): void {
  if (command.actor === 'system' || command.actor === after.person) return
  const { now: at, actor, type: what } = command
  desk.audit.note({ at, actor, what, subject: after.id, before: before && bare(before), after: bare(after) })
}

/** The log of changes outlives what may be known of a guest. */
const bare = ({ answers: _, ...booking }: Booking): Omit<Booking, 'answers'> => booking

/**
 * What is due next for a booking that is no hold any more: its reminder, as long as it stands and the time for it is not
 * over, and then to forget those of its answers that may not be kept for ever.
 */
export function withDue(desk: Desk, booking: Booking, now: number): Booking {
  const { nextDue: _, ...rest } = booking
  const { service } = offered(desk, booking.hall, booking.service)
  const reminder = booking.state === 'confirmed' ? reminderAt(booking.start, service, now) : undefined
  const at = reminder ?? eraseAt(booking, service)
  return at === undefined ? rest : { ...rest, nextDue: at }
}

/** Files among the answers are kept as long as their field says, and no longer only for the moment. */
export function keepFiles(desk: Desk, booking: Booking): void {
  const { service } = offered(desk, booking.hall, booking.service)
  for (const [key, file] of fileAnswers(booking)) {
    const field = service?.fields.find(({ id }) => id === readAnswerKey(key).field)
    desk.files.keepUntil(file.id, booking.end + (field?.keepDays ?? KEEP_DAYS) * 86_400_000)
  }
}

export const settled = (booking: Booking): CommandResult => ({ ok: false, code: 'HALLO_BOOKING_SETTLED', booking })
export const changed = (booking: Booking): CommandResult => ({ ok: false, code: 'HALLO_BOOKING_CHANGED', booking })
export const unknown: CommandResult = { ok: false, code: 'HALLO_BOOKING_UNKNOWN' }

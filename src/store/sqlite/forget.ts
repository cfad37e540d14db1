import type { Booking } from '../../domain/booking/booking.ts'
import { keptAnswers } from '../../domain/booking/retention.ts'
import { fileAnswers } from '../../domain/form/file-answers.ts'
import type { Answers } from '../../domain/form/form.ts'
import type { CommandResult, EraseCommand, ForgetCommand } from '../port/store.ts'
import type { Kept } from './booking-rows.ts'
import { type Desk, mobileOf, offered, unknown, withDue } from './desk.ts'

/**
 * Erases the answers of a booking whose time to be kept is over, with their files, what was said in its conversation until
 * the booking was over, and what was remembered for the next time, unless a later booking of the person has it as well.
 */
export function forget(desk: Desk, { booking: id, now }: ForgetCommand): CommandResult {
  const kept = desk.bookings.byName(id)
  if (kept === undefined) return unknown
  const { booking } = kept
  const { service } = offered(desk, booking.hall, booking.service)
  const answers = keptAnswers(booking, service, now)
  const erased = Object.keys(booking.answers).filter((key) => !(key in answers))
  const after = withDue(desk, { ...booking, answers }, now)
  update(desk, kept, after, mobileOf(desk, service, answers))
  if (erased.length === 0) return { ok: true, booking: after }
  for (const [key, file] of fileAnswers(booking)) if (erased.includes(key)) desk.files.drop(file.id)
  if (booking.conversation !== undefined) {
    const conversation = desk.conversations.byId(booking.conversation)
    // The log's times are the real clock's.
    if (conversation !== undefined) desk.log.forget(conversation, desk.clock() - (now - booking.end))
  }
  forgetRemembered(desk, booking, erased, now)
  return { ok: true, booking: after }
}

function forgetRemembered(desk: Desk, { person: id, end }: Booking, erased: readonly string[], now: number): void {
  const person = desk.persons.byId(id)
  if (person === undefined) return
  const later = desk.bookings.select<[string, number]>('WHERE person = ? AND ends > ?')(person.id, end)
  const still = new Set(later.flatMap(({ booking }) => Object.keys(booking.answers)))
  const answers: Answers = Object.fromEntries(
    Object.entries(person.answers).filter(([key]) => !erased.includes(key) || still.has(key)),
  )
  if (Object.keys(answers).length < Object.keys(person.answers).length) desk.persons.change(person.id, { answers }, now)
}

/** "Forget me": see `EraseCommand`. */
export function erase(desk: Desk, { person: id, now }: EraseCommand): CommandResult {
  const person = desk.persons.byId(id)
  if (person === undefined) return { ok: false, code: 'HALLO_PERSON_UNKNOWN' }
  const own = desk.bookings.select<[string]>('WHERE person = ?')(person.id)
  for (const kept of own) {
    const { conversation: _, consent: __, nextDue, ...rest } = kept.booking
    for (const [, file] of fileAnswers(rest)) desk.files.drop(file.id)
    const open = rest.state === 'held' || rest.state === 'pending'
    update(desk, kept, { ...rest, answers: {}, ...(open && nextDue !== undefined && { nextDue }) }, undefined)
  }
  for (const conversation of desk.conversations.of(person.id)) {
    desk.sends.forget(conversation.id)
    desk.log.forget(conversation, Number.MAX_SAFE_INTEGER)
    desk.conversations.clear(conversation.n)
  }
  desk.files.dropOf(person.id)
  desk.persons.erase(person.id)
  desk.audit.note({ at: now, actor: person.id, what: 'erase', subject: person.id })
  return { ok: true, count: own.length }
}

function update(desk: Desk, { mobile: _, ...kept }: Kept, booking: Booking, mobile: Buffer | undefined): void {
  desk.bookings.update({ ...kept, booking, ...(mobile && { mobile }) })
}

import { type Booking, ERASED, isOwnReason } from '../../../domain/booking/booking.ts'
import { keptAnswers } from '../../../domain/booking/retention.ts'
import type { Answers } from '../../../domain/form/form.ts'
import type { EraseCommand, ForgetCommand, LapseCommand } from '../../port/commands/person-commands.ts'
import { withDue } from '../bookings/next-due.ts'
import { mobileOf, offered } from '../bookings/slot-request.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { bookingBy, refusing, unknown } from '../once.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'

/** What is typed for a draft may come before its first hold (ms). */
const BEFORE_HOLD_MS = 10 * 60_000

/**
 * Erases the answers of a booking whose time to be kept is over, with their files, what was said in its conversation until
 * the booking was over, and what was remembered for the next time, unless a later booking of the person has it as well.
 */
export function forget(facts: Facts, { booking: id, now }: ForgetCommand): Decision<'forget'> {
  const before = bookingBy(facts, id)
  if (before === undefined) return refusing(unknown)
  const { service } = offered(facts, before.booking.hall, before.booking.service)
  const answers = keptAnswers(before.booking, service, now)
  const erased = Object.keys(before.booking.answers).filter((key) => !(key in answers))
  const { note: _, before: __, ...rest } = before.booking
  const booking = withDue(facts, { ...rest, answers }, now)
  const writes: Write[] = [bookingWrite(before, booking, mobileOf(facts, service, answers))]
  if (erased.length > 0) {
    const { conversation, end } = booking
    if (conversation !== undefined) writes.push({ set: 'forgotten', conversation, ago: now - end })
    writes.push(...forgetRemembered(facts, booking, erased))
  }
  if (booking.state === 'expired') writes.push(...draftForgotten(booking, now))
  return { result: { ok: true, booking }, writes }
}

/** A hold that was given up: nobody has agreed that what was typed for it is kept. */
function draftForgotten({ conversation, createdAt, changedAt }: Booking, now: number): Write[] {
  if (conversation === undefined) return []
  return [{ set: 'forgotten', conversation, ago: now - changedAt, from: now - createdAt + BEFORE_HOLD_MS }]
}

function forgetRemembered(facts: Facts, { person: id, end }: Booking, erased: readonly string[]): Write[] {
  const person = facts.person(id)
  if (person === undefined) return []
  const later = facts.bookingsOf(person.id).filter(({ booking }) => booking.end > end)
  const still = new Set(later.flatMap(({ booking }) => Object.keys(booking.answers)))
  const answers: Answers = Object.fromEntries(
    Object.entries(person.answers).filter(([key]) => !erased.includes(key) || still.has(key)),
  )
  const same = Object.keys(answers).length === Object.keys(person.answers).length
  return same ? [] : [{ set: 'person', before: person, after: { ...person, answers } }]
}

/** See `LapseCommand`. */
export function lapse(facts: Facts, { person: id, idleSince }: LapseCommand): Decision<'lapse'> {
  const person = facts.person(id)
  if (person === undefined) return refusing({ ok: false, code: 'HALLO_PERSON_UNKNOWN' })
  const linked = facts.linkedTo(id)
  const hasRole = [id, ...linked].some((each) => (facts.person(each)?.roles.length ?? 0) > 0)
  if (hasRole || person.id !== id || facts.bookingsOf(id).length > 0) return unchanged({ ok: true, count: 0 })
  return {
    result: { ok: true, count: 1 },
    writes: [...questionsGone(facts, id), { set: 'erased', person: id, idleSince }],
  }
}

const questionsGone = (facts: Facts, person: string): Write[] =>
  [person, ...facts.linkedTo(person)]
    .flatMap(facts.questionsOf)
    .map((before): Write => ({ set: 'question', id: before.id, before }))

/** "Forget me": see `EraseCommand`. */
export function erase(facts: Facts, { person: id, now: at }: EraseCommand): Decision<'erase'> {
  const person = facts.person(id)
  if (person === undefined) return refusing({ ok: false, code: 'HALLO_PERSON_UNKNOWN' })
  const own = facts.bookingsOf(person.id)
  const bookings = own.map((before): Write => {
    const { conversation: _, consent: __, note: ___, before: ____, nextDue, reason, ...rest } = before.booking
    const open = rest.state === 'held' || rest.state === 'pending'
    const due = open && nextDue !== undefined ? { nextDue } : {}
    // What staff have written may name the guest.
    const why = isOwnReason(reason) ? { reason } : {}
    return bookingWrite(before, { ...rest, person: ERASED, answers: {}, ...due, ...why }, undefined)
  })
  const entry = { at, actor: person.id, what: 'erase', subject: person.id }
  return {
    result: { ok: true, count: own.length },
    writes: [
      ...bookings,
      ...questionsGone(facts, person.id),
      { set: 'erased', person: person.id },
      { set: 'audit', entry },
    ],
  }
}

function bookingWrite(before: StoredBooking, booking: Booking, mobile: Buffer | undefined): Write {
  const { mobile: _, network, ...rest } = before
  // Where it came from matters only while it holds places.
  const from = booking.state === 'held' && network !== undefined ? { network } : {}
  return { set: 'booking', before, after: { ...rest, booking, ...from, ...(mobile && { mobile }) } }
}

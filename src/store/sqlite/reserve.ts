import type { Booking } from '../../domain/booking/booking.ts'
import { reminderAt } from '../../domain/booking/reminder.ts'
import type { CommandResult, ReserveCommand } from '../port/store.ts'
import type { Kept } from './booking-rows.ts'
import { codeOf, hasKey, idOf, keyMark, NO_KEYS, numberOfKey, withKey } from './code.ts'
import { type Desk, mobileOf, noteChange, offered, ownPlaces, refusedFor, settled, type Wanted } from './desk.ts'
import { checkRoom } from './room.ts'

/**
 * The one way to get places (DESIGN 3.1): the rules are checked against what is taken at this very moment, and all
 * slots are taken or none. Whether the key has succeeded before shows when its number turns out to be taken, or before
 * anything is refused: a new reservation needs no look-up for it.
 */
export function reserve(desk: Desk, command: ReserveCommand): CommandResult {
  const key = keyMark(desk.vault, command.key)
  const person = desk.persons.resolve(command.person)
  const own = command.replaces === undefined ? undefined : ownHold(desk, command.replaces, person)
  const { now, marks, party, answers = {} } = command
  const wanted: Wanted = { ...offered(desk, command.hall, command.service), marks, party, now, own }
  const mobile = mobileOf(desk, wanted.service, answers)
  if (own !== undefined && own.booking.state !== 'held') return before(desk, command, key) ?? settled(own.booking)
  const checked = checkRoom(desk, wanted, person, mobile)
  if (!checked.ok) return before(desk, command, key) ?? refusedFor(desk, checked, wanted)

  const { claims, start, end } = checked.value
  const { zone, formVersion } = termsOf(wanted)
  const booking: Omit<Booking, 'id' | 'code'> = {
    state: command.confirmed === true ? 'confirmed' : 'held',
    version: 1,
    hall: command.hall,
    service: command.service,
    person,
    claims,
    start,
    end,
    zone,
    party,
    answers,
    formVersion,
    createdAt: now,
    changedAt: now,
  }
  if (command.conversation !== undefined) booking.conversation = command.conversation
  if (booking.state === 'held') {
    booking.hold = command.hold
    booking.nextDue = command.hold.until
  }
  if (booking.state === 'confirmed') booking.nextDue = reminderAt(start, wanted.service, now)
  const kept = insert(desk, command, key, booking, mobile)
  if (kept.repeated === true) return kept
  if (own !== undefined) giveWay(desk, own, now)
  desk.places.take(claims)
  noteChange(desk, command, undefined, kept.booking)
  return kept
}

type Reserved = { ok: true; booking: Booking; repeated?: true }

/** Under the first number of the key that is free, or what stands there where the same key has one already. */
function insert(
  desk: Desk,
  command: ReserveCommand,
  key: Buffer,
  made: Omit<Booking, 'id' | 'code'>,
  mobile: Buffer | undefined,
): Reserved {
  for (let attempt = 0; ; attempt++) {
    const number = numberOfKey(desk.vault, command.key, key, attempt)
    const booking: Booking = { id: idOf(number), code: codeOf(number), ...made }
    const keys = withKey(NO_KEYS, key)
    if (desk.bookings.insert({ number, booking, counted: true, keys, ...(mobile && { mobile }) }))
      return { ok: true, booking }
    const there = desk.bookings.byNumber(number)
    if (there !== undefined && hasKey(there.keys, key)) return { ok: true, booking: there.booking, repeated: true }
  }
}

/** What the same key was answered with before; undefined where it is new. Another key's numbers are passed over. */
function before(desk: Desk, command: ReserveCommand, key: Buffer): Reserved | undefined {
  for (let attempt = 0; ; attempt++) {
    const kept = desk.bookings.byNumber(numberOfKey(desk.vault, command.key, key, attempt))
    if (kept === undefined) return undefined
    if (hasKey(kept.keys, key)) return { ok: true, booking: kept.booking, repeated: true }
  }
}

/** The hold that gives way; one that has ended, or that is not the person's, has nothing to give. */
function ownHold(desk: Desk, id: string, person: string): Kept | undefined {
  const kept = desk.bookings.byName(id)
  if (kept === undefined || kept.booking.state === 'expired') return undefined
  return desk.persons.resolve(kept.booking.person) === person ? kept : undefined
}

function giveWay(desk: Desk, own: Kept, now: number): void {
  desk.places.give(ownPlaces(own))
  const { nextDue: _, ...rest } = own.booking
  const booking: Booking = { ...rest, state: 'expired', reason: 'replaced', changedAt: now }
  desk.bookings.update({ ...own, booking, counted: false })
}

/** Hall and service are known here: the rules have refused everything else. */
function termsOf({ hall, service }: Wanted): { zone: string; formVersion: number } {
  if (hall === undefined || service === undefined) throw new Error('the rules let a service pass that is not known')
  return { zone: hall.zone, formVersion: service.formVersion }
}

import type { Booking } from '../../domain/booking.ts'
import type { CommandResult, ReserveCommand } from '../store.ts'
import type { Kept } from './booking-rows.ts'
import { codeOf, hasKey, idOf, keyMark, NO_KEYS, numberOf, numberOfKey, withKey } from './code.ts'
import { type Desk, mobileOf, noteChange, offered, ownPlaces, refusedFor, settled, type Wanted } from './desk.ts'
import { checkRoom } from './room.ts'

/**
 * The one way to get places (DESIGN 3.1): the rules are checked against what is taken at this very moment, and all
 * slots are taken or none.
 */
export function reserve(desk: Desk, command: ReserveCommand): CommandResult {
  const key = keyMark(desk.vault, command.key)
  const spot = spotFor(desk, command.key, key)
  if (spot.taken !== undefined) return { ok: true, booking: spot.taken, repeated: true }

  const person = desk.persons.resolve(command.person)
  const own = command.replaces === undefined ? undefined : ownHold(desk, command.replaces, person)
  if (own !== undefined && own.booking.state !== 'held') return settled(own.booking)
  const { now, marks, party, answers = {} } = command
  const wanted: Wanted = { ...offered(desk, command.hall, command.service), marks, party, now, own }
  const mobile = mobileOf(desk, wanted.service, answers)
  const checked = checkRoom(desk, wanted, person, mobile)
  if (!checked.ok) return refusedFor(desk, checked, wanted)

  if (own !== undefined) giveWay(desk, own, now)
  const { number } = spot
  const { claims, start, end } = checked.value
  const { zone, formVersion } = termsOf(wanted)
  const booking: Booking = {
    id: idOf(number),
    code: codeOf(number),
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
  desk.places.take(claims)
  desk.bookings.insert({ number, booking, counted: true, keys: withKey(NO_KEYS, key), ...(mobile && { mobile }) })
  noteChange(desk, command, undefined, booking)
  return { ok: true, booking }
}

/** The number that the key stands for: free, or taken by the same key before. Another key's is passed over. */
function spotFor(desk: Desk, key: string, mark: Buffer): { number: number; taken?: Booking } {
  for (let attempt = 0; ; attempt++) {
    const number = numberOfKey(desk.vault, key, mark, attempt)
    const kept = desk.bookings.byNumber(number)
    if (kept === undefined) return { number }
    if (hasKey(kept.keys, mark)) return { number, taken: kept.booking }
  }
}

/** The hold that gives way; one that has ended, or that is not the person's, has nothing to give. */
function ownHold(desk: Desk, id: string, person: string): Kept | undefined {
  const number = numberOf(id)
  const kept = number === undefined ? undefined : desk.bookings.byNumber(number)
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

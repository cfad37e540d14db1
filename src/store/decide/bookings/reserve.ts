import type { Booking } from '../../../domain/booking/booking.ts'
import type { ReserveCommand } from '../../port/commands/booking-commands.ts'
import { codeOf, hasKey, idOf, keyHash, NO_KEYS, numberOfKey, withKey } from '../code.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { bookingBy, refusing, settled } from '../once.ts'
import { mayBook } from '../people/may-book.ts'
import { refusedByNetwork } from '../people/of-network.ts'
import { type Decision, unchanged, type Write } from '../writes.ts'
import { withDue } from './next-due.ts'
import { checkRoom, refusedFor } from './room.ts'
import { limitOf, mobileOf, offered, type SlotRequest } from './slot-request.ts'

/**
 * The one way to get places (DESIGN 3.1): the rules are checked against what is taken at this very moment, and all
 * slots are taken or none.
 */
export function reserve(facts: Facts, command: ReserveCommand): Decision<'reserve'> {
  const key = keyHash(facts, command.key)
  const { number, there } = numberFor(facts, command, key)
  if (there !== undefined) return unchanged({ ok: true, booking: there.booking, repeated: true })
  const person = facts.resolve(command.person)
  const named = command.replaces === undefined ? undefined : ownHold(facts, command.replaces, person)
  if (named !== undefined && named.booking.state !== 'held') return settled(named.booking)
  const others = openHolds(facts, command, person).filter(({ number: other }) => other !== named?.number)
  const own = named ?? others.pop()

  const { now, marks, party, answers = {} } = command
  const byStaff = command.byStaff !== undefined
  const wanted: SlotRequest = { ...offered(facts, command.hall, command.service), marks, party, now, own, byStaff }
  const mobile = mobileOf(facts, wanted.service, answers)
  const refused = byStaff ? undefined : mayBook(facts, wanted.hall, { person, mobile, now })
  if (refused !== undefined) return refusing(refused)
  const { checked, freed } = checkRoom(facts, wanted, person, mobile)
  if (!checked.ok) return refusedFor(facts, checked, wanted)

  const { claims, start, end } = checked.value
  const network = networkOf(facts, command)
  const many = network && refusedByNetwork(facts, wanted, claims, network)
  if (many !== undefined) return many
  const { zone, formVersion } = termsOf(wanted)
  const booking: Booking = {
    id: idOf(number),
    code: codeOf(number),
    state: command.confirmed === true || byStaff ? 'confirmed' : 'held',
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
  if (command.byStaff?.arrived === true) {
    booking.state = 'checkedIn'
    booking.arrivedAt = now
    booking.checkIn = { by: command.actor, at: now }
  }
  const after: StoredBooking = {
    number,
    booking: booking.state === 'held' ? booking : withDue(facts, booking, now),
    counted: true,
    keys: withKey(NO_KEYS, key),
    ...(mobile && { mobile }),
    ...(network && { network }),
  }
  const made: Write = { set: 'booking', after, ...(byStaff ? {} : limitOf(wanted, person, mobile)) }
  return {
    result: { ok: true, booking: after.booking },
    writes: [
      ...freed,
      ...[...others, ...(own === undefined ? [] : [own])].flatMap((hold) => givingWay(hold, hold === named, now)),
      made,
    ],
  }
}

/** Of a guest's hold only: what is booked at once or offered by the house is nobody's address. */
function networkOf(facts: Facts, { network, hold, confirmed }: ReserveCommand): Buffer | undefined {
  if (network === undefined || hold.kind !== 'form' || confirmed === true) return undefined
  return facts.hash('network', network)
}

/** The first number of the key that is free, or that the same key has drawn; another key's numbers are passed over. */
function numberFor(facts: Facts, command: ReserveCommand, key: Buffer): { number: number; there?: StoredBooking } {
  for (let attempt = 0; ; attempt++) {
    const number = numberOfKey(facts, command.key, key, attempt)
    const there = facts.booking(number)
    if (there === undefined) return { number }
    if (hasKey(there.keys, key)) return { number, there }
  }
}

/** The hold that gives way; one that has ended, or that is not the person's, has nothing to give. */
function ownHold(facts: Facts, id: string, person: string): StoredBooking | undefined {
  const stored = bookingBy(facts, id)
  if (stored === undefined || stored.booking.state === 'expired') return undefined
  return facts.resolve(stored.booking.person) === person ? stored : undefined
}

/**
 * A conversation holds places for one booking at a time, whatever road it takes: who wants a second one gives the first back,
 * and a late yes to it finds its places again if there is room. Offers of a waiting list are the house's own.
 */
function openHolds(facts: Facts, { conversation, confirmed }: ReserveCommand, person: string): StoredBooking[] {
  if (conversation === undefined || confirmed === true) return []
  return facts
    .holdsOf(person)
    .filter(({ booking }) => booking.hold?.kind === 'form' && booking.conversation === conversation)
}

function givingWay(before: StoredBooking, replaced: boolean, now: number): Write[] {
  const { nextDue: _, ...rest } = before.booking
  const booking: Booking = { ...rest, state: 'expired', ...(replaced && { reason: 'replaced' }), changedAt: now }
  return [{ set: 'booking', before, after: { ...before, booking, counted: false } }]
}

/** Hall and service are known here: the rules have refused everything else. */
function termsOf({ hall, service }: SlotRequest): { zone: string; formVersion: number } {
  if (hall === undefined || service === undefined) throw new Error('the rules let a service pass that is not known')
  return { zone: hall.zone, formVersion: service.formVersion }
}

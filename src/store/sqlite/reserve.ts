import type { Booking } from '../../domain/booking.ts'
import { checkReservation } from '../../domain/check-reservation.ts'
import type { CommandResult, ReserveCommand } from '../store.ts'
import type { Kept } from './booking-rows.ts'
import { codeOf, idOf, numberOf, numberOfKey } from './code.ts'
import { type Desk, hasKey, keyMark, mobileOf, noteChange, offered, ownPlaces, refusedFor, settled } from './desk.ts'

/**
 * The one way to get places (DESIGN 3.1): the rules are checked against what is taken at this very moment, and all
 * slots are taken or none.
 */
export function reserve(desk: Desk, command: ReserveCommand): CommandResult {
  const key = keyMark(desk, command.key)
  const spot = spotFor(desk, command.key, key)
  if (spot.taken !== undefined) return { ok: true, booking: spot.taken, repeated: true }

  const person = desk.persons.resolve(command.person)
  const { now, marks, party, answers = {} } = command
  const { hall, service } = offered(desk, command.hall, command.service)
  const giving = command.replaces === undefined ? undefined : ownHold(desk, command.replaces, person)
  if (giving !== undefined && giving.booking.state !== 'held') return settled(giving.booking)

  const except = ownPlaces(giving)
  const mobile = mobileOf(desk, service, answers)
  const checked = checkReservation({
    hall,
    service,
    marks,
    party,
    now,
    used: (mark) => (service === undefined ? 0 : desk.places.used(service.pool, mark, now, except)),
    personCount:
      service === undefined
        ? 0
        : desk.limits.count({ hall: command.hall, service, person, mobile, now, except: except.holds }),
  })
  if (!checked.ok || hall === undefined || service === undefined)
    return checked.ok
      ? { ok: false, code: 'HALLO_SERVICE_UNAVAILABLE' }
      : refusedFor(desk, checked, { hall, service, marks, party, now, except })

  if (giving !== undefined) giveWay(desk, giving, now)
  const { claims, start, end } = checked.value
  const until = command.confirmed === true ? undefined : command.hold.until
  const booking: Booking = {
    id: idOf(spot.number),
    code: codeOf(spot.number),
    state: until === undefined ? 'confirmed' : 'held',
    version: 1,
    hall: hall.id,
    service: service.id,
    person,
    claims,
    start,
    end,
    zone: hall.zone,
    party,
    answers,
    formVersion: service.formVersion,
    createdAt: now,
    changedAt: now,
  }
  if (command.conversation !== undefined) booking.conversation = command.conversation
  if (until !== undefined) {
    booking.hold = { kind: command.hold.kind, until }
    booking.nextDue = until
  }
  desk.places.take(spot.number, claims, until, now)
  desk.bookings.insert({ number: spot.number, booking, keys: key, ...(mobile && { mobile }) })
  noteChange(desk, command, undefined, booking)
  return { ok: true, booking }
}

/** The number that the key stands for: free, or taken by the same key before. Another key's is passed over. */
function spotFor(desk: Desk, key: string, mark: Buffer): { number: number; taken?: Booking } {
  for (let attempt = 0; ; attempt++) {
    const number = numberOfKey(desk.vault, key, attempt)
    const kept = desk.bookings.byNumber(number)
    if (kept === undefined) return { number }
    if (hasKey(kept.keys, mark)) return { number, taken: kept.booking }
  }
}

/** The hold that gives way; one that is over by now, or that is not the person's, has nothing to give. */
function ownHold(desk: Desk, id: string, person: string): Kept | undefined {
  const number = numberOf(id)
  const kept = number === undefined ? undefined : desk.bookings.byNumber(number)
  if (kept === undefined || kept.booking.state === 'expired') return undefined
  return desk.persons.resolve(kept.booking.person) === person ? kept : undefined
}

function giveWay(desk: Desk, { number, booking, ...kept }: Kept, now: number): void {
  desk.places.give(number, booking.claims, false, now)
  const { nextDue: _, ...rest } = booking
  desk.bookings.update({ ...kept, number, booking: { ...rest, state: 'expired', reason: 'replaced', changedAt: now } })
}

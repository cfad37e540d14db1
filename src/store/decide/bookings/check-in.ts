import type { Booking } from '../../../domain/booking/booking.ts'
import { checkArrival } from '../../../domain/booking/check-arrival.ts'
import type { ArriveCommand, CheckInCommand, UndoCheckInCommand } from '../../port/commands/booking-commands.ts'
import type { RefusalResult } from '../../port/commands/results.ts'
import { keyHash, withKey } from '../code.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { bookingBy, changed, lookUp, refusing, unknown } from '../once.ts'
import { type BookingDecision, type Decision, unchanged } from '../writes.ts'
import { withDue } from './next-due.ts'
import { offered } from './slot-request.ts'

/** The guest is here: noted the first time, and no change of what staff see (the version stays). */
export function arrive(facts: Facts, command: ArriveCommand): Decision<'arrive'> {
  const before = bookingBy(facts, command.booking)
  if (before === undefined) return refusing(unknown)
  const { booking } = before
  const { hall, service } = offered(facts, booking.hall, booking.service)
  const allowed = checkArrival(booking, service, command.now)
  if (!allowed.ok) return refusing({ ...allowed, booking })
  if (command.scanned === true && hall?.desk?.selfCheckIn === true) return selfCheckIn(facts, before, command)
  if (booking.arrivedAt !== undefined) return unchanged({ ok: true, booking, repeated: true })
  const arrived: Booking = { ...booking, arrivedAt: command.now }
  return {
    result: { ok: true, booking: arrived },
    writes: [{ set: 'booking', before, after: { ...before, booking: arrived } }],
  }
}

/** As by staff, and by the guest: their number shows who it was. */
function selfCheckIn(facts: Facts, before: StoredBooking, { actor: by, now, key }: ArriveCommand): Decision<'arrive'> {
  const { booking, keys } = before
  const arrivedAt = booking.arrivedAt ?? now
  const version = booking.version + 1
  const checkedIn: Booking = {
    ...booking,
    state: 'checkedIn',
    arrivedAt,
    checkIn: { by, at: now },
    version,
    changedAt: now,
  }
  const after = { ...before, booking: withDue(facts, checkedIn, now), keys: withKey(keys, keyHash(facts, key)) }
  return { result: { ok: true, booking: after.booking }, writes: [{ set: 'booking', before, after }] }
}

export function checkIn(facts: Facts, command: CheckInCommand): Decision<'checkIn'> {
  const { now, actor, came, early } = command
  return move(facts, command, (booking) => {
    if (booking.state !== 'confirmed') return { ok: false, code: 'HALLO_BOOKING_SETTLED', booking }
    const { service } = offered(facts, booking.hall, booking.service)
    const allowed = checkArrival(booking, service, now)
    if (!allowed.ok && !(early === true && allowed.code === 'HALLO_CHECK_IN_EARLY')) return { ...allowed, booking }
    const counted = came !== undefined && came !== booking.party && { came }
    const arrivedAt = booking.arrivedAt ?? now
    return { ...booking, state: 'checkedIn', arrivedAt, checkIn: { by: actor, at: now }, ...counted }
  })
}

export function undoCheckIn(facts: Facts, command: UndoCheckInCommand): Decision<'undoCheckIn'> {
  return move(facts, command, (booking) => {
    if (booking.state !== 'checkedIn') return { ok: false, code: 'HALLO_BOOKING_SETTLED', booking }
    if (command.now >= booking.end) return { ok: false, code: 'HALLO_BOOKING_OVER', booking }
    const { checkIn: _, arrivedAt: __, came: ___, ...rest } = booking
    return { ...rest, state: 'confirmed' }
  })
}

/** One change of state, once by its key, of the version that was shown. */
function move(
  facts: Facts,
  command: CheckInCommand | UndoCheckInCommand,
  to: (booking: Booking) => Booking | RefusalResult,
): BookingDecision {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { stored, key } = found
  const wanted = to(stored.booking)
  if ('ok' in wanted) return refusing(wanted)
  if (stored.booking.version !== command.version) return changed(stored.booking)
  const { now } = command
  const booking = withDue(facts, { ...wanted, version: stored.booking.version + 1, changedAt: now }, now)
  const after = { ...stored, booking, keys: withKey(stored.keys, key) }
  return { result: { ok: true, booking }, writes: [{ set: 'booking', before: stored, after }] }
}

import type { Booking } from '../../domain/booking/booking.ts'
import { checkArrival } from '../../domain/booking/check-in.ts'
import type { ArriveCommand, CheckInCommand, CommandResult, UndoCheckInCommand } from '../port/store.ts'
import { withKey } from './code.ts'
import { changed, type Desk, noteChange, offered, settled, unknown, withDue } from './desk.ts'
import { lookUp } from './look-up.ts'

/** The guest is here: noted the first time, and no change of what staff see (the version stays). */
export function arrive(desk: Desk, command: ArriveCommand): CommandResult {
  const kept = desk.bookings.byName(command.booking)
  if (kept === undefined) return unknown
  const { booking } = kept
  const { service } = offered(desk, booking.hall, booking.service)
  const allowed = checkArrival(booking, service, command.now)
  if (!allowed.ok) return { ...allowed, booking }
  if (booking.arrivedAt !== undefined) return { ok: true, booking, repeated: true }
  const after: Booking = { ...booking, arrivedAt: command.now }
  desk.bookings.update({ ...kept, booking: after })
  return { ok: true, booking: after }
}

export function checkIn(desk: Desk, command: CheckInCommand): CommandResult {
  const { now, actor } = command
  return move(desk, command, (booking) => {
    if (booking.state !== 'confirmed') return settled(booking)
    const { service } = offered(desk, booking.hall, booking.service)
    const allowed = checkArrival(booking, service, now)
    if (!allowed.ok) return { ...allowed, booking }
    return { ...booking, state: 'checkedIn', arrivedAt: booking.arrivedAt ?? now, checkIn: { by: actor, at: now } }
  })
}

export function undoCheckIn(desk: Desk, command: UndoCheckInCommand): CommandResult {
  return move(desk, command, (booking) => {
    if (booking.state !== 'checkedIn') return settled(booking)
    if (command.now >= booking.end) return { ok: false, code: 'HALLO_BOOKING_OVER', booking }
    const { checkIn: _, arrivedAt: __, ...rest } = booking
    return { ...rest, state: 'confirmed' }
  })
}

/** One change of state, once by its key, of the version that was shown. */
function move(
  desk: Desk,
  command: CheckInCommand | UndoCheckInCommand,
  to: (booking: Booking) => Booking | (CommandResult & { ok: false }) | CommandResult,
): CommandResult {
  const found = lookUp(desk, command)
  if (found.done !== undefined) return found.done
  const { kept, key } = found
  const { booking } = kept
  const wanted = to(booking)
  if ('ok' in wanted) return wanted
  if (booking.version !== command.version) return changed(booking)
  const after = withDue(desk, { ...wanted, version: booking.version + 1, changedAt: command.now }, command.now)
  desk.bookings.update({ ...kept, booking: after, keys: withKey(kept.keys, key) })
  noteChange(desk, command, booking, after)
  return { ok: true, booking: after }
}

import type { Booking } from '../../domain/booking/booking.ts'
import { checkCancel } from '../../domain/booking/check-cancel.ts'
import type { CancelCommand, CommandResult, ExpireCommand, ReleaseCommand } from '../port/store.ts'
import type { Kept } from './booking-rows.ts'
import { withKey } from './code.ts'
import { changed, type Desk, noteChange, offered, ownPlaces, settled, withDue } from './desk.ts'
import { lookUp } from './look-up.ts'

/** The guest cancels by the service's policy, staff at any time with a reason. A hold is given back. */
export function cancel(desk: Desk, command: CancelCommand): CommandResult {
  const found = lookUp(desk, command)
  if (found.done !== undefined) return found.done
  const { kept, key } = found
  const { booking } = kept
  if (booking.state !== 'held' && booking.state !== 'pending' && booking.state !== 'confirmed') return settled(booking)
  if (booking.version !== command.version) return changed(booking)
  if (command.by === 'guest') {
    const { service } = offered(desk, booking.hall, booking.service)
    // A service that is no longer offered has no policy either: nobody is kept in it.
    const allowed = service === undefined ? undefined : checkCancel(booking, service, command.now)
    if (allowed?.ok === false) return { ...allowed, booking }
  }
  if (booking.state === 'held' && command.by === 'guest') return end(desk, command, kept, key, 'expired', 'released')
  return end(desk, command, kept, key, command.by === 'staff' ? 'cancelledByStaff' : 'cancelled', command.reason)
}

/** Gives a hold back; one that is over already is as good as given back. */
export function release(desk: Desk, command: ReleaseCommand): CommandResult {
  const found = lookUp(desk, command)
  if (found.done !== undefined) return found.done
  const { kept, key } = found
  const { booking } = kept
  if (booking.state === 'expired' && booking.reason !== undefined) return { ok: true, booking }
  if (booking.state !== 'held' && booking.state !== 'expired') return settled(booking)
  return end(desk, command, kept, key, 'expired', 'released')
}

/** The version stays as it is, so that the yes to what was shown still finds its hold (`confirm.ts`). */
export function expire(desk: Desk, command: ExpireCommand): CommandResult {
  const found = lookUp(desk, command)
  if (found.done !== undefined) return found.done
  const { kept, key } = found
  const { booking } = kept
  const waits = booking.state === 'held' || booking.state === 'pending'
  if (!waits || booking.hold === undefined) return settled(booking)
  if (booking.version !== command.version || booking.hold.until > command.now) return changed(booking)
  if (booking.state === 'pending') return end(desk, command, kept, key, 'declined', 'undecided')
  return end(desk, command, kept, key, 'expired', undefined)
}

/** The booking gives its places back and ends in `state`. Nothing is deleted. */
function end(
  desk: Desk,
  command: CancelCommand | ReleaseCommand | ExpireCommand,
  kept: Kept,
  key: Buffer,
  state: 'cancelled' | 'cancelledByStaff' | 'declined' | 'expired',
  reason: string | undefined,
): CommandResult {
  const { booking } = kept
  const { now } = command
  desk.places.give(ownPlaces(kept))
  const { nextDue: _, ...rest } = booking
  const ended: Booking = { ...rest, state, changedAt: now }
  if (state !== 'expired') {
    delete ended.hold
    ended.version = booking.version + 1
  }
  if (reason !== undefined) ended.reason = reason
  const after = withDue(desk, ended, now)
  desk.bookings.update({ ...kept, booking: after, counted: false, keys: withKey(kept.keys, key) })
  noteChange(desk, command, booking, after)
  return { ok: true, booking: after }
}

import type { Booking } from '../../../domain/booking/booking.ts'
import { checkCancel } from '../../../domain/booking/check-cancel.ts'
import { CHANGEABLE_STATES } from '../../../domain/booking/states.ts'
import type { CancelCommand, ExpireCommand, ReleaseCommand } from '../../port/commands/booking-commands.ts'
import { withKey } from '../code.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { changed, lookUp, refusing, settled } from '../once.ts'
import { type BookingDecision, type Decision, unchanged } from '../writes.ts'
import { beforeOf } from './before.ts'
import { withDue } from './next-due.ts'
import { offered } from './slot-request.ts'

/** The guest cancels by the service's policy, staff at any time with a reason. A hold is given back. */
export function cancel(facts: Facts, command: CancelCommand): Decision<'cancel'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { booking } = found.stored
  if (!CHANGEABLE_STATES.includes(booking.state)) return settled(booking)
  if (booking.version !== command.version) return changed(booking)
  if (command.by === 'guest') {
    const { service } = offered(facts, booking.hall, booking.service)
    // A service that is no longer offered has no policy either: nobody is kept in it.
    const allowed = service === undefined ? undefined : checkCancel(booking, service, command.now)
    if (allowed?.ok === false) return refusing({ ...allowed, booking })
  }
  if (booking.state === 'held' && command.by === 'guest') return end(facts, command, found, 'expired', 'released')
  return end(facts, command, found, command.by === 'staff' ? 'cancelledByStaff' : 'cancelled', command.reason)
}

/** Gives a hold back; one that is over already is as good as given back. */
export function release(facts: Facts, command: ReleaseCommand): Decision<'release'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { booking } = found.stored
  if (booking.state === 'expired' && booking.reason !== undefined) return unchanged({ ok: true, booking })
  if (booking.state !== 'held' && booking.state !== 'expired') return settled(booking)
  return end(facts, command, found, 'expired', 'released')
}

/** The version stays as it is, so that the yes to what was shown still finds its hold (`confirm.ts`). */
export function expire(facts: Facts, command: ExpireCommand): Decision<'expire'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { booking } = found.stored
  const waits = booking.state === 'held' || booking.state === 'pending'
  if (!waits || booking.hold === undefined) return settled(booking)
  if (booking.version !== command.version || booking.hold.until > command.now) return changed(booking)
  if (booking.state === 'pending') return end(facts, command, found, 'declined', 'undecided')
  return end(facts, command, found, 'expired', undefined)
}

/** The booking gives its places back and ends in `state`. Nothing is deleted. */
function end(
  facts: Facts,
  { now }: { now: number },
  { stored, key }: { stored: StoredBooking; key: Buffer },
  state: 'cancelled' | 'cancelledByStaff' | 'declined' | 'expired',
  reason: string | undefined,
): BookingDecision {
  const { nextDue: _, ...rest } = stored.booking
  const ended: Booking = { ...rest, state, changedAt: now }
  if (state !== 'expired') {
    delete ended.hold
    ended.version = stored.booking.version + 1
  }
  if (reason !== undefined) ended.reason = reason
  if (state === 'cancelledByStaff') ended.before = beforeOf(stored.booking, ended.version)
  const booking = withDue(facts, ended, now)
  const after: StoredBooking = { ...stored, booking, counted: false, keys: withKey(stored.keys, key) }
  return { result: { ok: true, booking }, writes: [{ set: 'booking', before: stored, after }] }
}

import type { Booking } from '../../domain/booking/booking.ts'
import type { CommandResult, DecideCommand } from '../port/store.ts'
import { withKey } from './code.ts'
import { changed, type Desk, noteChange, ownPlaces, settled, withDue } from './desk.ts'
import { lookUp } from './look-up.ts'

/** The hall says yes or no to a request. Its places were held all the time, so a yes needs no room. */
export function decide(desk: Desk, command: DecideCommand): CommandResult {
  const found = lookUp(desk, command)
  if (found.done !== undefined) return found.done
  const { kept, key } = found
  const { booking } = kept
  if (booking.state !== 'pending') return settled(booking)
  if (booking.version !== command.version) return changed(booking)

  const { now, actor, approve, reason } = command
  if (approve && now >= booking.start) return { ok: false, code: 'HALLO_SLOT_PAST', booking }
  const { hold: _, nextDue: __, ...rest } = booking
  const decided: Booking = {
    ...rest,
    state: approve ? 'confirmed' : 'declined',
    version: booking.version + 1,
    decided: { by: actor, at: now },
    changedAt: now,
    ...(reason !== undefined && { reason }),
  }
  const after = withDue(desk, decided, now)
  if (!approve) desk.places.give(ownPlaces(kept))
  desk.bookings.update({ ...kept, booking: after, counted: approve, keys: withKey(kept.keys, key) })
  noteChange(desk, command, booking, after)
  return { ok: true, booking: after }
}

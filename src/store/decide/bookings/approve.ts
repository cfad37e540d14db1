import type { Booking } from '../../../domain/booking/booking.ts'
import type { ApproveCommand } from '../../port/commands/booking-commands.ts'
import { withKey } from '../code.ts'
import type { Facts, StoredBooking } from '../facts.ts'
import { changed, lookUp, refusing, settled } from '../once.ts'
import type { Decision } from '../writes.ts'
import { withDue } from './next-due.ts'

/** The hall says yes or no to a request. Its places were held all the time, so a yes needs no room. */
export function approve(facts: Facts, command: ApproveCommand): Decision<'approve'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { stored, key } = found
  const before = stored.booking
  if (before.state !== 'pending') return settled(before)
  if (before.version !== command.version) return changed(before)

  const { now, actor, approve: yes, reason } = command
  if (yes && now >= before.start) return refusing({ ok: false, code: 'HALLO_SLOT_PAST', booking: before })
  const { hold: _, nextDue: __, ...rest } = before
  const answered: Booking = {
    ...rest,
    state: yes ? 'confirmed' : 'declined',
    version: before.version + 1,
    decided: { by: actor, at: now },
    changedAt: now,
    ...(reason !== undefined && { reason }),
  }
  const booking = withDue(facts, answered, now)
  const after: StoredBooking = { ...stored, booking, counted: yes, keys: withKey(stored.keys, key) }
  return { result: { ok: true, booking }, writes: [{ set: 'booking', before: stored, after }] }
}

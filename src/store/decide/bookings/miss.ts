import { noShowAt } from '../../../domain/booking/no-shows.ts'
import type { MissCommand } from '../../port/commands/booking-commands.ts'
import { withKey } from '../code.ts'
import type { Facts } from '../facts.ts'
import { lookUp, settled } from '../once.ts'
import type { Decision } from '../writes.ts'
import { beforeOf } from './before.ts'
import { withDue } from './next-due.ts'
import { offered } from './slot-request.ts'

/** See `MissCommand`. As it was is kept, so that staff can take it back. */
export function miss(facts: Facts, command: MissCommand): Decision<'miss'> {
  const found = lookUp(facts, command)
  if (found.done !== undefined) return found.done
  const { stored, key } = found
  const { booking } = stored
  const { hall } = offered(facts, booking.hall, booking.service)
  if (noShowAt(booking, hall) !== command.due || command.due > command.now) return settled(booking)
  const version = booking.version + 1
  const before = beforeOf(booking, version)
  const missed = withDue(facts, { ...booking, state: 'noShow', version, before, changedAt: command.now }, command.now)
  const after = { ...stored, booking: missed, counted: false, keys: withKey(stored.keys, key) }
  return { result: { ok: true, booking: missed }, writes: [{ set: 'booking', before: stored, after }] }
}

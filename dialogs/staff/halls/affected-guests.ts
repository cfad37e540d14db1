import type { Booking } from '../../../src/domain/booking/booking.ts'
import { stands } from '../../../src/domain/booking/stands.ts'
import { findHall } from '../../../src/domain/hall/catalogue.ts'
import type { Hall } from '../../../src/domain/hall/hall.ts'
import type { CommandContext } from '../commands/table-command.ts'

/** Whom a change of the halls touches. */

/** Bookings that are not over and that the halls, as they are to be, would not have: their time or their service is gone. */
export function touchedBy(c: CommandContext, before: readonly Hall[], after: readonly Hall[]): Booking[] {
  const bookings = ofChanged(c, before, after).flatMap((coming) => coming.bookings)
  return touchedAmong(bookings, before, after)
}

/** So many that can't be read: whether they are touched is not known. */
export const damagedIn = (c: CommandContext, before: readonly Hall[], after: readonly Hall[]): number =>
  ofChanged(c, before, after).reduce((sum, { damaged }) => sum + damaged, 0)

function ofChanged(c: CommandContext, before: readonly Hall[], after: readonly Hall[]) {
  const changed = before.filter((hall) => findHall({ halls: after }, hall.id) !== hall).map(({ id }) => id)
  c.want(...changed.map((hall) => ({ need: 'coming', hall }) as const))
  return changed.map((hall) => c.fact({ need: 'coming', hall }))
}

/** The same of bookings that are at hand, soonest first. */
export const touchedAmong = (
  bookings: readonly Booking[],
  before: readonly Hall[],
  after: readonly Hall[],
): Booking[] =>
  bookings.filter((booking) => stands(before, booking) && !stands(after, booking)).sort((a, b) => a.start - b.start)

import type { Booking, BookingBefore } from '../../../domain/booking/booking.ts'

/** How a booking stands, kept with what staff make of it (its `version`) so that they can take that back. */
export function beforeOf(booking: Booking, version: number): BookingBefore {
  const { state, claims, start, end, party, answers } = booking
  const { reason, arrivedAt, checkIn, came, leftAt, paid, note } = booking
  return {
    version,
    ...{ state, claims, start, end, party, answers },
    ...defined({ reason, arrivedAt, checkIn, came, leftAt, paid, note }),
  }
}

/** The booking as it stood; what it had not then it has not now. */
export function asBefore(booking: Booking, { version: _, ...before }: BookingBefore): Booking {
  const rest = { ...booking }
  for (const key of ['reason', 'arrivedAt', 'checkIn', 'came', 'leftAt', 'paid', 'note', 'before'] as const)
    delete rest[key]
  return { ...rest, ...before }
}

const defined = <Part extends object>(part: Part): { [Key in keyof Part]?: Exclude<Part[Key], undefined> } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never

import type { Booking } from '../domain/booking/booking.ts'
import { stands } from '../domain/booking/stands.ts'
import { CANCELLED_STATES, TOLD_STATES } from '../domain/booking/states.ts'
import { dayStart } from '../domain/time/day-start.ts'
import { localDate } from '../domain/time/zone.ts'
import type { BookingRef, ClosingTask, Store } from '../store/port/store.ts'

/** Closing a time that guests have booked: who has answered, and when whoever closed it hears how it stands. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The morning of the first day, before its first guest; at the earliest half an hour from now (UTC ms). */
export function closingDue({ start, zone }: Pick<Booking, 'start' | 'zone'>, now: number): number {
  const morning = dayStart(localDate(start, zone), zone) + 8 * HOUR
  return Math.max(now + 30 * MINUTE, Math.min(morning, start - HOUR))
}

/** `open`: the time is there again, or the service has it back. */
type AnswerTo = 'waiting' | 'moved' | 'cancelled' | 'calledOff' | 'open' | 'over'

export interface ClosingAnswer {
  booking: Booking
  how: AnswerTo
}

/** What has become of each booking that a closing touched, soonest first. */
export async function closingAnswers(
  { body, after = '' }: ClosingTask,
  now: number,
  store: Pick<Store, 'booking' | 'catalogue'>,
): Promise<ClosingAnswer[]> {
  const { halls } = await store.catalogue()
  const late = after.split(' ').flatMap((each) => (each === '' ? [] : [{ id: each }]))
  const answers: ClosingAnswer[] = []
  for (const touched of [...body.bookings, ...late]) {
    const booking = await store.booking({ id: touched.id })
    if (booking !== undefined) answers.push({ booking, how: answerTo(booking, touched, { halls, now }) })
  }
  return answers
}

function answerTo(
  booking: Booking,
  { start }: Partial<BookingRef>,
  { halls, now }: { halls: Parameters<typeof stands>[0]; now: number },
): AnswerTo {
  if (booking.state === 'cancelledByStaff' || booking.state === 'declined') return 'calledOff'
  if (CANCELLED_STATES.includes(booking.state)) return 'cancelled'
  if (stands(halls, booking)) return start === undefined || booking.start === start ? 'open' : 'moved'
  return !TOLD_STATES.includes(booking.state) || booking.end <= now ? 'over' : 'waiting'
}

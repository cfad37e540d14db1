import { type Move, push } from './dialog.ts'

/** Begins a booking with what is known of it, at the first question that is left. */
export function beginBooking(known: { hall?: string | undefined; service?: string | undefined; date?: string }): Move {
  const { hall, service, date } = known
  if (hall === undefined) return push('booking')
  if (service === undefined) return push('booking', { hall }, 'service')
  return date === undefined
    ? push('booking', { hall, service }, 'date')
    : push('booking', { hall, service, date }, 'slot')
}

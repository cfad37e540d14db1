import { type Move, push } from '../engine/dialog.ts'

interface Known {
  hall?: string | undefined
  service?: string | undefined
  date?: string
  /** slots of that day */
  marks?: string[]
  part?: string
  first?: true
}

/** Begins a booking with what is known of it, at the first question that is left. */
export function beginBooking(known: Known): Move {
  const { hall, service, date, marks, first, part } = known
  if (hall === undefined) return push('booking')
  if (service === undefined) return push('booking', { hall }, 'service')
  if (date !== undefined && marks !== undefined) return push('booking', { hall, service, date, marks }, 'begin')
  if (date !== undefined && first === true)
    return push('booking', { hall, service, date, first, ...(part !== undefined && { part }) }, 'begin')
  return date === undefined
    ? push('booking', { hall, service }, 'date')
    : push('booking', { hall, service, date }, 'slot')
}

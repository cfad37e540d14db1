import type { BookingState } from '../../../../domain/booking/booking.ts'

/** A condition on the column `state`, or on that of a table's alias. States are written in the source: none needs quoting. */
export const stateIn = (states: readonly BookingState[], column = 'state'): string => `${column} IN ${list(states)}`

/** Written exactly as in the index on services, so that it serves. */
export const stateNotIn = (states: readonly BookingState[]): string => `state NOT IN ${list(states)}`

const list = (states: readonly BookingState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`

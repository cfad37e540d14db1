import type { MessageLine } from '../../engine/types.ts'

/** So many bookings can't be read and are missing in a list: nothing is left out silently. */
export const damagedLines = (count: number): MessageLine[] =>
  count === 0 ? [] : [{ message: 'day:damaged', params: { count } }]

import { LEASE_MOST_MS } from '../port/store.ts'

/** Does nobody hold it any more? `until` and `now`: real clock. */
export const isFree = (until: number, now: number): boolean => until <= now || until > now + LEASE_MOST_MS

/** The same as a condition on a column; `now` is a parameter such as `?2`. */
export const freeSql = (column: string, now: string): string =>
  `(${column} <= ${now} OR ${column} > ${now} + ${LEASE_MOST_MS})`

/**
 * Does nobody hold it any more? A condition on a column of ends of leases; `ended` and `beyond` are parameters such as `?2`
 * (`LeaseClock.bounds`).
 */
export const freeSql = (column: string, ended: string, beyond: string): string =>
  `(${column} <= ${ended} OR ${column} > ${beyond})`

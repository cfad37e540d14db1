import type { When } from '../reading.ts'

/** A day in the calendar and how sure it is. Day numbers as in `calendar.ts`. */
export interface DateResult {
  day: number
  /** last day of a range */
  until?: number
  stated: When['stated']
  assumed: When['assumed']
  /** asks: the parts contradict each other, or two readings are as likely; ambiguous: the other one is worth showing */
  doubt?: 'conflict' | 'ambiguous'
  /** the other reading of an ambiguous day */
  other?: number
}
/** impossible: no such day; nothing: says no day (a year alone) */
export type Resolution = DateResult | 'impossible' | 'nothing'

export const at = (day: number, convention?: [string, string], more: Partial<DateResult> = {}): DateResult => ({
  day,
  stated: ['date'],
  assumed: convention ? [{ field: convention[0], convention: convention[1] }] : [],
  ...more,
})

export const atLeast = (n: number | undefined, from: number): number | undefined =>
  n !== undefined && n >= from ? n : undefined

/** The first of the years that has such a day. */
export function firstOf(from: number, to: number, make: (year: number) => number | undefined): number | undefined {
  for (let y = from; y <= to; y += 1) {
    const day = make(y)
    if (day !== undefined) return day
  }
  return undefined
}

/** The last such day before another, looking back eight years. */
export function lastOf(from: number, make: (year: number) => number | undefined, before: number): number | undefined {
  for (let y = from; y >= from - 8; y -= 1) {
    const day = make(y)
    if (day !== undefined && day < before) return day
  }
  return undefined
}

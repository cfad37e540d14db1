import type { HourRange } from '../../domain/hall/schedule.ts'

/** How a language names a part of the day, and what stands before and behind a time that begins or ends one. */
export interface PartOfDayWords {
  parts: readonly (readonly [RegExp, HourRange])[]
  from: readonly [before: string, behind: string]
  until: readonly [before: string, behind: string]
  at: readonly [before: string, behind: string]
  /** a number by itself that is an hour; groups `from` or `until`: "after 6" */
  bare: RegExp
  /** the same beside a part of the day; group `hour`: "friday night at 8" */
  bareAt: RegExp
}

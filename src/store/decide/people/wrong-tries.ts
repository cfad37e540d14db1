import type { Facts } from '../facts.ts'
import type { Write } from '../writes.ts'

/** Who or what tries are counted for, and how many wrong ones an hour are let through. */
export interface Subject {
  name: string
  most: number
}

const WINDOW_MS = 3_600_000

/** Minutes to wait where a subject has had too many; undefined: go on. `now`: the service's clock. */
export function minutesToWait(facts: Facts, subjects: readonly Subject[], now: number): number | undefined {
  let until: number | undefined
  for (const { name, most } of subjects) {
    // The oldest of the newest `most` decides: once it is an hour old there is room for a try again.
    const oldest = facts.wrongTries(name, now - WINDOW_MS)[most - 1]
    if (oldest !== undefined) until = Math.max(until ?? 0, oldest + WINDOW_MS)
  }
  return until === undefined ? undefined : Math.max(1, Math.ceil((until - now) / 60_000))
}

export const wrongTries = (subjects: readonly Subject[], now: number): Write[] =>
  subjects.map(({ name: subject }) => ({ set: 'wrongTry', subject, at: now, forget: now - WINDOW_MS }))

/** Enough for somebody who mistypes, too few for somebody who guesses. */
export const OF_PERSON = 5
/** A school or an office has one address. */
export const OF_NETWORK = 20

/** Wrong tries within the hour. */
export const countOf = (facts: Facts, name: string, now: number): number =>
  facts.wrongTries(name, now - WINDOW_MS).length

import type { Facts } from './facts.ts'
import type { Write } from './writes.ts'

/** So many wrong tries an hour: enough for somebody who mistypes, too few for somebody who guesses. */
const MOST = 5
const WINDOW_MS = 3_600_000

/** Minutes to wait where a subject (a person, a code) has had too many; undefined: go on. `now`: the service's clock. */
export function minutesToWait(facts: Facts, subjects: readonly string[], now: number): number | undefined {
  let until: number | undefined
  for (const subject of subjects) {
    // The fifth-newest decides: once it is an hour old there is room for a try again.
    const oldest = facts.wrongTries(subject, now - WINDOW_MS)[MOST - 1]
    if (oldest !== undefined) until = Math.max(until ?? 0, oldest + WINDOW_MS)
  }
  return until === undefined ? undefined : Math.max(1, Math.ceil((until - now) / 60_000))
}

export const wrongTries = (subjects: readonly string[], now: number): Write[] =>
  subjects.map((subject) => ({ set: 'wrongTry', subject, at: now, forget: now - WINDOW_MS }))

import type { KeepTimes } from '../../domain/keep-times.ts'

/** What is kept no longer goes, a bounded number a call; each call goes on where the last one stopped, round and round. */
export interface Retention {
  prune(at: Pruning): Promise<void>
  /**
   * Persons of whom nothing is kept but what was said: no booking or hold, no role, nothing that waits, and nothing said since
   * `before` (UTC ms, real clock). Of the next `limit` that are looked at; each call goes on where the last one stopped.
   */
  idlePersons(query: { before: number; limit: number }): Promise<string[]>
}

export interface Pruning {
  /** UTC ms: the real clock, and the service's */
  real: number
  now: number
  keep: Readonly<KeepTimes>
}

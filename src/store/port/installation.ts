/** Small facts of the installation (`clock`, `setupCode`: plain text, few and short), and counts of subjects. */
export interface Installation {
  meta(key: string): Promise<string | undefined>
  /** Sets it only where `was` still stands (undefined: nothing yet); returns what stands afterwards. */
  setMeta(key: string, value: string, was: string | undefined): Promise<string>

  /** Counts one more of a subject (its keyed hash is kept) within a window that its first one opens (real clock, UTC ms). */
  hit(hit: RateHit): Promise<{ count: number; until: number }>

  /**
   * Who has been erased, from the oldest on, behind `after`. A copy of the data that is older than an erasure is rid of the
   * person by it: those whose id has that mark (`erasureMark`) are erased again.
   */
  erasures(query: { after: number; limit: number }): Promise<Erasure[]>
  /** The mark of a person's id among the erasures; it lasts when the secret is changed. */
  erasureMark(person: string): string
}

export interface Erasure {
  /** counts up */
  n: number
  /** UTC ms */
  at: number
  /** 32 hex digits, an HMAC of the person's id */
  mark: string
}

export interface RateHit {
  subject: string
  windowMs: number
  now: number
}

/** Small facts of the installation (`clock`, `setupCode`: plain text, few and short), and counts of subjects. */
export interface Installation {
  meta(key: string): Promise<string | undefined>
  /** Sets it only where `was` still stands (undefined: nothing yet); returns what stands afterwards. */
  setMeta(key: string, value: string, was: string | undefined): Promise<string>

  /** Counts one more of a subject (its keyed hash is kept) within a window that its first one opens (real clock, UTC ms). */
  hit(hit: Hit): Promise<{ count: number; until: number }>
}

export interface Hit {
  subject: string
  windowMs: number
  now: number
}

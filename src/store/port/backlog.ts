/** What waits, for whoever watches the service. */
export interface BacklogSource {
  backlog(): Promise<Backlog>
}

/** Each counted up to a few thousand at most. */
export interface Backlog {
  /** messages and events of the service's own that wait for their turn, or have it */
  events: number
  /** messages to platforms that could go now (real clock) */
  sends: number
  /** since when the oldest of these could go (UTC ms, real clock); left out: none waits */
  oldestSend?: number
  /** events of the last four weeks that were given up */
  dead: number
}

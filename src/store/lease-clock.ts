import { type EventClaim, LEASE_MOST_MS } from './port/store.ts'

/**
 * Ends of leases. They are kept in real time (UTC ms), since several processes and machines share them; but a clock that is
 * set, by hand or after a sleep, neither ends a lease of a process that lives nor keeps one of a process that is gone.
 */
export interface LeaseClock {
  /** when a lease that is taken or renewed now ends */
  until(take: Pick<EventClaim, 'leaseMs'>): number
  /** A lease has ended where it ends up to `ended`, or later than `beyond`, which no lease can. */
  bounds(): { ended: number; beyond: number }
  isFree(until: number): boolean
}

interface Clocks {
  /** real time (UTC ms) */
  clock(): number
  /** ms since whenever, never set; left out: `clock` is one that nobody sets */
  steady?: (() => number) | undefined
}

/** Real time and steady time drift apart by less, and what is less harms no lease. */
const TOLERANCE_MS = 250
/** After a jump everybody who lives has renewed their leases by the new time. */
const GRACE_MS = LEASE_MOST_MS + 1000

/** After a jump leases count as held while they are by the time before it or after it, until all are of the new time. */
export function leaseClock({ clock, steady }: Clocks): LeaseClock {
  if (steady === undefined) return leasesBy(() => ({ least: clock(), most: clock() }), clock)
  let ahead = clock() - steady()
  let least = ahead
  let most = ahead
  let graceEnds = Number.NEGATIVE_INFINITY
  return leasesBy(() => {
    const now = steady()
    const was = ahead
    ahead = clock() - now
    const jumped = Math.abs(ahead - was) > TOLERANCE_MS
    if (jumped && now > graceEnds) least = most = was
    if (jumped) graceEnds = now + GRACE_MS
    if (now > graceEnds) least = most = ahead
    least = Math.min(least, ahead)
    most = Math.max(most, ahead)
    return { least: now + least, most: now + most }
  }, clock)
}

/** `read`: what the time may be, at the least and at the most. */
function leasesBy(read: () => { least: number; most: number }, clock: () => number): LeaseClock {
  const bounds = () => {
    const { least, most } = read()
    return { ended: least, beyond: most + LEASE_MOST_MS }
  }
  return {
    until({ leaseMs }) {
      // The jump is noticed before a lease of the new time is written.
      read()
      return clock() + leaseMs
    },
    bounds,
    isFree(until) {
      const { ended, beyond } = bounds()
      return until <= ended || until > beyond
    },
  }
}

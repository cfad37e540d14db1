import type { RateLimit } from '../../../config/settings.ts'

/** Remembered at most; who would be forgotten has said nothing for a while. */
const MOST = 10_000

/**
 * Messages of one person, in this process: by how many this one is too many, else 0. Counts in windows that the first one opens.
 * The limit is asked for at each message: it may change while the service runs.
 */
export function crowdLimit(
  limitNow: () => RateLimit | undefined,
  real: () => number = () => performance.now(),
): (who: string) => number {
  const counts = new Map<string, { count: number; until: number }>()
  return (who) => {
    const limit = limitNow()
    if (limit === undefined) return 0
    const now = real()
    const known = counts.get(who)
    const current = known !== undefined && known.until > now ? known : { count: 0, until: now + limit.seconds * 1000 }
    current.count += 1
    counts.delete(who)
    counts.set(who, current)
    if (counts.size > MOST) counts.delete(counts.keys().next().value!)
    return Math.max(0, current.count - limit.count)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'

/** How fast something may go: `burst` at once, and then one every `everyMs`. */
export interface Pace {
  burst: number
  everyMs: number
}

/**
 * Waits until the next one of `key` may go, and the next one of all. Times are reserved in order, so that several who wait
 * don't all go at the same moment.
 */
export function pacer({ each, all }: { each: Pace; all: Pace }, real: () => number = () => performance.now()) {
  const ready = new Map<string, number>()

  /** The moment when it may go: full allowance is had again after a rest of `burst` intervals. */
  function reserve(key: string, { burst, everyMs }: Pace, now: number): number {
    const from = Math.max(ready.get(key) ?? 0, now - (burst - 1) * everyMs)
    ready.set(key, from + everyMs)
    return Math.max(now, from)
  }

  return async (key: string): Promise<void> => {
    const now = real()
    if (ready.size > 10_000) for (const [old, at] of ready) if (at < now) ready.delete(old)
    const at = Math.max(reserve(`each ${key}`, each, now), reserve('all', all, now))
    if (at > now) await sleep(at - now)
  }
}

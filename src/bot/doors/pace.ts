import { setTimeout as sleep } from 'node:timers/promises'

/** How fast something may go: `burst` at once, and then one every `everyMs`. */
interface Pace {
  burst: number
  everyMs: number
}

export interface PacePlan {
  /** to one address */
  each: Pace
  /** in all */
  all: Pace
  /** before each, by chance between these (ms): how somebody writes who types */
  rest?: { least: number; most: number }
  /** in any minute at most so many in all */
  aMinute?: number
}

const MINUTE = 60_000

/**
 * When the next one of a key may go, and the next one of all. Times are reserved in order, so that several who wait don't all go
 * at the same moment. `chance`: 0 to 1.
 */
export function paceBook({ each, all, rest, aMinute }: PacePlan, chance: () => number = Math.random) {
  const ready = new Map<string, number>()
  /** the last so many of all, where a minute has a limit */
  const gone: number[] = []
  let last = Number.NEGATIVE_INFINITY

  /** The moment when it may go: full allowance is had again after a rest of `burst` intervals. */
  function reserve(key: string, { burst, everyMs }: Pace, now: number): number {
    const from = Math.max(ready.get(key) ?? 0, now - (burst - 1) * everyMs)
    ready.set(key, from + everyMs)
    return Math.max(now, from)
  }

  function afterAll(now: number): number {
    const rested =
      rest === undefined ? now : Math.max(now, last) + rest.least + Math.round(chance() * (rest.most - rest.least))
    const full = aMinute !== undefined && gone.length >= aMinute ? gone.shift()! + MINUTE : now
    return Math.max(rested, full)
  }

  /** In ms of the clock that `now` is of. */
  return (key: string, now: number): number => {
    if (ready.size > 10_000) for (const [old, at] of ready) if (at < now) ready.delete(old)
    const at = Math.max(reserve(`each ${key}`, each, now), reserve('all', all, now), afterAll(now))
    last = Math.max(last, at)
    if (aMinute !== undefined) gone.push(at)
    return at
  }
}

/** Waits until the next one of `key` may go. */
export function pacer(plan: PacePlan, real: () => number = () => performance.now()) {
  const next = paceBook(plan)
  return async (key: string): Promise<void> => {
    const now = real()
    const at = next(key, now)
    if (at > now) await sleep(at - now)
  }
}

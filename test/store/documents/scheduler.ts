/** Lets one of all that wait go on: which one, the seed decides. So every await is a possible switch, and repeatable. */
export function seededScheduler(seed: number): () => Promise<void> {
  const waiting: (() => void)[] = []
  const random = randomFrom(seed)
  const pump = (): void => {
    const [next] = waiting.splice(Math.floor(random() * waiting.length), 1)
    next?.()
    if (waiting.length > 0) setImmediate(pump)
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(pump)
    })
}

/** mulberry32: small, and good enough to mix orders. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

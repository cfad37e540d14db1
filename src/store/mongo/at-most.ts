/**
 * Runs at most so many at once, in the order of asking. Commands of one process that all want the same slot would else be in
 * each other's way; they share the server either way.
 */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // Whoever waits takes over the place.
      if (next === undefined) running--
      else next()
    }
  }
}

/** A wait that can be cut short: when the network is back, when the guest taps "try now", when the page is shown again. */
export class Pause {
  #wake: (() => void) | undefined

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#wake = undefined
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.#wake = done
    })
  }

  wake(): void {
    this.#wake?.()
  }
}

/**
 * Milliseconds to wait after so many failures in a row: half a second, doubled each time, 20 s at most. The jitter
 * (± 25 %) keeps all open pages from knocking at once after a restart.
 */
export function backoff(failures: number, random: () => number = Math.random): number {
  return Math.min(20_000, 250 * 2 ** Math.min(failures, 8)) * (0.75 + random() / 2)
}

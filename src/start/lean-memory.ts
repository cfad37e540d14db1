import { setFlagsFromString } from 'node:v8'

const MB = 1_048_576
/** In peace a service has 120 to 160 MB. */
const MUCH = 210 * MB
const LITTLE = 180 * MB
const LOOK_MS = 250

/**
 * In a rush the collector leaves garbage lie, above all what buffers hold, and memory grows to twice of what is in use. Above a
 * mark it is told to collect as on a small machine, for some CPU; below it time counts again.
 */
export function keepMemoryLean(): void {
  let lean = false
  const look = (): void => {
    const used = process.memoryUsage.rss()
    if (lean ? used > LITTLE : used < MUCH) return
    lean = !lean
    setFlagsFromString(lean ? '--optimize-for-size' : '--no-optimize-for-size')
  }
  setInterval(look, LOOK_MS).unref()
}

/** Figures and how they are printed: what was measured, against what it should stay below (or above). */
export interface Figure {
  name: string
  value: number
  unit: string
  /** absent: reported only; one in seconds is shown, but depends on the machine, and nobody fails by it */
  limit?: { atMost: number } | { atLeast: number }
}

export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}
export const median = (samples: readonly number[]) => quantile(samples, 0.5)

/** Units that another machine, or the same an hour later, has others of. */
const TIMES = ['s', 'ms', 'µs', '/s']

export const judged = (figure: Figure): boolean => TIMES.includes(figure.unit) || within(figure)

export function within({ value, limit }: Figure): boolean {
  if (!limit) return true
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast
}

export function line(figure: Figure): string {
  const { limit } = figure
  const wanted = !limit ? '' : 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`
  const mark = !limit ? ' ' : within(figure) ? '✓' : '✗'
  return `${mark} ${figure.name.padEnd(58)} ${round(figure.value).padStart(10)} ${figure.unit.padEnd(10)} ${wanted}`
}

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3))

/** Milliseconds that `work` takes. */
export async function timed<T>(work: () => Promise<T>): Promise<[milliseconds: number, result: T]> {
  const begin = performance.now()
  const result = await work()
  return [performance.now() - begin, result]
}

/** CPU of this process that `work` takes, its other threads included. */
export function cpuMicroseconds(work: () => void): number {
  const begin = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begin)
  return user + system
}

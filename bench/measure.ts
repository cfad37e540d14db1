/** Figures and how they are printed: what was measured, against what it should stay below (or above). */
export interface Figure {
  name: string
  value: number
  unit: string
  /** absent: reported only */
  limit?: { atMost: number } | { atLeast: number }
}

export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}
export const median = (samples: readonly number[]) => quantile(samples, 0.5)

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

import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Erasure } from './port/store.ts'

/**
 * Who was erased, once more beside the data file, as its secret is: where the data file is lost, a backup from before an erasure
 * is rid of the person by it. A line an erasure: when, and the mark of the person's id. It names nobody.
 */
const erasureListOf = (dataFile: string): string => `${dataFile}.erased`

const LINE = /^\S+ ([0-9a-f]{32})$/

/** How often each mark stands in it: somebody may come back, and be erased again. */
export function readErasures(dataFile: string): Map<string, number> {
  const file = erasureListOf(dataFile)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return counted(lines.flatMap((line) => LINE.exec(line)?.[1] ?? []))
}

/** Adds those of the store's own list that it does not have yet, durably. */
export function noteErasures(dataFile: string, erasures: readonly Erasure[]): void {
  const noted = readErasures(dataFile)
  const missing = erasures.filter(({ mark }) => {
    const times = noted.get(mark) ?? 0
    noted.set(mark, times - 1)
    return times <= 0
  })
  if (missing.length === 0) return
  const text = missing.map(({ at, mark }) => `${new Date(at).toISOString()} ${mark}\n`).join('')
  appendFileSync(erasureListOf(dataFile), text, { mode: 0o600, flush: true })
}

/** How often each stands in the list. */
function counted(marks: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1)
  return times
}

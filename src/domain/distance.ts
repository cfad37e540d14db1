/**
 * How many typing mistakes lie between two words: letters left out, put in, replaced, or two neighbours swapped
 * (optimal string alignment). Gives up beyond `limit` and returns limit + 1, so that comparing with many words is cheap.
 */
export function typos(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    before = last
    last = row
  }
  return Math.min(last[b.length]!, limit + 1)
}

/** The candidate that `word` was probably meant to be; undefined where none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 4))
  let nearest: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    const distance = typos(word.toLowerCase(), candidate.toLowerCase(), limit)
    if (distance < least) {
      least = distance
      nearest = candidate
    }
  }
  return nearest
}

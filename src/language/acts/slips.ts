import { type Model, shorter } from './model.ts'

/**
 * The known word that a word was meant to be, where one letter was left out, doubled, mistaken or swapped with its neighbour; itself where it is
 * known, or where none or several come near. People seldom mistype the first letter.
 */
export function withoutSlip(word: string, { known, slips }: Pick<Model, 'known' | 'slips'>): string {
  if (known.has(word) || word.length < 4 || word.length > 20 || !/^[a-z]+$/.test(word)) return word
  const found = new Set<string>()
  for (const part of [word, ...shorter(word)])
    for (const candidate of slips.get(part) ?? [])
      if (candidate[0] === word[0] && isNear(word, candidate)) found.add(candidate)
  const [only] = found
  return found.size === 1 ? only! : word
}

/** One edit apart: both without one letter are the same only for an edit at the same place, or for two neighbours swapped. */
function isNear(a: string, b: string): boolean {
  if (a.length === b.length) {
    let first = 0
    while (first < a.length && a[first] === b[first]) first += 1
    const same = a.slice(first + 1) === b.slice(first + 1)
    return same
      ? a.length >= 5
      : a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
  }
  return Math.abs(a.length - b.length) === 1
}

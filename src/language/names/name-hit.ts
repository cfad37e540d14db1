import type { CatalogueItem } from './name-alias.ts'

/** One name found in the text. */
export interface Hit {
  /** all that have this name */
  named: readonly CatalogueItem[]
  /** 0 … 1 */
  score: number
  /** UTF-16 offsets, in order */
  spans: [number, number][]
  /** named by its kind only: "the room" */
  kind?: boolean
}

/** A hall or service with all that names it. */
export interface NameHit {
  named: CatalogueItem
  score: number
  spans: [number, number][]
  kind: boolean
}

const overlap = ([a, b]: [number, number], [c, d]: [number, number]): boolean => a < d && c < b
export const touches = (one: Pick<Hit, 'spans'>, other: Pick<Hit, 'spans'>): boolean =>
  one.spans.some((a) => other.spans.some((b) => overlap(a, b)))

export const lengthOf = ({ spans }: Pick<Hit, 'spans'>): number => spans.reduce((sum, [from, to]) => sum + to - from, 0)
const same = (a: Hit, b: Hit): boolean => a.named === b.named || a.named.some((each) => b.named.includes(each))
const EPSILON = 0.001

/**
 * Words belong to the name that explains them best: the longer, then the better one. Names that explain the same words
 * equally well all stay ("yoga" in two halls). Each hall and service remains once, with all the places that name it.
 */
export function bestHits(hits: readonly Hit[]): NameHit[] {
  const strength = (hit: Hit): number => hit.score * lengthOf(hit)
  const kept: Hit[] = []
  for (const hit of [...hits].sort((a, b) => strength(b) - strength(a) || b.score - a.score)) {
    const weaker = (other: Hit): boolean =>
      strength(other) > strength(hit) + EPSILON && touches(hit, other) && !same(hit, other)
    if (!kept.some(weaker)) kept.push(hit)
  }
  const found = new Map<CatalogueItem, NameHit>()
  for (const { named, score, spans, kind = false } of kept)
    for (const each of named) {
      const known = found.get(each)
      if (known === undefined) found.set(each, { named: each, score, spans: [...spans], kind })
      else {
        known.score = Math.max(known.score, score)
        known.kind &&= kind
        if (!touches(known, { spans })) known.spans.push(...spans)
      }
    }
  for (const each of found.values()) each.spans.sort((a, b) => a[0] - b[0])
  return [...found.values()]
}

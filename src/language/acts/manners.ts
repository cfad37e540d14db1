import { matchesOf } from '../text/matches-of.ts'
import { contract, keyOf, type Lexicon } from './features.ts'
import type { Manners } from './phrase-format.ts'
import { isHan, type Token, tokensOf } from './tokens.ts'

/** Manners as runs of tokens, by their first or last one. */
export interface MannerIndex {
  starts: ReadonlyMap<string, readonly (readonly string[])[]>
  ends: ReadonlyMap<string, readonly (readonly string[])[]>
  joiners: readonly string[]
}

export function mannerIndex(manners: Manners, contractions: Lexicon['contractions']): MannerIndex {
  const runs = (lists: readonly (readonly string[])[]): string[][] =>
    lists
      .flat()
      .map((phrase) => contract(tokensOf(phrase.toLowerCase()), contractions).map(({ text }) => text))
      .filter((run) => run.length > 0)
      .sort((a, b) => b.length - a.length)
  const starts = runs([manners.openers, manners.fillers])
  const ends = runs([manners.closers, manners.fillers])
  const by = (all: string[][], pick: (run: string[]) => string): Map<string, string[][]> => {
    const map = new Map<string, string[][]>()
    for (const run of all) map.set(pick(run), [...(map.get(pick(run)) ?? []), run])
    return map
  }
  return {
    starts: by(starts, (run) => run[0]!),
    ends: by(ends, (run) => run[run.length - 1]!),
    joiners: manners.joiners.map((joiner) => joiner.toLowerCase()),
  }
}

/**
 * The tokens without manners at both ends. All of it manners ("ok, thanks"): as it is, `bare` tells so. A Han manner takes nothing off the
 * last character, since 好 alone is an answer.
 */
export function stripManners(
  tokens: readonly Token[],
  index: MannerIndex,
): { tokens: readonly Token[]; bare: boolean; taken: readonly string[] } {
  const taken: string[] = []
  let start = 0
  let end = tokens.length
  for (let moved = true; moved && start < end; ) {
    moved = false
    const first = index.starts
      .get(tokens[start]!.text)
      ?.find((run) => run.length <= end - start && runAt(tokens, start, run))
    if (first !== undefined) {
      taken.push(first.join(' '))
      start += first.length
      moved = true
      continue
    }
    const last = index.ends
      .get(tokens[end - 1]!.text)
      ?.find((run) => run.length <= end - start && runAt(tokens, end - run.length, run))
    if (last !== undefined) {
      taken.push(last.join(' '))
      end -= last.length
      moved = true
    }
  }
  if (start >= end) return { tokens, bare: true, taken }
  return { tokens: start === 0 && end === tokens.length ? tokens : tokens.slice(start, end), bare: false, taken }
}

const runAt = (tokens: readonly Token[], at: number, run: readonly string[]): boolean =>
  run.every((word, i) => tokens[at + i]!.text === word)

const MARKS = /[,.!?;:\n…]+|\s[-~]+\s|[()"[\]{}【】]+/g
const MOST_PIECES = 24

/** Where a masked text may be cut: at marks and before joining words. Offsets; the first is 0, the last the text's end. */
export function cutsOf(masked: string, index: MannerIndex): number[] {
  const cuts = new Set<number>([0, masked.length])
  for (const match of matchesOf(masked, MARKS)) {
    // 3.5, 15:30
    const inside = /\d/.test(masked[match.index - 1] ?? '') && /\d/.test(masked[match.index + match[0].length] ?? '')
    if (!inside) cuts.add(match.index + match[0].length)
  }
  for (const joiner of index.joiners) {
    const han = isHan(joiner[0]!)
    for (let at = masked.indexOf(joiner); at >= 0; at = masked.indexOf(joiner, at + joiner.length)) {
      const alone = !/[a-z\d']/.test(masked[at - 1] ?? ' ') && !/[a-z\d']/.test(masked[at + joiner.length] ?? ' ')
      if (han || alone) cuts.add(at)
    }
  }
  const all = [...cuts].sort((a, b) => a - b)
  if (all.length <= MOST_PIECES + 1) return all
  return [...all.slice(0, MOST_PIECES), masked.length]
}

/** The joining words at the start of a piece belong to no act. */
export function dropJoiner(tokens: readonly Token[], index: MannerIndex): readonly Token[] {
  const key = keyOf(tokens.slice(0, 4))
  for (const joiner of index.joiners) {
    if (!key.startsWith(joiner)) continue
    const length = tokensOf(joiner).length
    if (length < tokens.length && (isHan(joiner[0]!) || keyOf(tokens.slice(0, length)) === joiner))
      return tokens.slice(length)
  }
  return tokens
}

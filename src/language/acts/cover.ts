import { contract, keyOf } from './features.ts'
import { cutsOf } from './manners.ts'
import type { Model } from './model.ts'
import { type Priors, type Ranking, rank } from './rank.ts'
import { withoutSlip } from './slips.ts'
import { isMark, type Token, tokensOf } from './tokens.ts'
import { NONE } from './training/corpus.ts'

/** A piece of the message and what it may mean. */
export interface MessagePart {
  ranking: Ranking
  /** offsets in the masked text */
  start: number
  end: number
}

/** So many neighbouring pieces are read as one at most; fewer where there are many, so that the work stays small. */
const LONGEST_RUN = 4
const MANY = 5
const LONGEST_RUN_OF_MANY = 2
/** A reading of two pieces must explain this much more than one of both together. */
const CUT_COSTS = 0.6

/** The best way to cut a masked text into pieces: what explains the most words best, with the fewest cuts. */
export function cover(masked: string, model: Model, leaning: Priors): MessagePart[] {
  const tokens = contract(tokensOf(masked), model.lexicon.contractions).map((token) => {
    const text = withoutSlip(token.text, model)
    return text === token.text ? token : { ...token, text }
  })
  const cuts = cutsOf(masked, model.manners)
  const atoms = atomsOf(tokens, cuts)
  if (atoms.length === 0) return []
  const best: { value: number; from: number; part: MessagePart | undefined }[] = [
    { value: 0, from: 0, part: undefined },
  ]
  // "no, friday please" puts right what "no friday please" rules out
  const isNo = atoms.map((atom) => endsAtMark(masked, atom) && isExactly('deny', atom, model))
  // two questions mean two things
  const asks = atoms.map((atom) => /^\s*[?？]/.test(masked.slice(atom[atom.length - 1]!.end)))
  const longest = atoms.length > MANY ? LONGEST_RUN_OF_MANY : LONGEST_RUN
  for (let end = 1; end <= atoms.length; end += 1) {
    let found: (typeof best)[number] | undefined
    for (let start = Math.max(0, end - longest); start < end; start += 1) {
      const run = atoms.slice(start, end).flat()
      if (run.length > MOST_TOKENS && end - start > 1) continue
      if (asks.slice(start, end - 1).some((each) => each)) continue
      if (end - start > 1 && isNo[start] && run.some(({ text }) => isMark(text))) continue
      const ranking = rank(run, model, leaning)
      const value = best[start]!.value + worth(ranking)
      if (found !== undefined && value <= found.value) continue
      const part = { ranking, start: run[0]!.start, end: run[run.length - 1]!.end }
      found = { value, from: start, part }
    }
    best.push(found!)
  }
  const parts: MessagePart[] = []
  for (let at = atoms.length; at > 0; at = best[at]!.from) parts.unshift(best[at]!.part!)
  return parts
}

const endsAtMark = (masked: string, atom: readonly Token[]): boolean =>
  /^\s*[,.;!]/.test(masked.slice(atom[atom.length - 1]!.end))

function isExactly(act: string, tokens: readonly Token[], { exact, learnt }: Model): boolean {
  const acts = exact.get(keyOf(tokens))
  return acts !== undefined && acts.size === 1 && acts.has(learnt.acts.indexOf(act))
}

/** More is read only piece by piece: no phrase of several pieces is longer. */
const MOST_TOKENS = 16

function worth({ best, size }: Ranking): number {
  const [first] = best
  const score = first === undefined || first.act === NONE ? 0.2 : first.fit
  return size * score ** 3 - CUT_COSTS
}

function atomsOf(tokens: readonly Token[], cuts: readonly number[]): Token[][] {
  const atoms: Token[][] = []
  let at = 0
  for (let i = 1; i < cuts.length; i += 1) {
    const atom: Token[] = []
    while (at < tokens.length && tokens[at]!.start < cuts[i]!) {
      atom.push(tokens[at]!)
      at += 1
    }
    if (atom.length > 0) atoms.push(atom)
  }
  return atoms
}

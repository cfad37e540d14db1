import { featuresOf } from '../features.ts'
import { type Corpus, NONE, type Sample } from './corpus.ts'

/** What the softmax over acts has learnt. */
export interface Weights {
  acts: readonly string[]
  /** place of each feature */
  vocabulary: ReadonlyMap<string, number>
  /** how telling each feature is */
  idf: Float32Array
  /** features × acts, each in steps of `step`: what has been packed stays small */
  weights: Float32Array | Int8Array
  step: number
  bias: Float32Array
}

/** A text's features by their places, in unit length; `missing`: the share of its weight that nobody has ever said. */
export interface Vector {
  at: readonly number[]
  value: readonly number[]
  missing: number
}

const MOST_FEATURES = 7000
const ROUNDS = 14
const RATE = 0.5
const SHARPNESS = 6

/** Trains on all samples but those of `without`. Deterministic; some hundred milliseconds for some thousand sentences. */
export function train(corpus: Corpus, without: (sample: Sample) => boolean = () => false): Weights {
  const samples = corpus.samples.filter((sample) => !without(sample))
  const acts = [...new Set(corpus.samples.map(({ of }) => of))].sort()
  const { vocabulary, idf } = vocabularyOf(samples, corpus)
  const learnt: Weights = {
    acts,
    vocabulary,
    idf,
    weights: new Float32Array(vocabulary.size * acts.length),
    step: 1,
    bias: new Float32Array(acts.length),
  }
  const vectors = samples.map(({ tokens, negations }) =>
    vectorOf(featuresOf(tokens, negations, corpus.lexicon), learnt),
  )
  // what is only known not to be an act has none of its own: -1 - that act
  const gold = samples.map(({ act, of }) => (act === NONE ? -1 - acts.indexOf(of) : acts.indexOf(act)))
  descend(learnt, vectors, gold, samples)
  return learnt
}

function descend(
  learnt: Weights,
  vectors: readonly Vector[],
  gold: readonly number[],
  samples: readonly Sample[],
): void {
  const { acts, weights, bias } = learnt
  const width = acts.length
  const squares = new Float32Array(weights.length).fill(0.05)
  const odds = new Float32Array(width)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of orderOf(samples, round)) {
      const vector = vectors[index]!
      const meant = gold[index]!
      softmax(learnt, vector, odds)
      for (let act = 0; act < width; act += 1) {
        const error = (odds[act]! - wanted(act, meant, odds)) * samples[index]!.weight
        if (error < 0.002 && error > -0.002) continue
        bias[act]! -= 0.02 * error
        for (let k = 0; k < vector.at.length; k += 1) {
          const place = vector.at[k]! * width + act
          const slope = error * vector.value[k]! * SHARPNESS
          squares[place]! += slope * slope
          weights[place]! -= (RATE * slope) / Math.sqrt(squares[place]!) / SHARPNESS
        }
      }
    }
  }
}

/** Mixed by what each sample says, so that one sentence more leaves the others in their order and what is learnt of them as it was. */
function orderOf(samples: readonly Sample[], round: number): number[] {
  const rank = samples.map(({ key, act }) => mixed(`${round} ${act} ${key}`))
  return samples.map((_, index) => index).sort((a, b) => rank[a]! - rank[b]! || a - b)
}

/** FNV-1a, its high bits mixed into the low ones. */
function mixed(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0
}

/** The share that an act should have: all or nothing, or, of a sentence that is only not one act, what that act leaves. */
function wanted(act: number, meant: number, odds: Float32Array): number {
  if (meant >= 0) return act === meant ? 1 : 0
  const not = -1 - meant
  return act === not ? 0 : odds[act]! / Math.max(1 - odds[not]!, 0.05)
}

/** Fills `odds` with the share of each act. */
export function softmax({ acts, weights, step, bias }: Weights, vector: Vector, odds: Float32Array): void {
  const width = acts.length
  odds.set(bias)
  for (let k = 0; k < vector.at.length; k += 1) {
    const row = vector.at[k]! * width
    const value = vector.value[k]! * SHARPNESS * step
    for (let act = 0; act < width; act += 1) odds[act]! += value * weights[row + act]!
  }
  normalizeOdds(odds)
}

export function normalizeOdds(odds: Float32Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const each of odds) if (each > top) top = each
  let sum = 0
  for (let act = 0; act < odds.length; act += 1) {
    odds[act] = Math.exp(odds[act]! - top)
    sum += odds[act]!
  }
  for (let act = 0; act < odds.length; act += 1) odds[act]! /= sum
}

function vocabularyOf(
  samples: readonly Sample[],
  corpus: Corpus,
): { vocabulary: Map<string, number>; idf: Float32Array } {
  // a template counts once, however many spellings it has
  const groups = new Map<string, Set<number>>()
  for (const { tokens, negations, group } of samples)
    for (const name of featuresOf(tokens, negations, corpus.lexicon).keys()) {
      const seen = groups.get(name)
      if (seen === undefined) groups.set(name, new Set([group]))
      else seen.add(group)
    }
  const all = new Set(samples.map(({ group }) => group)).size
  const kept = [...groups]
    .map(([name, seen]) => ({ name, count: seen.size }))
    // single words are kept for what is known at all
    .sort(
      (a, b) =>
        Number(b.name[0] === 'w') - Number(a.name[0] === 'w') || b.count - a.count || (a.name < b.name ? -1 : 1),
    )
    .slice(0, MOST_FEATURES)
  const vocabulary = new Map(kept.map(({ name }, index) => [name, index]))
  const idf = new Float32Array(kept.length)
  for (const [index, { count }] of kept.entries()) idf[index] = Math.log(1 + all / count)
  return { vocabulary, idf }
}

/** What a feature that was never seen weighs. */
const UNSEEN = 5

export function vectorOf(
  features: ReadonlyMap<string, number>,
  { vocabulary, idf }: Pick<Weights, 'vocabulary' | 'idf'>,
): Vector {
  const at: number[] = []
  const value: number[] = []
  let known = 0
  let missing = 0
  for (const [name, weight] of features) {
    const place = vocabulary.get(name)
    if (place === undefined) {
      // pairs that nobody has said are everyday; a word that nobody has said is not
      if (name[0] === 'w') missing += (weight * UNSEEN) ** 2
      else missing += (weight * UNSEEN * 0.25) ** 2
      continue
    }
    at.push(place)
    value.push(weight * idf[place]!)
    known += (weight * idf[place]!) ** 2
  }
  const length = Math.sqrt(known + missing) || 1
  return { at, value: value.map((each) => each / length), missing: missing / (length * length) }
}
